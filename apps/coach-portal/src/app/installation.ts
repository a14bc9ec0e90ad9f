import { queryOptions } from "@tanstack/react-query";
import { queryClient, trpcClient } from "./trpc.ts";

/** What anyone may know about this installation before signing in. */
export interface Installation {
  /** HTTPS or mail is not set: no place for real data. */
  trial: boolean;
  /** A practice may still be begun with the set-up code of the terminal. */
  setUpOpen: boolean;
  /** The demo practices are there and may be entered. */
  demo: boolean;
}

export const installationQuery = queryOptions({
  queryKey: ["installation"],
  queryFn: (): Promise<Installation> => trpcClient.installation.state.query(),
  staleTime: 5 * 60_000,
});

export function currentInstallation(): Promise<Installation> {
  return queryClient.ensureQueryData(installationQuery);
}
