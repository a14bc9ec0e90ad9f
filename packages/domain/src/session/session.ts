import { z } from "zod";
import { MembershipId, SessionId, TrajectoryId } from "../primitives/index.ts";
import { Place, Travel } from "./place.ts";

/** What kind of talk it is. Only a `session` carries a number and counts towards the programme. */
export const SessionKind = z.enum(["client-intake", "manager-intake", "session", "evaluation"]);
export type SessionKind = z.infer<typeof SessionKind>;

const sessionBase = z.object({
  id: SessionId,
  trajectoryId: TrajectoryId,
  kind: SessionKind,
  /** 1 is the first session of the trajectory, those before import included; null for intakes, evaluation and what was called off in time. */
  number: z.int().positive().nullable(),
  startsAt: z.date(),
  durationMinutes: z.int().positive(),
  /** Who holds it, where that is a colleague who coaches beside; null: the coach who answers for the case. */
  coach: MembershipId.nullable().default(null),
  /** Null while nobody chose one. */
  place: Place.nullable().default(null),
  /** What the coach travelled or will travel, there and back; null for none. */
  travel: Travel.nullable().default(null),
});

/** One talk (coachgesprek), from plan to what came of it. */
export const Session = z.discriminatedUnion("status", [
  sessionBase.extend({ status: z.literal("planned") }),
  sessionBase.extend({ status: z.literal("held") }),
  sessionBase.extend({ status: z.literal("no-show") }),
  sessionBase.extend({
    status: z.literal("cancelled"),
    cancelledAt: z.date(),
    cancelledBy: z.enum(["client", "coach"]),
    /** Cancelled by the client within the notice period: the time was reserved for her. */
    late: z.boolean(),
    /** Called off by the practice and still to be given another moment: nothing is reserved. */
    toReplan: z.boolean().default(false),
  }),
]);
export type Session = z.infer<typeof Session>;
export type SessionStatus = Session["status"];
export type PlannedSession = Extract<Session, { status: "planned" }>;
export type HeldSession = Extract<Session, { status: "held" }>;
export type NoShowSession = Extract<Session, { status: "no-show" }>;
export type CancelledSession = Extract<Session, { status: "cancelled" }>;
