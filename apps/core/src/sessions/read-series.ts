import { readCaseload, sessionRepository } from "@hervat/database/repositories";
import { dayOfWeek, daysBetween } from "@hervat/domain/calendar";
import { TrajectoryId } from "@hervat/domain/primitives";
import { Place, type Session, SessionKind } from "@hervat/domain/session";
import { z } from "zod";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { readCoachRelations } from "../trajectory/read-relations.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { TimeOfDay } from "./plan-sessions.ts";

/** How the talks of one client were planned: how far apart, when in the day, how long and where. */
export const SeriesShown = z.strictObject({
  trajectoryId: TrajectoryId,
  name: z.string(),
  /** 1 is Monday: the weekday of the first talk. */
  weekday: z.int(),
  talks: z.array(
    z.strictObject({
      kind: SessionKind,
      /** Days after the first talk. */
      after: z.int(),
      at: TimeOfDay,
      durationMinutes: z.int(),
      place: Place.nullable(),
    }),
  ),
});
export type SeriesShown = z.infer<typeof SeriesShown>;

const MOST_SHOWN = 8;
const LEAST_TALKS = 3;
const timeOf = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The latest series of the coach of the case, or her own to who coaches beside her: the newest first; nothing of what became of a talk. */
export function readSeries(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<SeriesShown[]> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored, relation: hers } = await openCase(tx, ctx, "session.plan", trajectoryId);
    const beside = hers.besideMembershipIds.find((id) => "membershipId" in ctx.actor && id === ctx.actor.membershipId);
    const coach = beside ?? stored.value.coachMembershipId;
    const others = (await readCaseload(tx, practiceId, { now: ctx.now(), coach, statuses: ["intake", "active", "paused"] }))
      .filter((line) => line.trajectoryId !== trajectoryId)
      .toSorted((one, other) => (one.startedOn < other.startedOn ? 1 : -1))
      .slice(0, 3 * MOST_SHOWN);
    const ids = others.map((line) => line.trajectoryId);
    const relations = await readCoachRelations(tx, ctx, ids);
    const found: SeriesShown[] = [];
    for (const { trajectoryId: id, name } of others) {
      if (found.length === MOST_SHOWN) break;
      const relation = relations.get(id);
      if (relation === undefined || !ctx.may("session.plan", { kind: "trajectory", ...relation })) continue;
      const sessions = (await sessionRepository(tx, practiceId).ofTrajectory(id)).map(({ value }) => value);
      const series = toSeries(sessions.filter(({ status }) => status !== "cancelled"));
      if (series !== null) found.push({ trajectoryId: id, name, ...series });
    }
    return found;
  });
}

function toSeries(sessions: readonly Session[]): Pick<SeriesShown, "weekday" | "talks"> | null {
  const [first] = sessions;
  // Two talks are an intake and no rhythm yet.
  if (first === undefined || sessions.length < LEAST_TALKS) return null;
  const begin = dayInAmsterdam(first.startsAt);
  return {
    weekday: dayOfWeek(begin),
    talks: sessions.map(({ kind, startsAt, durationMinutes, place }) => ({
      kind,
      after: daysBetween(begin, dayInAmsterdam(startsAt)),
      at: timeOf.format(startsAt),
      durationMinutes,
      place,
    })),
  };
}
