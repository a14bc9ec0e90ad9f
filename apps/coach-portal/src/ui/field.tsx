import { m } from "@hervat/messages";
import { type ReactNode, useId } from "react";

/** What a control needs so that a screen reader hears its hint and its error. */
export interface ControlProps {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

export interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence that says what is wrong and what to do; its presence makes the field invalid. */
  error?: string | undefined;
  /** Fields are required unless said otherwise: the label then says so in words. */
  optional?: boolean | undefined;
}

export interface FieldProps extends FieldTexts {
  children: (control: ControlProps) => ReactNode;
  className?: string | undefined;
}

/** Label, hint, control and error of one field, tied together. */
export function Field({ label, hint, error, optional = false, children, className }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter((part) => part !== false);
  const control: ControlProps = { id };
  if (described.length > 0) control["aria-describedby"] = described.join(" ");
  if (error !== undefined) control["aria-invalid"] = true;

  return (
    <div className={className === undefined ? "field" : `field ${className}`}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="font-normal text-ink-soft"> ({m.common_optional()})</span>}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(control)}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
