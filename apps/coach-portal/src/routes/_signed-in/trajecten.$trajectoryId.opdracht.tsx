import { createFileRoute } from "@tanstack/react-router";
import { ReferralTab } from "../../features/referral/referral-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/opdracht")({ component: Referral });

function Referral() {
  return <ReferralTab {...Route.useParams()} />;
}
