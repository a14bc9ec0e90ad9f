import type { MembershipId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { clashText, planRefusalText } from "./agenda-text.ts";
import { ClashNotice } from "./clash-notice.tsx";
import { HolderField } from "./holder-field.tsx";
import { newClashes } from "./new-clashes.ts";
import { SeriesPreview } from "./series-preview.tsx";
import { asChosen, type SeriesRow } from "./series-rows.ts";
import { type Outputs, usePlanList } from "./use-agenda.ts";

export interface PlanShared {
  trajectoryId: TrajectoryId;
  title: string;
  closed: Outputs["agenda"]["settings"]["closed"];
  onClose: () => void;
}

export interface PlanDialogProps extends PlanShared {
  /** Undefined while something is missing. */
  rows: SeriesRow[] | undefined;
  onTry?: () => void;
  children: ReactNode;
}

/** What will be planned, seen before it is. */
export function PlanDialog({ trajectoryId, title, closed, rows, onTry, onClose, children }: PlanDialogProps) {
  const [changed, setChanged] = useState<ReadonlyMap<string, PlainDate>>(new Map());
  const coaches = useQuery(trpc.session.list.queryOptions({ trajectoryId })).data;
  const [holder, setHolder] = useState<MembershipId | null>(null);
  const coach = holder ?? coaches?.plansAs ?? null;
  const plan = usePlanList();
  const chosen = rows && asChosen(rows, changed, closed);
  const refusal = plan.data?.ok === false ? plan.data.refusal : undefined;

  function save(askFirst: boolean): void {
    onTry?.();
    if (chosen === undefined) return;
    const told = refusal?.kind === "double-booked" ? refusal.clashes : [];
    plan.mutate(
      {
        trajectoryId,
        appointments: chosen.map(({ kind, on, at, minutes, place }) => ({ kind, on, at, durationMinutes: minutes, coach, place })),
        askFirst,
      },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.notes_planned({ count: outcome.value.planned }));
          for (const clash of newClashes(outcome.value.clashes, told)) toast(clashText(clash));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={plan.isPending} onClick={() => save(true)}>
          {m.agenda_series_save({ count: chosen?.length ?? 0 })}
        </Button>
      }
    >
      {children}
      {coaches && coach !== null && <HolderField coaches={coaches.coaches} value={coach} onChange={setHolder} />}
      {chosen && <SeriesPreview rows={chosen} onChange={(key, day) => setChanged(new Map([...changed, [key, day]]))} />}
      {refusal?.kind === "double-booked" ? (
        <ClashNotice clashes={refusal.clashes} busy={plan.isPending} onAnyway={() => save(false)} />
      ) : (
        <VerbError refusal={refusal && planRefusalText(refusal)} error={plan.error} />
      )}
    </Dialog>
  );
}
