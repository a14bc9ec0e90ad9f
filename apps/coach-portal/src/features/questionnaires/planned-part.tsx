import { m } from "@hervat/messages";
import { localText } from "../../app/local-text.ts";
import { momentText } from "../../app/moment-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import type { AskedFor } from "./ask-form.tsx";
import { type Definition, type Planned, usePassMoment } from "./use-questionnaires.ts";

export interface PlannedPartProps extends OfCase {
  planned: readonly Planned[];
  definitions: readonly Definition[];
  /** Left out where nothing can be asked now. */
  onAsk: ((asked: AskedFor) => void) | undefined;
}

/** The moments of the programme, which questionnaire belongs to each, and what became of it. */
export function PlannedPart({ trajectoryId, planned, definitions, onAsk }: PlannedPartProps) {
  const pass = usePassMoment();
  if (planned.length === 0) return null;

  function passOver(moment: Planned["moment"]): void {
    pass.mutate(
      { trajectoryId, moment, passed: true },
      {
        onSuccess: () =>
          toast(m.questionnaire_planned_passed_said({ moment: momentText(moment) }), {
            undo: () => pass.mutate({ trajectoryId, moment, passed: false }),
          }),
      },
    );
  }

  return (
    <section>
      <h3>{m.questionnaire_planned()}</h3>
      <ul className="rows list-none p-0">
        {planned.map(({ moment, names, questionnaire, state }) => {
          const chosen = definitions.find(({ key }) => key === questionnaire);
          const waits = state === "now" || state === "open";
          return (
            <li key={`${moment} ${names.nl}`} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              <div>
                <p className="font-semibold">
                  {momentText(moment)}: {localText(names)}
                </p>
                {chosen !== undefined && <p className="text-sm text-ink-soft">{localText(chosen.names)}</p>}
              </div>
              <div className="flex flex-wrap items-center gap-x-3">
                <StateBadge state={state} />
                {waits && onAsk !== undefined && (
                  <>
                    <Button kind="quiet" className="no-print" onClick={() => onAsk({ key: chosen?.key ?? null, moment })}>
                      {chosen === undefined ? m.questionnaire_planned_choose() : m.questionnaire_planned_ask()}
                    </Button>
                    <Button kind="quiet" className="no-print" disabled={pass.isPending} onClick={() => passOver(moment)}>
                      {m.questionnaire_planned_pass()}
                    </Button>
                  </>
                )}
                {state === "passed" && onAsk !== undefined && (
                  <Button
                    kind="quiet"
                    className="no-print"
                    disabled={pass.isPending}
                    onClick={() => pass.mutate({ trajectoryId, moment, passed: false })}
                  >
                    {m.questionnaire_planned_back()}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <VerbError refusal={undefined} error={pass.error} />
    </section>
  );
}

function StateBadge({ state }: Pick<Planned, "state">) {
  switch (state) {
    case "asked":
      return <Badge kind="done">{m.questionnaire_planned_asked()}</Badge>;
    case "passed":
      return <Badge>{m.questionnaire_planned_passed()}</Badge>;
    case "now":
      return <Badge kind="wait">{m.questionnaire_planned_now()}</Badge>;
    case "open":
      return null;
  }
}
