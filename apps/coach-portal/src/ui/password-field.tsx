import { m } from "@hervat/messages";
import { useState } from "react";
import { Button } from "./button.tsx";
import { Field, type FieldTexts } from "./field.tsx";

export interface PasswordFieldProps extends FieldTexts {
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
}

/** Can be shown, so that nobody has to type a long sentence blind. */
export function PasswordField({ value, onChange, autoComplete, ...texts }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field {...texts}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            className="input pr-28"
            type={shown ? "text" : "password"}
            name="password"
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button
            kind="quiet"
            className="absolute inset-y-0 right-2.5 text-sm"
            aria-label={shown ? m.sign_in_hide_password() : m.sign_in_show_password()}
            onClick={() => setShown(!shown)}
          >
            {shown ? m.common_hide() : m.common_show()}
          </Button>
        </div>
      )}
    </Field>
  );
}
