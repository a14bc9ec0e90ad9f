import { m } from "@hervat/messages";
import { useState } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { inWords, refusalText } from "./breach-text.ts";
import { LetterPart } from "./letter-part.tsx";
import { type BreachShown, useClients } from "./use-breach.ts";

/** Whether clients are told and why, who was, and the letter they get. */
export function ClientsPart({ breach }: { breach: BreachShown }) {
  const { cases, step, tellClients, version } = breach;
  const untold = cases.filter(({ toldAt }) => toldAt === null).length;
  return (
    <div className="space-y-6">
      {tellClients === true && (
        <ul className="rows">
          {cases.map(({ trajectoryId, code, toldAt, way }) => (
            <li key={trajectoryId} className="flex flex-wrap gap-x-4 py-2">
              <span className="w-32 font-medium">{code}</span>
              <span className="text-ink-soft">{toldText(toldAt, way)}</span>
            </li>
          ))}
        </ul>
      )}
      {tellClients === true && untold > 0 && step !== "closed" && <LetterPart breach={breach} untold={untold} />}
      {tellClients === null && step !== "closed" && <ClientsForm key={version} breach={breach} />}
    </div>
  );
}

function toldText(toldAt: BreachShown["closedAt"], way: "portal" | "by-hand" | null): string {
  if (toldAt === null) return m.breach_letter_untold();
  const moment = inWords(toldAt);
  return way === "portal" ? m.breach_letter_told_portal({ moment }) : m.breach_letter_told_by_hand({ moment });
}

function ClientsForm({ breach: { id: breachId, version } }: { breach: BreachShown }) {
  const clients = useClients();
  const [answer, setAnswer] = useState<"yes" | "no" | null>(null);
  const [reason, setReason] = useState("");
  return (
    <form
      className="space-y-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (answer !== null) clients.mutate({ breachId, version, tell: answer === "yes", reason });
      }}
    >
      <RadioGroup
        label={m.breach_clients_question()}
        hint={m.breach_clients_explain()}
        inline
        value={answer}
        onChange={setAnswer}
        options={[
          { value: "yes", label: m.breach_yes() },
          { value: "no", label: m.breach_no() },
        ]}
      />
      <TextArea label={m.breach_reason()} hint={m.breach_note_hint()} maxLength={2_000} value={reason} onChange={setReason} />
      <VerbError refusal={clients.data && !clients.data.ok ? refusalText(clients.data.refusal.kind) : undefined} error={clients.error} />
      <Button type="submit" disabled={answer === null} busy={clients.isPending}>
        {m.breach_decide()}
      </Button>
    </form>
  );
}
