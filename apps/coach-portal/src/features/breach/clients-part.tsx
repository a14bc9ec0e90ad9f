import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { VerbError } from "../../app/verb-error.tsx";
import { refusalText } from "./breach-text.ts";
import { DecisionForm } from "./decision-form.tsx";
import { inWords } from "./in-words.ts";
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
              {toldAt !== null && (
                <Link
                  to="/datalekken/brief/$breachId/$trajectoryId"
                  params={{ breachId: breach.id, trajectoryId }}
                  className="link"
                  aria-label={`${m.breach_letter_open()}: ${code}`}
                >
                  {m.breach_letter_open()}
                </Link>
              )}
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
  return (
    <DecisionForm
      question={m.breach_clients_question()}
      explain={m.breach_clients_explain()}
      busy={clients.isPending}
      error={
        <VerbError refusal={clients.data && !clients.data.ok ? refusalText(clients.data.refusal.kind) : undefined} error={clients.error} />
      }
      onDecide={(tell, reason) => clients.mutate({ breachId, version, tell, reason })}
    />
  );
}
