import { LineUnit } from "@hervat/domain/invoicing";
import { m } from "@hervat/messages";
import { unitText } from "../../app/unit-text.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { LineFields, OfferErrors } from "./offer-fields.ts";

export interface OfferLinesFieldProps {
  title: string;
  hint?: string;
  /** Where the errors of these lines stand: `lines.0.price`. */
  group: "lines" | "optionalLines";
  lines: readonly LineFields[];
  errors: OfferErrors;
  /** The offer itself has at least one line. */
  least: number;
  add: string;
  empty: LineFields;
  onChange: (lines: LineFields[]) => void;
}

export function OfferLinesField({ title, hint, group, lines, errors, least, add, empty, onChange }: OfferLinesFieldProps) {
  const replace = (place: number, change: Partial<LineFields>) =>
    onChange(lines.map((line, at) => (at === place ? { ...line, ...change } : line)));
  return (
    <fieldset>
      <legend>{title}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="rows">
        {lines.map((line, place) => (
          <div key={place} className="space-y-3 py-4">
            <TextField
              label={m.invoicing_page_line_text()}
              maxLength={300}
              value={line.description}
              onChange={(description) => replace(place, { description })}
              error={errors[`${group}.${place}`]}
            />
            <div className="grid grid-cols-2 gap-4 sm:grid-cols-[8rem_10rem_10rem_auto] sm:items-end">
              <TextField
                label={m.invoicing_page_line_quantity()}
                inputMode="decimal"
                value={line.quantity}
                onChange={(quantity) => replace(place, { quantity })}
                error={errors[`${group}.${place}.quantity`]}
              />
              <Select
                label={m.invoicing_page_line_unit()}
                value={line.unit}
                onChange={(unit) => replace(place, { unit })}
                options={LineUnit.options.map((unit) => ({ value: unit, label: unitText(unit) }))}
              />
              <TextField
                label={m.referral_page_line_price()}
                inputMode="decimal"
                value={line.price}
                onChange={(price) => replace(place, { price })}
                error={errors[`${group}.${place}.price`]}
              />
              {lines.length > least && (
                <Button
                  kind="quiet"
                  aria-label={m.invoicing_page_line_remove({ position: place + 1 })}
                  onClick={() => onChange(lines.filter((_line, at) => at !== place))}
                >
                  {m.referral_page_line_remove()}
                </Button>
              )}
            </div>
          </div>
        ))}
      </div>
      <Button className="mt-2" onClick={() => onChange([...lines, empty])}>
        {add}
      </Button>
    </fieldset>
  );
}
