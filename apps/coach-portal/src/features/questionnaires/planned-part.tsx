import { m } from "@hervat/messages";
import { localText } from "../../app/local-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import type { AskedFor } from "./ask-form.tsx";
import { momentText } from "./moment-text.ts";
import type { Definition, Planned } from "./use-questionnaires.ts";

export interface PlannedPartProps {
  planned: readonly Planned[];
  definitions: readonly Definition[];
  /** Left out where nothing can be asked now. */
  onAsk: ((asked: AskedFor) => void) | undefined;
}

/** The moments of the programme, which questionnaire belongs to each, and whether it was asked. */
export function PlannedPart({ planned, definitions, onAsk }: PlannedPartProps) {
  if (planned.length === 0) return null;
  return (
    <section>
      <h3>{m.questionnaire_planned()}</h3>
      <ul className="rows list-none p-0">
        {planned.map(({ moment, names, questionnaire, asked }) => {
          const chosen = definitions.find(({ key }) => key === questionnaire);
          return (
            <li key={`${moment} ${names.nl}`} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              <div>
                <p className="font-semibold">
                  {momentText(moment)}: {localText(names)}
                </p>
                {chosen !== undefined && <p className="text-sm text-ink-soft">{localText(chosen.names)}</p>}
              </div>
              {asked ? (
                <Badge kind="done">{m.questionnaire_planned_asked()}</Badge>
              ) : (
                onAsk !== undefined && (
                  <Button kind="quiet" className="no-print" onClick={() => onAsk({ key: chosen?.key ?? null, moment })}>
                    {chosen === undefined ? m.questionnaire_planned_choose() : m.questionnaire_planned_ask()}
                  </Button>
                )
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
