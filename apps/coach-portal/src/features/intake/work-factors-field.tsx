import { FACTOR_ITEMS, type FactorItem } from "@hervat/domain/factors";
import type { WorkFactorRow } from "@hervat/domain/intake";
import { FactorId, newId } from "@hervat/domain/primitives";
import type { FourA } from "@hervat/domain/views";
import { m } from "@hervat/messages";
import { itemText } from "./answer-text.ts";

export interface WorkFactorsFieldProps {
  label: string;
  hint?: string;
  area: FourA;
  rows: readonly WorkFactorRow[];
  onChange: (rows: WorkFactorRow[]) => void;
  disabled: boolean;
}

const EFFECTS = ["none", "hinders", "helps"] as const;
type Effect = (typeof EFFECTS)[number];

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
            <div key={item} className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[10rem_9rem_minmax(0,1fr)]">
              <span aria-hidden>{itemText(item)}</span>
              <select
                className="input"
                aria-label={m.intake_effect_of({ item: itemText(item) })}
                value={row?.effect ?? "none"}
                onChange={({ target }) => choose(item, EFFECTS.find((effect) => effect === target.value) ?? "none")}
              >
                {EFFECTS.map((effect) => (
                  <option key={effect} value={effect}>
                    {m.area_intake[`intake_effect_${effect}`]()}
                  </option>
                ))}
              </select>
              {row !== undefined && (
                <input
                  type="text"
                  className="input"
                  aria-label={m.intake_effect_words({ item: itemText(item) })}
                  placeholder={m.intake_print_words()}
                  maxLength={2_000}
                  autoComplete="off"
                  value={row.text}
                  onChange={({ target }) => write(item, target.value)}
                />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
