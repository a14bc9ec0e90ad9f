import type { ReactNode } from "react";
import { TextArea, TextField } from "../../ui/text-field.tsx";

/** One text of a form: what it is called, and how it is typed. */
export interface TextOf<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly type?: string;
  readonly inputMode?: "numeric" | "tel";
  readonly autoComplete?: string;
  readonly long?: boolean;
}

export interface TextInputProps<Key extends string> {
  of: TextOf<Key>;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

export function TextInput<Key extends string>({ of: { key: _key, long = false, hint, ...texts }, ...rest }: TextInputProps<Key>) {
  const hints = hint === undefined ? {} : { hint };
  return long ? (
    <TextArea label={texts.label} optional={texts.optional} {...hints} {...rest} />
  ) : (
    <TextField autoComplete="off" {...texts} {...hints} {...rest} />
  );
}
