import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PauseDialog } from "./pause-dialog.tsx";
import { pauseReasonText } from "./pause-text.ts";
import { SeriesDialog } from "./series-dialog.tsx";

/** Above the talks of one case: the first ones in one go, the pattern of another client, and a pause. */
export function CasePlanning({ trajectoryId }: { trajectoryId: TrajectoryId }) {
  const [asking, setAsking] = useState<"series" | "copy" | "pause">();
  const trajectory = useQuery(trpc.trajectory.read.queryOptions({ trajectoryId }));
  const paused = trajectory.data?.status === "paused";
  const pause = useQuery({ ...trpc.session.readPause.queryOptions({ trajectoryId }), enabled: paused, retry: false });
  if (trajectory.data === undefined || !trajectory.data.may.planSession) return null;
  const { may, status } = trajectory.data;
  const ended = status === "completed" || status === "stopped";
  const stop = () => setAsking(undefined);
  return (
    <>
      {paused && (
        <Notice kind="wait" title={m.agenda_paused()}>
          {pause.data && (
            <p>
              {pauseReasonText(pause.data.reason)}, {m.agenda_paused_since({ date: formatDay(pause.data.firstDay) })}
              {pause.data.untilDay !== null && ` ${m.agenda_paused_until({ date: formatDay(pause.data.untilDay) })}`}.
            </p>
          )}
          <p>{m.agenda_pause_clock()}</p>
        </Notice>
      )}
      {!ended && (
        <div className="no-print mb-3 flex flex-wrap gap-3">
          <Button onClick={() => setAsking("series")}>{m.agenda_series()}</Button>
          <Button onClick={() => setAsking("copy")}>{m.agenda_series_copy()}</Button>
          {status === "active" && may.steer && <Button onClick={() => setAsking("pause")}>{m.agenda_pause()}</Button>}
        </div>
      )}
      {(asking === "series" || asking === "copy") && <SeriesDialog trajectoryId={trajectoryId} copy={asking === "copy"} onClose={stop} />}
      {asking === "pause" && <PauseDialog trajectoryId={trajectoryId} onClose={stop} />}
    </>
  );
}
