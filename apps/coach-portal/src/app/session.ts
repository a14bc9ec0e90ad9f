import type { Role } from "@hervat/domain/people";
import { queryOptions } from "@tanstack/react-query";
import { queryClient } from "./trpc.ts";

export interface SignedInPerson {
  name: string;
  email: string;
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

async function readSession(): Promise<Session> {
  const response = await fetch("/auth/get-session");
  const answer: unknown = response.ok ? await response.json() : null;
  return answer === null ? { state: "signed-out" } : { state: "signed-out" };
}

export const sessionQuery = queryOptions({ queryKey: ["session"], queryFn: readSession, staleTime: 60_000 });

export function currentSession(): Promise<Session> {
  return queryClient.ensureQueryData(sessionQuery);
}

/** After every step of signing in or out: what was known about the session is no longer true. */
export async function refreshSession(): Promise<Session> {
  return queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}
