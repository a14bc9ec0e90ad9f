import type { Language, Role } from "@hervat/domain/people";
import { queryOptions } from "@tanstack/react-query";
import { queryClient, trpcClient } from "./trpc.ts";

export interface SignedInPerson {
  name: string;
  email: string;
  language: Language;
}

/** One of the practices this person works for. */
export interface MembershipChoice {
  membershipId: string;
  practiceName: string;
  demo: boolean;
  role: Role;
}

/** Who sits behind this screen, as core says it. */
export type Session =
  | { state: "signed-out" }
  | { state: "enrol"; person: SignedInPerson }
  | { state: "choose"; person: SignedInPerson; memberships: MembershipChoice[] }
  | { state: "ready"; person: SignedInPerson; memberships: MembershipChoice[]; chosen: MembershipChoice };

export type ReadySession = Extract<Session, { state: "ready" }>;

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: (): Promise<Session> => trpcClient.account.me.query(),
  staleTime: 60_000,
});

export function currentSession(): Promise<Session> {
  return queryClient.ensureQueryData(sessionQuery);
}

/** After every step of signing in or out: what was known about the session is no longer true. */
export function refreshSession(): Promise<Session> {
  return queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}
