import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { installationQuery } from "./installation.ts";

export function TrialBanner() {
  const { data } = useQuery(installationQuery);
  return data?.trial ? (
    <aside className="trial-banner" aria-label={m.common_trial_label()}>
      {m.common_trial_banner()}
    </aside>
  ) : null;
}
