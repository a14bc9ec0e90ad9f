import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { BoardSection } from "./board-section.tsx";
import { PlanSection } from "./plan-section.tsx";
import { RhythmSection } from "./rhythm-section.tsx";
import { usePlan } from "./use-work-plan.ts";

/** The work and the way back to it. `readCare` is the coach's: others see the work half alone. */
export function WorkTab({ trajectoryId, readCare }: OfCase & { readCare: boolean }) {
  const plan = usePlan({ trajectoryId });
  return (
    <div className="space-y-12">
      {plan.isError && <LoadFailed />}
      {plan.isPending && <Skeleton lines={6} />}
      {plan.data && <PlanSection trajectoryId={trajectoryId} plan={plan.data} />}
      {plan.data && <RhythmSection trajectoryId={trajectoryId} plan={plan.data} />}
      {readCare && <BoardSection trajectoryId={trajectoryId} />}
    </div>
  );
}
