import { FACTOR_ITEMS, type FactorItem } from "@hervat/domain/factors";
import type { WorkFactorRow } from "@hervat/domain/intake";
import { FactorId, newId } from "@hervat/domain/primitives";
import type { FourA } from "@hervat/domain/views";
import { m } from "@hervat/messages";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { itemText } from "./answer-text.ts";

export interface WorkFactorsFieldProps {
  label: string;
  hint?: string;
  area: FourA;
  rows: readonly WorkFactorRow[];
  onChange: (rows: WorkFactorRow[]) => void;
  disabled: boolean;
}

type Effect = "none" | WorkFactorRow["effect"];

/** One of the four A's, part by part: typed choices, with a few words where there is something to say. */
export function WorkFactorsField({ label, hint, area, rows, onChange, disabled }: WorkFactorsFieldProps) {
  const items: readonly FactorItem[] = FACTOR_ITEMS[area];

  function choose(item: FactorItem, effect: Effect): void {
    const known = rows.find((row) => row.item === item);
    const others = rows.filter((row) => row.item !== item);
    onChange(effect === "none" ? others : [...others, { id: known?.id ?? newId(FactorId), item, effect, text: known?.text ?? "" }]);
  }

  function write(item: FactorItem, text: string): void {
    onChange(rows.map((row) => (row.item === item ? { ...row, text } : row)));
  }

  return (
    <fieldset disabled={disabled}>
      <legend>{label}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <div className="rows mt-2">
        {items.map((item) => {
          const row = rows.find((one) => one.item === item);
          return (
            <div key={item} className="grid items-end gap-x-6 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)] [&_.field]:my-1">
              <Select<Effect>
                label={itemText(item)}
                aria-label={m.intake_effect_of({ item: itemText(item) })}
                value={row?.effect ?? "none"}
                onChange={(effect) => choose(item, effect)}
                options={[
                  { value: "none", label: m.intake_effect_none() },
                  { value: "hinders", label: m.intake_effect_hinders() },
                  { value: "helps", label: m.intake_effect_helps() },
                ]}
              />
              {row !== undefined && (
                <TextField
                  label={m.intake_effect_words({ item: itemText(item) })}
                  maxLength={2_000}
                  autoComplete="off"
                  value={row.text}
                  onChange={(text) => write(item, text)}
                />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
