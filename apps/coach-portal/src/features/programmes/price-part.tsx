import { basisPoints, cents } from "@hervat/domain/money";
import { type Instalment, Moment } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { hundredthsToText, readHundredths } from "../../app/read-euros.ts";
import { whenText } from "../../app/when-text.ts";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useTypedText } from "../../ui/use-typed-text.ts";
import { LinesEditor } from "./lines-editor.tsx";
import { ListEditor } from "./list-editor.tsx";
import { LocalFields } from "./local-fields.tsx";
import type { PartProps } from "./words.ts";

/** What it costs, in which parts it is paid, and what the employer gets for it. */
export function PricePart({ words, change, errorAt }: PartProps) {
  const [price, setPrice] = useTypedText(words.priceCents, (amount) => (amount === null ? "" : hundredthsToText(amount)));
  const wrongPrice = price.trim() !== "" && readPrice(price) === undefined;
  return (
    <>
      <h2 className="mt-8 mb-3">{m.programme_part_price()}</h2>
      <TextField
        label={m.programme_field_price()}
        hint={m.programme_price_hint()}
        className="max-w-64"
        inputMode="decimal"
        optional
        value={price}
        onChange={(text) => {
          const amount = text.trim() === "" ? null : readPrice(text);
          // What is no amount stays in the field, and the amount before it stands.
          setPrice(text, amount === undefined ? words.priceCents : amount);
          if (amount !== undefined) change(amount === null ? { priceCents: null, instalments: [] } : { priceCents: cents(amount) });
        }}
        error={wrongPrice ? m.programme_price_wrong() : errorAt("priceCents")}
      />
      {words.priceCents !== null && (
        <ListEditor<Instalment>
          label={m.programme_field_instalments()}
          hint={m.programme_instalments_hint()}
          items={words.instalments}
          onChange={(instalments) => change({ instalments })}
          make={() => ({ moment: "end", shareBasisPoints: basisPoints(0) })}
          add={m.programme_instalment_add()}
          name={({ moment }) => whenText(moment)}
        >
          {(one, at, set) => (
            <div className="mb-3 grid items-end gap-x-6 gap-y-4 sm:grid-cols-2">
              <Select
                label={m.programme_field_moment()}
                value={one.moment}
                onChange={(moment) => set({ ...one, moment })}
                options={Moment.options.map((value) => ({ value, label: whenText(value) }))}
              />
              <NumberField
                label={m.programme_field_share()}
                value={one.shareBasisPoints / 100}
                onChange={(percent) => set({ ...one, shareBasisPoints: shareOf(percent) })}
                error={errorAt("instalments", at, "shareBasisPoints")}
              />
            </div>
          )}
        </ListEditor>
      )}
      <LocalFields
        label={m.programme_field_invoice_line()}
        hint={m.programme_invoice_line_hint()}
        value={words.invoiceLine}
        onChange={(invoiceLine) => change({ invoiceLine })}
        error={errorAt("invoiceLine", "nl")}
      />
      <LinesEditor
        label={m.programme_field_included()}
        hint={m.programme_included_hint()}
        lines={words.included}
        onChange={(included) => change({ included })}
      />
    </>
  );
}

function readPrice(text: string): number | undefined {
  const amount = readHundredths(text);
  return amount === undefined || amount < 0 ? undefined : amount;
}

/** What is no share of a whole is nothing: the sum then says that the parts are not the price. */
function shareOf(percent: number | null): Instalment["shareBasisPoints"] {
  const share = Math.round((percent ?? 0) * 100);
  return basisPoints(share >= 0 && share <= 10_000 ? share : 0);
}
