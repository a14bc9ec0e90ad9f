import type { HandOverId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import { reasonText } from "./hand-over-text.ts";
import { type HandOvers, useEndStandIn } from "./use-hand-over.ts";

type Arranged = HandOvers["standIns"];
/** So many names stand there at once; more are behind one press. */
const SHOWN = 10;

/** Who stands in for whom, now or soon: one entry for all cases that were arranged together. */
export function StandInList({ standIns }: { standIns: Arranged }) {
  const end = useEndStandIn();
  const together = Map.groupBy(standIns, ({ from, to, firstDay, lastDay, reason }) => [from, to, firstDay, lastDay, reason].join());
  const stop = (ids: HandOverId[]) => end.mutate({ ids }, { onSuccess: () => toast(m.handover_ended()) });
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
          {[...together].map(([key, arranged]) => (
            <Together key={key} arranged={arranged} busy={end.isPending} onEnd={stop} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Together({ arranged, busy, onEnd }: { arranged: Arranged; busy: boolean; onEnd: (ids: HandOverId[]) => void }) {
  const [first] = arranged;
  if (first === undefined) return null;
  const { from, to, firstDay, lastDay, reason } = first;
  const mine = arranged.flatMap(({ id, mayEnd }) => (mayEnd ? [id] : []));
  return (
    <li>
      <p className="font-semibold">{m.handover_standing_line({ to, from, first: formatDay(firstDay), last: formatDay(lastDay) })}</p>
      <p className="text-sm text-ink-soft">{reasonText(reason)}</p>
      {mine.length > 1 && (
        <Button className="my-2" busy={busy} onClick={() => onEnd(mine)}>
          {m.handover_end_all({ count: mine.length })}
        </Button>
      )}
      {arranged.length <= SHOWN ? (
        <Clients arranged={arranged} busy={busy} onEnd={onEnd} />
      ) : (
        <details>
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">
            {m.caseload_count({ count: arranged.length })}
          </summary>
          <Clients arranged={arranged} busy={busy} onEnd={onEnd} />
        </details>
      )}
    </li>
  );
}

function Clients({ arranged, busy, onEnd }: { arranged: Arranged; busy: boolean; onEnd: (ids: HandOverId[]) => void }) {
  return (
    <ul className="mt-1 list-none space-y-1 p-0" aria-label={m.handover_standing_clients()}>
      {arranged.map(({ id, trajectoryId, client, mayEnd }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4">
          <Link to="/trajecten/$trajectoryId" params={{ trajectoryId }} className="link">
            {client}
          </Link>
          {mayEnd && (
            <Button kind="quiet" busy={busy} aria-label={m.handover_end_of({ name: client })} onClick={() => onEnd([id])}>
              {m.handover_end()}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
