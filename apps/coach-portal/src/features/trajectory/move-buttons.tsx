import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { statusText } from "../../app/status-text.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { moveRefusalText } from "./refusal-text.ts";
import { type TrajectoryShown, useMoveTrajectory } from "./use-trajectory.ts";

type Move = "start" | "pause" | "resume";

const MOVES: Readonly<Record<TrajectoryShown["status"], readonly Move[]>> = {
  intake: ["start"],
  active: ["pause"],
  paused: ["resume"],
  completed: [],
  stopped: [],
};

function moveText(move: Move): string {
  return m.area_trajectory_page[`trajectory_page_move_${move}`]();
}

/** What can be done with the guidance itself. Closing has a page of its own, also to see afterwards what ended when. */
export function MoveButtons({ trajectoryId, trajectory }: OfCase & { trajectory: TrajectoryShown }) {
  const [move, setMove] = useState<Move | null>(null);
  const moves = MOVES[trajectory.status];
  const ended = trajectory.status === "completed" || trajectory.status === "stopped";
  return (
    <section>
      <h2 className="mb-2">{`${m.trajectory_page_fact_status()}: ${statusText(trajectory.status)}`}</h2>
      <div className="flex flex-wrap gap-3">
        {moves.map((one) => (
          <Button key={one} onClick={() => setMove(one)}>
            {moveText(one)}
          </Button>
        ))}
        <Link to="/trajecten/$trajectoryId/afsluiten" params={{ trajectoryId }} className={buttonClass()}>
          {ended ? m.closing_page_what_ended() : m.closing_page_open()}
        </Link>
      </div>
      {move !== null && <MoveDialog key={move} trajectoryId={trajectoryId} move={move} onClose={() => setMove(null)} />}
    </section>
  );
}

function MoveDialog({ trajectoryId, move, onClose }: OfCase & { move: Move; onClose: () => void }) {
  const [on, setOn] = useState(today());
  const [missing, setMissing] = useState(false);
  const act = useMoveTrajectory();

  function save() {
    const day = PlainDate.safeParse(on);
    if (!day.success) return setMissing(true);
    act.mutate(
      { trajectoryId, on: day.data, move },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.trajectory_page_move_done());
          onClose();
        },
      },
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
