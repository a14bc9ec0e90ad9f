import { PlainDate } from "@hervat/domain/primitives";
import type { StopReason } from "@hervat/domain/trajectory";
import { m } from "@hervat/messages";
import { useState } from "react";
import { statusText } from "../../app/status-text.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { moveRefusalText } from "./refusal-text.ts";
import { type OfCase, type TrajectoryShown, useMoveTrajectory } from "./use-trajectory.ts";

type Move = "start" | "pause" | "resume" | "complete" | "stop";

const MOVES: Readonly<Record<TrajectoryShown["status"], readonly Move[]>> = {
  intake: ["start", "stop"],
  active: ["pause", "complete", "stop"],
  paused: ["resume", "stop"],
  completed: [],
  stopped: [],
};

function moveText(move: Move): string {
  return m.area_trajectory_page[`trajectory_page_move_${move}`]();
}

export function MoveButtons({ trajectoryId, trajectory }: OfCase & { trajectory: TrajectoryShown }) {
  const [move, setMove] = useState<Move | null>(null);
  const moves = MOVES[trajectory.status];
  if (moves.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2">{`${m.trajectory_page_fact_status()}: ${statusText(trajectory.status)}`}</h2>
      <div className="flex flex-wrap gap-3">
        {moves.map((one) => (
          <Button key={one} onClick={() => setMove(one)}>
            {moveText(one)}
          </Button>
        ))}
      </div>
      {move !== null && <MoveDialog key={move} trajectoryId={trajectoryId} move={move} onClose={() => setMove(null)} />}
    </section>
  );
}

function MoveDialog({ trajectoryId, move, onClose }: OfCase & { move: Move; onClose: () => void }) {
  const [on, setOn] = useState(today());
  const [evaluatedOn, setEvaluatedOn] = useState("");
  const [reason, setReason] = useState<StopReason>("in-consultation");
  const [missing, setMissing] = useState(false);
  const act = useMoveTrajectory();
  const ends = move === "complete" || move === "stop";

  function save() {
    const day = PlainDate.safeParse(on);
    if (!day.success) return setMissing(true);
    const evaluated = PlainDate.safeParse(evaluatedOn);
    const base = { trajectoryId, on: day.data };
    const input =
      move === "complete"
        ? { ...base, move, evaluatedOn: evaluated.success ? evaluated.data : null }
        : move === "stop"
          ? { ...base, move, reason }
          : { ...base, move };
    act.mutate(input, {
      onSuccess: (outcome) => {
        if (!outcome.ok) return;
        toast(m.trajectory_page_move_done());
        onClose();
      },
    });
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
      {...(ends && { description: m.trajectory_page_move_ends_consent() })}
    >
      <DateField
        label={m.trajectory_page_move_on()}
        value={on}
        onChange={setOn}
        error={missing && on === "" ? m.errors_required() : undefined}
      />
      {move === "complete" && (
        <DateField label={m.trajectory_page_move_evaluated_on()} optional value={evaluatedOn} onChange={setEvaluatedOn} />
      )}
      {move === "stop" && (
        <RadioGroup
          label={m.trajectory_page_move_reason()}
          hint={m.trajectory_page_move_reason_hint()}
          value={reason}
          onChange={setReason}
          options={[
            { value: "in-consultation", label: m.trajectory_stop_reason_in_consultation() },
            { value: "employment-ended", label: m.trajectory_stop_reason_employment_ended() },
            { value: "order-ended", label: m.trajectory_stop_reason_order_ended() },
          ]}
        />
      )}
      <VerbError refusal={act.data?.ok === false ? moveRefusalText(act.data.refusal) : undefined} error={act.error} />
    </Dialog>
  );
}
