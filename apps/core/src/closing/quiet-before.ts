import { Consent } from "@hervat/domain/consent";
import { MembershipId } from "@hervat/domain/primitives";
import { Session } from "@hervat/domain/session";
import { Trajectory } from "@hervat/domain/trajectory";
import { z } from "zod";

/** What a quiet closing stopped, as it was. */
const Before = z.object({
  trajectory: Trajectory,
  sessions: z.array(z.record(z.string(), z.unknown())),
  consents: z.array(Consent),
  memberships: z.array(MembershipId),
});

export interface QuietBefore {
  readonly trajectory: Trajectory;
  readonly sessions: readonly Session[];
  readonly consents: readonly Consent[];
  readonly memberships: readonly MembershipId[];
}

export function toText(before: QuietBefore): string {
  return JSON.stringify(before);
}

export function fromText(text: string): QuietBefore {
  const before = Before.parse(JSON.parse(text));
  return { ...before, sessions: before.sessions.map((session) => Session.parse(revived(session))) };
}

/** Moments come back from text as they went in. */
function revived(session: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(session).map(([key, value]) => [key, key.endsWith("At") && typeof value === "string" ? new Date(value) : value]),
  );
}
