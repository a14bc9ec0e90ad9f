import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import { reasonText } from "./hand-over-text.ts";
import { type HandOvers, useEndStandIn } from "./use-hand-over.ts";

/** Who stands in for whom, now or soon: one line for all cases that were arranged together. */
export function StandInList({ standIns }: { standIns: HandOvers["standIns"] }) {
  const end = useEndStandIn();
  const together = Map.groupBy(standIns, ({ from, to, firstDay, lastDay, reason }) => [from, to, firstDay, lastDay, reason].join());
  return (
    <section aria-labelledby="stand-ins">
      <h2 id="stand-ins" className="mb-3">
        {m.handover_standing_title()}
      </h2>
      <VerbError refusal={undefined} error={end.error} />
      {standIns.length === 0 ? (
        <p className="text-ink-soft">{m.handover_standing_none()}</p>
      ) : (
        <ul className="rows list-none p-0">
          {[...together].map(([key, arranged]) => {
            const [first] = arranged;
            if (first === undefined) return null;
            const { from, to, firstDay, lastDay, reason } = first;
            return (
              <li key={key}>
                <p className="font-semibold">
                  {m.handover_standing_line({ to, from, first: formatDay(firstDay), last: formatDay(lastDay) })}
                </p>
                <p className="text-sm text-ink-soft">{reasonText(reason)}</p>
                <ul className="mt-1 list-none space-y-1 p-0" aria-label={m.handover_standing_clients()}>
                  {arranged.map(({ id, trajectoryId, client, mayEnd }) => (
                    <li key={id} className="flex flex-wrap items-center gap-x-4">
                      <Link to="/trajecten/$trajectoryId" params={{ trajectoryId }} className="link">
                        {client}
                      </Link>
                      {mayEnd && (
                        <Button
                          kind="quiet"
                          busy={end.isPending && end.variables.id === id}
                          aria-label={m.handover_end_of({ name: client })}
                          onClick={() => end.mutate({ id }, { onSuccess: () => toast(m.handover_ended()) })}
                        >
                          {m.handover_end()}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
