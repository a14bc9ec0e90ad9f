import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { statusText } from "../../app/status-text.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { type Move, MoveDialog, moveText } from "./move-dialog.tsx";
import type { TrajectoryShown } from "./use-trajectory.ts";

const MOVES: Readonly<Record<TrajectoryShown["status"], readonly Move[]>> = {
  // Starting stands in the head of the case, on every part of it.
  intake: [],
  active: ["pause"],
  paused: ["resume"],
  completed: [],
  stopped: [],
};

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
