import type { OfCase } from "../../app/of-case.ts";
import { AssignmentSection } from "./assignment-section.tsx";
import { OffersSection } from "./offers-section.tsx";
import { useReferral } from "./use-referral.ts";

/** What was ordered for this trajectory and by whom, and the offers for it. */
export function ReferralTab({ trajectoryId }: OfCase) {
  const referral = useReferral({ trajectoryId });
  return (
    <div className="max-w-4xl space-y-12">
      <AssignmentSection key={trajectoryId} trajectoryId={trajectoryId} referral={referral} />
      <OffersSection trajectoryId={trajectoryId} referral={referral} />
    </div>
  );
}
