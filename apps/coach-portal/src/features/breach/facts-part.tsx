import { m } from "@hervat/messages";
import { useRef, useState } from "react";
import { GuardedTextArea } from "../../app/guard/guarded-text.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { toast } from "../../ui/toasts.ts";
import { dataText, refusalText } from "./breach-text.ts";
import { FactsFields, type FieldErrors, readFields, toFields } from "./facts-fields.tsx";
import { inWords } from "./in-words.ts";
import { type BreachShown, useAmend } from "./use-breach.ts";

/** What is known of it, to add to while it is open. */
export function FactsPart({ breach }: { breach: BreachShown }) {
  return breach.step === "closed" ? <Known breach={breach} /> : <FactsForm breach={breach} />;
}

function Known({ breach: { discoveredAt, cases, data, words } }: { breach: BreachShown }) {
  const rows = [
    [m.breach_column_when(), inWords(discoveredAt)],
    [m.breach_column_cases(), cases.map(({ code }) => code).join(", ")],
    [m.breach_column_data(), data.map(dataText).join("; ")],
    [m.breach_column_note(), words.note],
    [m.breach_column_measures(), words.measures],
  ] as const;
  return (
    <dl className="space-y-3">
      {rows
        .filter(([, text]) => text !== "")
        .map(([label, text]) => (
          <div key={label}>
            <dt className="text-ink-soft">{label}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function FactsForm({ breach }: { breach: BreachShown }) {
  const page = useRef<HTMLFormElement>(null);
  const amend = useAmend();
  const [fields, setFields] = useState(() => toFields(breach));
  const [measures, setMeasures] = useState(breach.words.measures);
  const [errors, setErrors] = useState<FieldErrors>({});
  const change = (changed: Partial<typeof fields>) => setFields((before) => ({ ...before, ...changed }));

  async function save(): Promise<void> {
    const read = readFields(fields);
    setErrors(read.ok ? {} : read.errors);
    if (!read.ok) {
      requestAnimationFrame(() => page.current && focusFirstError(page.current));
      return;
    }
    const done = await amend.mutateAsync({ ...read.value, breachId: breach.id, version: breach.version, measures });
    if (done.ok) toast(m.breach_saved());
  }

  return (
    <form
      ref={page}
      className="space-y-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // What goes wrong stands under the form.
        save().catch(() => undefined);
      }}
    >
      <FactsFields fields={fields} errors={errors} onChange={change} />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <DateField label={m.breach_from()} optional value={fields.from} onChange={(from) => change({ from })} />
        <DateField label={m.breach_until()} optional value={fields.until} onChange={(until) => change({ until })} />
      </div>
      <p className="field-hint">{m.breach_period_hint()}</p>
      <GuardedTextArea
        label={m.breach_measures()}
        hint={m.breach_measures_hint()}
        optional
        maxLength={2_000}
        value={measures}
        onChange={setMeasures}
      />
      <VerbError refusal={amend.data && !amend.data.ok ? refusalText(amend.data.refusal.kind) : undefined} error={amend.error} />
      <Button type="submit" busy={amend.isPending}>
        {m.breach_save()}
      </Button>
    </form>
  );
}
