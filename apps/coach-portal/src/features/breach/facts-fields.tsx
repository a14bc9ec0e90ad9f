import { BreachData, type BreachKind } from "@hervat/domain/breach";
import { PlainDate, type TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { GuardedTextArea } from "../../app/guard/guarded-text.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { asFields, dataText, kindOptions } from "./breach-text.ts";
import { type BreachFacts, type BreachShown, useNameable } from "./use-breach.ts";

export interface Fields {
  kind: BreachKind | null;
  discoveredOn: string;
  discoveredAt: string;
  from: string;
  until: string;
  casesKnown: boolean;
  trajectoryIds: readonly TrajectoryId[];
  data: readonly BreachData[];
  note: string;
}

export function toFields(known: BreachShown | null): Fields {
  const { on, at } = asFields(known?.discoveredAt ?? new Date());
  return {
    kind: known?.kind ?? null,
    discoveredOn: on,
    discoveredAt: at,
    from: known?.from ?? "",
    until: known?.until ?? "",
    casesKnown: known?.casesKnown ?? true,
    trajectoryIds: known?.cases.map(({ trajectoryId }) => trajectoryId) ?? [],
    data: known?.data ?? [],
    note: known?.words.note ?? "",
  };
}

export type FieldErrors = Partial<Record<"kind" | "discoveredOn" | "discoveredAt", string>>;

/** What was filled in as core takes it, or what is wrong at which field. */
export function readFields(fields: Fields): { ok: true; value: BreachFacts } | { ok: false; errors: FieldErrors } {
  const discoveredOn = PlainDate.safeParse(fields.discoveredOn);
  const discoveredAt = fields.discoveredAt.trim().replace(".", ":").padStart(5, "0");
  const errors: FieldErrors = {};
  if (fields.kind === null) errors.kind = m.breach_kind_missing();
  if (!discoveredOn.success) errors.discoveredOn = m.common_date_invalid();
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(discoveredAt)) errors.discoveredAt = m.breach_time_wrong();
  if (fields.kind === null || !discoveredOn.success || Object.keys(errors).length > 0) return { ok: false, errors };
  const optional = (day: string) => PlainDate.safeParse(day).data ?? null;
  return {
    ok: true,
    value: {
      kind: fields.kind,
      discoveredOn: discoveredOn.data,
      discoveredAt,
      from: optional(fields.from),
      until: optional(fields.until),
      casesKnown: fields.casesKnown,
      trajectoryIds: fields.casesKnown ? [...fields.trajectoryIds] : [],
      data: [...fields.data],
      note: fields.note,
    },
  };
}

interface FactsFieldsProps {
  fields: Fields;
  errors: FieldErrors;
  onChange: (change: Partial<Fields>) => void;
}

/** What happened, when somebody noticed, which dossiers and which kinds of data. */
export function FactsFields({ fields, errors, onChange }: FactsFieldsProps) {
  return (
    <>
      <RadioGroup
        label={m.breach_kind()}
        options={kindOptions()}
        value={fields.kind}
        error={errors.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <DateField
          label={m.breach_discovered()}
          hint={m.breach_discovered_hint()}
          value={fields.discoveredOn}
          error={errors.discoveredOn}
          onChange={(discoveredOn) => onChange({ discoveredOn })}
        />
        <TextField
          label={m.breach_discovered_time()}
          hint={m.breach_time_wrong()}
          inputMode="numeric"
          maxLength={5}
          className="max-w-60"
          value={fields.discoveredAt}
          error={errors.discoveredAt}
          onChange={(discoveredAt) => onChange({ discoveredAt })}
        />
      </div>
      <CasesField fields={fields} onChange={onChange} />
      <fieldset>
        <legend>{m.breach_data()}</legend>
        <p className="field-hint">{m.breach_data_hint()}</p>
        <div className="sm:columns-2">
          {BreachData.options.map((one) => (
            <Checkbox
              key={one}
              label={dataText(one)}
              checked={fields.data.includes(one)}
              onChange={(checked) => onChange({ data: checked ? [...fields.data, one] : fields.data.filter((other) => other !== one) })}
            />
          ))}
        </div>
      </fieldset>
      <GuardedTextArea
        label={m.breach_note()}
        hint={m.breach_note_hint()}
        optional
        maxLength={2_000}
        value={fields.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}

function CasesField({ fields, onChange }: Omit<FactsFieldsProps, "errors">) {
  const nameable = useNameable().data ?? [];
  const chosen = fields.trajectoryIds;
  const codeOf = new Map(nameable.map(({ trajectoryId, code }) => [trajectoryId, code]));
  return (
    <fieldset>
      <legend>{m.breach_cases()}</legend>
      <Checkbox label={m.breach_cases_unknown()} checked={!fields.casesKnown} onChange={(unknown) => onChange({ casesKnown: !unknown })} />
      {fields.casesKnown && (
        <>
          <ul className="rows mb-3 max-w-md empty:hidden">
            {chosen.map((id) => (
              <li key={id} className="flex items-center justify-between gap-4 py-1">
                <span>{codeOf.get(id) ?? ""}</span>
                <Button
                  kind="quiet"
                  aria-label={m.breach_cases_remove({ code: codeOf.get(id) ?? "" })}
                  onClick={() => onChange({ trajectoryIds: chosen.filter((other) => other !== id) })}
                >
                  {m.common_remove()}
                </Button>
              </li>
            ))}
          </ul>
          <Combobox
            key={chosen.length}
            label={m.breach_cases_add()}
            hint={m.breach_cases_hint()}
            optional
            className="max-w-md"
            value={null}
            options={nameable
              .filter(({ trajectoryId }) => !chosen.includes(trajectoryId))
              .map(({ trajectoryId, code }) => ({ value: trajectoryId, label: code }))}
            onChange={(id) => id !== null && onChange({ trajectoryIds: [...chosen, id] })}
          />
        </>
      )}
    </fieldset>
  );
}
