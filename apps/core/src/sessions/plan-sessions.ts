import { sessionRepository } from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import { MembershipId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { Place, type PlannedSession, planSession, type Session, SessionKind, type SessionWish, Travel } from "@hervat/domain/session";
import type { TrajectoryStatus } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { amsterdamMoment } from "./amsterdam-moment.ts";
import { coachesOf } from "./coaches-of.ts";
import { type ClashShown, type DoubleBooked, holdSlots } from "./hold-slots.ts";
import { roomsKnown } from "./rooms-known.ts";

/** On the clock in the Netherlands. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const Appointment = z.strictObject({
  kind: SessionKind,
  on: PlainDate,
  at: TimeOfDay,
  durationMinutes: z.int().min(1).max(600),
  /** Who of the coaches of the case holds it; null: the one who answers for it. */
  coach: MembershipId.nullable().default(null),
  place: Place.nullable().default(null),
  travel: Travel.nullable().default(null),
});

/** A coach or a room that is taken is told before anything is planned. Without it the plan stands and the answer says what it crosses. */
const AskFirst = z.boolean().default(false);

export const PlanSessionsInput = z.strictObject({
  trajectoryId: TrajectoryId,
  ...Appointment.shape,
  /** How many in a row, each so many days after the one before at the same time of day. */
  times: z.int().min(1).max(20),
  everyDays: z.int().min(1).max(28),
  askFirst: AskFirst,
});
export type PlanSessionsInput = z.infer<typeof PlanSessionsInput>;

/** As many as the longest programme has, with both intakes and the evaluation. */
export const PlanListInput = z.strictObject({
  trajectoryId: TrajectoryId,
  appointments: z.array(Appointment).min(1).max(40),
  askFirst: AskFirst,
});
export type PlanListInput = z.infer<typeof PlanListInput>;

export type PlanSessionsRefusal =
  | { readonly kind: "overlaps"; readonly startsAt: Date }
  | { readonly kind: "trajectory-ended"; readonly status: TrajectoryStatus }
  | { readonly kind: "room-unknown" }
  | DoubleBooked;

export type PlanOutcome = Result<{ planned: number; clashes: readonly ClashShown[] }, PlanSessionsRefusal>;

/** Plans one talk, or as many at the same distance as are asked for: all of it or nothing. */
export function planSessions(ctx: ServiceContext, input: PlanSessionsInput): Promise<PlanOutcome> {
  const { trajectoryId, times, everyDays, askFirst, ...appointment } = input;
  const turns = Array.from({ length: times }, (_, turn) => ({ ...appointment, on: addDays(appointment.on, turn * everyDays) }));
  return planList(ctx, { trajectoryId, appointments: turns, askFirst });
}

/**
 * Plans what was looked at as a list: a series with its intakes, each on its own day. All of it or nothing.
 *
 * @throws NotFoundError for a colleague who does not coach in this case
 */
export function planList(ctx: ServiceContext, { trajectoryId, appointments, askFirst }: PlanListInput): Promise<PlanOutcome> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "session.plan", trajectoryId);
    const { practiceId } = opened;
    const { status, sessionsBefore } = opened.stored.value;
    if (status === "completed" || status === "stopped") return refuse({ kind: "trajectory-ended", status });
    const places = appointments.map(({ place }) => place);
    if (!(await roomsKnown(tx, practiceId, places))) return refuse({ kind: "room-unknown" });

    const coaches = await coachesOf(tx, ctx, opened);
    const sessions = sessionRepository(tx, practiceId);
    const known = (await sessions.ofTrajectory(trajectoryId)).map(({ value }) => value);
    const wishes = appointments.map(({ on, at, coach, ...appointment }) => ({
      ...appointment,
      ...{ trajectoryId, coach: coaches.holderOf(coach), startsAt: amsterdamMoment(on, at) },
    }));
    const added = planEach(wishes, sessionsBefore, known);
    if (!added.ok) return added;
    const clashes = await holdSlots(tx, ctx, opened, added.value);
    if (askFirst && clashes.length > 0) return refuse({ kind: "double-booked", clashes });
    await sessions.addMany(added.value);
    await writeAudit(tx, ctx, { action: "session.planned", details: { count: added.value.length } });
    return ok({ planned: added.value.length, clashes });
  });
}

/** In order of time, so that the numbers follow the days. */
function planEach(wishes: readonly SessionWish[], sessionsBefore: number, known: readonly Session[]) {
  const added: PlannedSession[] = [];
  for (const wish of wishes.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())) {
    const planned = planSession(wish, sessionsBefore, [...known, ...added]);
    if (!planned.ok) return planned;
    added.push(planned.value);
  }
  return ok(added);
}
