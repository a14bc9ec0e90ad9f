import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { asFields, refusalText } from "./breach-text.ts";
import { DecisionForm } from "./decision-form.tsx";
import { inWords } from "./in-words.ts";
import { type BreachShown, useDecide, useNotified } from "./use-breach.ts";

/** Whether the authority is told and why, and then when it was. */
export function AuthorityPart({ breach }: { breach: BreachShown }) {
  const { decidedBy, decidedAt, step, notify, notifiedAt } = breach;
  return (
    <>
      {decidedBy !== null && decidedAt !== null && (
        <p className="mb-4 text-ink-soft">{m.breach_decided({ name: decidedBy, moment: inWords(decidedAt) })}</p>
      )}
      {step === "decide" && <DecideForm key={breach.version} breach={breach} />}
      {step !== "closed" && notify === true && notifiedAt === null && <NotifiedForm key={breach.version} breach={breach} />}
    </>
  );
}

function DecideForm({ breach: { id: breachId, version } }: { breach: BreachShown }) {
  const decide = useDecide();
  return (
    <DecisionForm
      question={m.breach_authority_question()}
      explain={m.breach_authority_explain()}
      busy={decide.isPending}
      error={
        <VerbError refusal={decide.data && !decide.data.ok ? refusalText(decide.data.refusal.kind) : undefined} error={decide.error} />
      }
      onDecide={(notify, reason) => decide.mutate({ breachId, version, notify, reason })}
    />
  );
}

function NotifiedForm({ breach: { id: breachId, version, notifyBy } }: { breach: BreachShown }) {
  const notified = useNotified();
  const [{ on, at }, setMoment] = useState(() => asFields(new Date()));
  const [reference, setReference] = useState("");
  const [lateReason, setLateReason] = useState("");
  const [wrong, setWrong] = useState<string>();
  const late = new Date() > new Date(notifyBy);
  function save(): void {
    const day = PlainDate.safeParse(on);
    const time = at.trim().replace(".", ":").padStart(5, "0");
    const fits = /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
    setWrong(fits ? undefined : m.breach_time_wrong());
    if (day.success && fits) notified.mutate({ breachId, version, on: day.data, at: time, reference, lateReason });
  }
  return (
    <form
      className="space-y-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <DateField label={m.breach_notified_on()} value={on} onChange={(day) => setMoment({ on: day, at })} />
        <TextField
          label={m.breach_discovered_time()}
          hint={m.breach_time_wrong()}
          inputMode="numeric"
          maxLength={5}
          value={at}
          error={wrong}
          onChange={(time) => setMoment({ on, at: time })}
        />
      </div>
      <TextField label={m.breach_reference()} optional maxLength={80} value={reference} onChange={setReference} />
      {late && <TextArea label={m.breach_late_reason()} maxLength={2_000} value={lateReason} onChange={setLateReason} />}
      <VerbError
        refusal={notified.data && !notified.data.ok ? refusalText(notified.data.refusal.kind) : undefined}
        error={notified.error}
      />
      <Button type="submit" busy={notified.isPending}>
        {m.breach_notified_save()}
      </Button>
    </form>
  );
}
