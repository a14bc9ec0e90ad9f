import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { MoveDialog, moveText } from "./move-dialog.tsx";
import type { TrajectoryShown } from "./use-trajectory.ts";

/** Begins the guidance, wherever in the case the coach is; gone once it began. */
export function StartButton({ trajectoryId, trajectory }: OfCase & { trajectory: TrajectoryShown }) {
  const [asking, setAsking] = useState(false);
  if (trajectory.status !== "intake" || !trajectory.may.steer) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{moveText("start")}</Button>
      {asking && <MoveDialog trajectoryId={trajectoryId} move="start" onClose={() => setAsking(false)} />}
    </>
  );
}
