import { OWN_FIELD_LIMITS, type OwnChoice } from "@hervat/domain/plugins";
import { m } from "@hervat/messages";
import { useId } from "react";
import { GuardedTextField } from "../../../app/guard/guarded-text.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { newOwnChoice } from "./new-own-field.ts";

export interface OwnChoicesFieldsProps {
  choices: readonly OwnChoice[];
  /** The employer reads the chosen one. */
  guarded: boolean;
  error: string | undefined;
  onChange: (choices: readonly OwnChoice[]) => void;
}

/** What a coach chooses from, one under the other. */
export function OwnChoicesFields({ choices, guarded, error, onChange }: OwnChoicesFieldsProps) {
  const id = useId();
  const Field = guarded ? GuardedTextField : TextField;
  const name = (at: number, nl: string) =>
    onChange(choices.map((choice, place) => (place === at ? { ...choice, label: { ...choice.label, nl } } : choice)));
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend>{m.own_fields_choices()}</legend>
      <ul className="space-y-3">
        {choices.map(({ key, label }, at) => (
          <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
            <Field
              label={m.own_fields_choice({ number: at + 1 })}
              value={label.nl}
              maxLength={OWN_FIELD_LIMITS.label}
              aria-invalid={(error !== undefined && label.nl.trim() === "") || undefined}
              onChange={(nl) => name(at, nl)}
            />
            <Button
              kind="quiet"
              aria-label={m.own_fields_choice_remove({ number: at + 1 })}
              onClick={() => onChange(choices.filter((choice) => choice.key !== key))}
            >
              <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ul>
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {choices.length < OWN_FIELD_LIMITS.choices && (
        <Button kind="quiet" className="-ml-2.5" onClick={() => onChange([...choices, newOwnChoice()])}>
          {m.own_fields_choice_add()}
        </Button>
      )}
    </fieldset>
  );
}
