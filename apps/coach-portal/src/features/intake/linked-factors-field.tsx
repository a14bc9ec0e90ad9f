import { FactorLevel, type LinkedFactorRow } from "@hervat/domain/intake";
import { FactorId, newId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { levelText } from "./answer-text.ts";

export interface LinkedFactorsFieldProps {
  label: string;
  hint?: string;
  rows: readonly LinkedFactorRow[];
  onChange: (rows: LinkedFactorRow[]) => void;
  disabled: boolean;
}

/** What helps and hinders in the person, at home, at the workplace and in the organisation, and what leads to what. */
export function LinkedFactorsField({ label, hint, rows, onChange, disabled }: LinkedFactorsFieldProps) {
  const change = (id: string, told: Partial<LinkedFactorRow>) => onChange(rows.map((row) => (row.id === id ? { ...row, ...told } : row)));

  function add(): void {
    onChange([...rows, { id: newId(FactorId), level: "person", effect: "hinders", text: "", leadsTo: [] }]);
  }

  function remove(id: string): void {
    const left = rows.filter((row) => row.id !== id);
    onChange(left.map((row) => ({ ...row, leadsTo: row.leadsTo.filter((other) => other !== id) })));
  }

  return (
    <fieldset disabled={disabled}>
      <legend>{label}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <ol className="rows list-none p-0">
        {rows.map((row, position) => {
          const others = rows.filter(({ id, text }) => id !== row.id && text.trim() !== "");
          return (
            <li key={row.id} className="space-y-4" aria-label={m.intake_factor_number({ number: position + 1 })}>
              <TextField
                label={m.intake_factor()}
                autoComplete="off"
                maxLength={2_000}
                value={row.text}
                onChange={(text) => change(row.id, { text })}
              />
              <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
                <Select
                  label={m.intake_level()}
                  value={row.level}
                  onChange={(level) => change(row.id, { level })}
                  options={FactorLevel.options.map((value) => ({ value, label: levelText(value) }))}
                />
                <Select
                  label={m.intake_factor_effect()}
                  value={row.effect}
                  onChange={(effect) => change(row.id, { effect })}
                  options={[
                    { value: "hinders", label: m.intake_effect_hinders() },
                    { value: "helps", label: m.intake_effect_helps() },
                  ]}
                />
              </div>
              {others.length > 0 && (
                <fieldset>
                  <legend>{m.intake_factor_leads_to()}</legend>
                  <div className="flex flex-wrap gap-x-6">
                    {others.map(({ id, text }) => (
                      <Checkbox
                        key={id}
                        label={text}
                        checked={row.leadsTo.includes(id)}
                        onChange={(on) => change(row.id, { leadsTo: on ? [...row.leadsTo, id] : row.leadsTo.filter((one) => one !== id) })}
                      />
                    ))}
                  </div>
                </fieldset>
              )}
              <Button
                kind="quiet"
                className="-ml-2.5"
                aria-label={`${m.intake_factor_remove()}: ${row.text === "" ? m.intake_factor_number({ number: position + 1 }) : row.text}`}
                onClick={() => remove(row.id)}
              >
                {m.intake_factor_remove()}
              </Button>
            </li>
          );
        })}
      </ol>
      {!disabled && (
        <Button className="mt-2" onClick={add}>
          {m.intake_factor_add()}
        </Button>
      )}
    </fieldset>
  );
}
