import type { ComponentProps } from "react";
import { classes } from "./classes.ts";
import { Field, type FieldTexts } from "./field.tsx";

export interface TextFieldProps extends FieldTexts, Omit<ComponentProps<"input">, "value" | "onChange" | "id"> {
  value: string;
  onChange: (value: string) => void;
}

export function TextField({ label, hint, error, optional, value, onChange, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <input type="text" {...input} {...control} className="input" value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldTexts, Omit<ComponentProps<"textarea">, "value" | "onChange" | "id"> {
  value: string;
  onChange: (value: string) => void;
}

/** Grows with what is typed. */
export function TextArea({ label, hint, error, optional, value, onChange, className, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <textarea
          rows={4}
          {...area}
          {...control}
          className={classes("input")}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
