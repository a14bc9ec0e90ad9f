import type { CoreDoor } from "./core-door.ts";

export interface MembershipChoice {
  membershipId: string;
  practiceName: string;
}

/** Who sits behind this request, as core says it. */
export type Session =
  | { state: "signed-out" }
  | { state: "enrol"; name: string }
  | { state: "choose"; name: string; memberships: MembershipChoice[] }
  | { state: "ready"; name: string };

export async function readSession(_core: CoreDoor): Promise<Session> {
  return { state: "signed-out" };
}
