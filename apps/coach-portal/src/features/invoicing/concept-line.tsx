import { LineUnit } from "@hervat/domain/invoicing";
import { m } from "@hervat/messages";
import { unitText } from "../../app/unit-text.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type ConceptErrors, type LineFields, usualReason, VAT_CHOICES, type VatChoice } from "./concept-fields.ts";

export interface ConceptLineProps {
  /** Counts from 1. */
  position: number;
  line: LineFields;
  errors: ConceptErrors;
  onChange: (line: LineFields) => void;
  onRemove?: () => void;
}

/** One line of a concept. */
export function ConceptLine({ position, line, errors, onChange, onRemove }: ConceptLineProps) {
  const error = (field: keyof LineFields) => errors[`lines.${position - 1}.${field}`];
  const set = (change: Partial<LineFields>) => onChange({ ...line, ...change });
  return (
    <fieldset className="space-y-4 py-4">
      <legend className="visually-hidden">{m.invoicing_page_line({ position })}</legend>
      <TextField
        label={m.invoicing_page_line_text()}
        maxLength={300}
        value={line.description}
        onChange={(description) => set({ description })}
        error={error("description")}
      />
      <div className="grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-4">
        <TextField
          label={m.invoicing_page_line_quantity()}
          inputMode="decimal"
          value={line.quantity}
          onChange={(quantity) => set({ quantity })}
          error={error("quantity")}
        />
        <Select
          label={m.invoicing_page_line_unit()}
          value={line.unit}
          onChange={(unit) => set({ unit })}
          options={LineUnit.options.map((unit) => ({ value: unit, label: unitText(unit) }))}
        />
        <TextField
          label={m.invoicing_page_line_price()}
          inputMode="decimal"
          value={line.price}
          onChange={(price) => set({ price })}
          error={error("price")}
        />
        <Select
          label={m.invoicing_page_line_vat()}
          value={line.vat}
          onChange={(vat) => set({ vat, reason: usualReason(vat) })}
          options={VAT_CHOICES.map((vat) => ({ value: vat, label: vatText(vat) }))}
        />
      </div>
      {usualReason(line.vat) !== "" && (
        <TextField
          label={m.invoicing_page_line_reason()}
          maxLength={200}
          value={line.reason}
          onChange={(reason) => set({ reason })}
          error={error("reason")}
        />
      )}
      {onRemove && (
        <Button kind="quiet" onClick={onRemove}>
          {m.invoicing_page_line_remove({ position })}
        </Button>
      )}
    </fieldset>
  );
}

function vatText(vat: VatChoice): string {
  switch (vat) {
    case "2100":
      return "21%";
    case "900":
      return "9%";
    case "0":
      return "0%";
    case "exempt":
      return m.invoicing_page_vat_exempt();
    case "reverse-charge":
      return m.invoicing_page_vat_reverse_charge();
    case "outside-scope":
      return m.invoicing_page_vat_outside_scope();
  }
}
