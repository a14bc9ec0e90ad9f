import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { saveFile } from "../../app/save-file.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useAccountantFile } from "./use-money.ts";

/** Every invoice of a period as a workbook; this year unless another is asked. */
export function AccountantPart() {
  const [from, setFrom] = useState(`${today().slice(0, 4)}-01-01`);
  const [to, setTo] = useState(String(today()));
  const [checked, setChecked] = useState(false);
  const file = useAccountantFile();
  const first = PlainDate.safeParse(from);
  const last = PlainDate.safeParse(to);
  const turned = first.success && last.success && first.data > last.data;
  const error = (day: typeof first) => (checked && !day.success ? m.errors_required() : undefined);

  function take(): void {
    setChecked(true);
    if (first.success && last.success && !turned) file.mutate({ from: first.data, to: last.data }, { onSuccess: saveFile });
  }

  return (
    <section className="no-print max-w-2xl">
      <h2 className="mb-1">{m.money_accountant()}</h2>
      <p className="mb-3 text-ink-soft">{m.money_accountant_text()}</p>
      <div className="mb-4 grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <DateField label={m.money_accountant_from()} value={from} onChange={setFrom} error={error(first)} />
        <DateField label={m.money_accountant_to()} value={to} onChange={setTo} error={turned ? m.money_accountant_order() : error(last)} />
      </div>
      <VerbError refusal={undefined} error={file.error} />
      <Button busy={file.isPending} onClick={take}>
        {m.money_accountant_get()}
      </Button>
    </section>
  );
}
