import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { CopiedSeries } from "./copied-series.tsx";
import { OwnSeries } from "./own-series.tsx";
import { useAgendaSettings, useSeries } from "./use-agenda.ts";

export interface SeriesDialogProps {
  trajectoryId: TrajectoryId;
  /** The pattern of another client, ready to be planned. */
  copy: boolean;
  onClose: () => void;
}

/** The first talks in one go: both intakes and a weekly series, or the pattern of another client. The days are seen before they are planned. */
export function SeriesDialog({ trajectoryId, copy, onClose }: SeriesDialogProps) {
  const trajectory = useQuery(trpc.trajectory.read.queryOptions({ trajectoryId }));
  const settings = useAgendaSettings();
  const series = useSeries(trajectoryId);
  const title = copy ? m.agenda_series_copy() : m.agenda_series();
  if (trajectory.data === undefined || settings.data === undefined || (copy && series.data === undefined))
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
        {trajectory.isError || settings.isError || series.isError ? <LoadFailed /> : <Skeleton lines={6} />}
      </Dialog>
    );
  const shared = { trajectoryId, title, closed: settings.data.closed, onClose };
  return copy ? <CopiedSeries {...shared} series={series.data ?? []} /> : <OwnSeries {...shared} trajectory={trajectory.data} />;
}
