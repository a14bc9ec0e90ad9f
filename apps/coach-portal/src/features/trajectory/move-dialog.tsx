import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { moveRefusalText } from "./refusal-text.ts";
import { useMoveTrajectory } from "./use-trajectory.ts";

export type Move = "start" | "pause" | "resume";

export function moveText(move: Move): string {
  return m.area_trajectory_page[`trajectory_page_move_${move}`]();
}

/** From which day on. */
export function MoveDialog({ trajectoryId, move, onClose }: OfCase & { move: Move; onClose: () => void }) {
  const [on, setOn] = useState(today());
  const [missing, setMissing] = useState(false);
  const act = useMoveTrajectory();

  function save() {
    const day = PlainDate.safeParse(on);
    if (!day.success) return setMissing(true);
    act.mutate(
      { trajectoryId, on: day.data, move },
      whenDone(() => m.trajectory_page_move_done(), onClose),
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={moveText(move)}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={act.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <DateField
        label={m.trajectory_page_move_on()}
        value={on}
        onChange={setOn}
        error={missing && on === "" ? m.errors_required() : undefined}
      />
      <VerbError refusal={act.data?.ok === false ? moveRefusalText(act.data.refusal) : undefined} error={act.error} />
    </Dialog>
  );
}
