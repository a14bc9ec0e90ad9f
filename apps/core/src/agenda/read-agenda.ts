import { type AgendaLine, membershipRepository, readAgenda, roomRepository } from "@hervat/database/repositories";
import { daysBetween } from "@hervat/domain/calendar";
import { MembershipId, ok, PlainDate, type Result, RoomId, refuse, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { clashesOf, SessionKind } from "@hervat/domain/session";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { casesOfColleagues } from "../trajectory/cases-of-colleagues.ts";
import { readRelations } from "../trajectory/read-relations.ts";

/** A month on paper with the ends of the weeks round it. */
const MOST_DAYS = 45;

export const AgendaInput = z.strictObject({ from: PlainDate, until: PlainDate });
export type AgendaInput = z.infer<typeof AgendaInput>;
export type AgendaRefusal = { readonly kind: "too-many-days" };

const Slot = {
  sessionId: SessionId,
  startsAt: z.date(),
  durationMinutes: z.int(),
  coach: MembershipId,
  /** The name of a room, or null: where it is otherwise held is for who may know whom it is with. */
  room: z.string().nullable(),
  /** The coach or the room is in another talk at the same time. */
  double: z.enum(["coach", "room"]).nullable(),
};

export const AgendaShown = z.strictObject({
  coaches: z.array(z.strictObject({ membershipId: MembershipId, name: z.string(), mine: z.boolean() })),
  items: z.array(
    z.discriminatedUnion("kind", [
      /** A talk of a case that the caller may plan. */
      z.strictObject({
        ...Slot,
        kind: z.literal("talk"),
        trajectoryId: TrajectoryId,
        name: z.string(),
        talk: SessionKind,
        number: z.int().nullable(),
        place: z.enum(["room", "employer", "walk", "phone", "video"]).nullable(),
        roomId: RoomId.nullable(),
        status: z.enum(["planned", "held", "no-show", "to-replan"]),
        movable: z.boolean(),
        /** It is a colleague's, for whom the caller stands in. */
        standIn: z.boolean(),
      }),
      /** A colleague's: that she is taken, and nothing of whom. */
      z.strictObject({ ...Slot, kind: z.literal("taken") }),
    ]),
  ),
});
export type AgendaShown = z.infer<typeof AgendaShown>;
export type AgendaItem = AgendaShown["items"][number];

/** The talks of the practice from the first day up to and without the last. */
export async function showAgenda(ctx: ServiceContext, { from, until }: AgendaInput): Promise<Result<AgendaShown, AgendaRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("agenda.read", { kind: "practice", practiceId });
  if (until <= from || daysBetween(from, until) > MOST_DAYS) return refuse({ kind: "too-many-days" });
  return ctx.inTransaction(async (tx) => {
    const { actor } = ctx;
    const me = "membershipId" in actor ? actor.membershipId : null;
    const [lines, colleaguesCases] = await Promise.all([
      readAgenda(tx, practiceId, { from: amsterdamMoment(from, "00:00"), until: amsterdamMoment(until, "00:00") }),
      casesOfColleagues(tx, ctx),
    ]);
    const relations = await readRelations(tx, practiceId, [...new Set(lines.map(({ session }) => session.trajectoryId))]);
    const rooms = new Map((await roomRepository(tx, practiceId).list()).map(({ id, name }) => [id, name]));
    const colleagues = await membershipRepository(tx, practiceId).colleagues(["coach", "owner"]);
    const coaching = new Set(lines.map(({ coach }) => coach));
    const planned = bookingsOf(lines);
    return ok({
      coaches: colleagues
        .filter(({ membershipId, role }) => role === "coach" || coaching.has(membershipId) || membershipId === me)
        .map(({ membershipId, name }) => ({ membershipId, name, mine: membershipId === me })),
      items: lines.flatMap((line): AgendaItem[] => {
        const { session, coach } = line;
        const roomId = roomOf(line);
        const mine = planned.find(({ sessionId }) => sessionId === session.id);
        const slot = {
          sessionId: session.id,
          startsAt: session.startsAt,
          durationMinutes: session.durationMinutes,
          coach,
          room: roomId === null ? null : (rooms.get(roomId) ?? null),
          double: mine === undefined ? null : (clashesOf(mine, planned)[0]?.taken ?? null),
        };
        const relation = relations.get(session.trajectoryId);
        const part = colleaguesCases.relationTo(session.trajectoryId);
        const standIn = coach !== me && part.standInMembershipIds.length > 0;
        const resource = relation && ({ kind: "trajectory", ...relation, ...part } as const);
        if (resource === undefined || !ctx.may("session.read", resource)) {
          return session.status === "cancelled" ? [] : [{ ...slot, kind: "taken" }];
        }
        const waits = session.status === "cancelled";
        if (!waits && session.status !== "planned" && !ctx.may("attendance.read", resource)) return [];
        return [
          {
            ...slot,
            kind: "talk",
            trajectoryId: session.trajectoryId,
            name: line.clientName,
            talk: session.kind,
            number: session.number,
            place: session.place?.kind ?? null,
            roomId,
            status: session.status === "cancelled" ? "to-replan" : session.status,
            movable: (waits || session.status === "planned") && ctx.may("session.plan", resource),
            standIn,
          },
        ];
      }),
    });
  });
}

function roomOf({ session }: AgendaLine) {
  return session.place?.kind === "room" ? session.place.roomId : null;
}

function bookingsOf(lines: readonly AgendaLine[]) {
  return lines.flatMap((line) => {
    const { session, coach } = line;
    if (session.status !== "planned") return [];
    return [{ sessionId: session.id, startsAt: session.startsAt, durationMinutes: session.durationMinutes, coach, roomId: roomOf(line) }];
  });
}
