import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { installationQuery } from "./installation.ts";

export function TrialBanner() {
  const { data } = useQuery(installationQuery);
  return data?.trial ? <p className="trial-banner">{m.common_trial_banner()}</p> : null;
}
