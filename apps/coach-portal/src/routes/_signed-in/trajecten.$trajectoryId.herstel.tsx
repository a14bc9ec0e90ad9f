import { createFileRoute } from "@tanstack/react-router";
import { GoalsSection } from "../../features/goals/goals-section.tsx";
import { AskedPart } from "../../features/questionnaires/asked-part.tsx";
import { RecoveryTab } from "../../features/recovery/recovery-tab.tsx";
import { RelapseSection } from "../../features/relapse/relapse-section.tsx";
import { ScoresSection } from "../../features/scores/scores-section.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/herstel")({ component: Recovery });

function Recovery() {
  const params = Route.useParams();
  return (
    <RecoveryTab
      {...params}
      scores={<ScoresSection {...params} asked={<AskedPart {...params} />} />}
      goals={<GoalsSection {...params} />}
      relapse={<RelapseSection {...params} />}
    />
  );
}
