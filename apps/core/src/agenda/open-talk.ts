import {
  clientContactRepository,
  clientRepository,
  contactRepository,
  membershipRepository,
  roomRepository,
} from "@hervat/database/repositories";
import { SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { Place, SessionKind, Travel } from "@hervat/domain/session";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { CoachNamed, namedCoaches } from "../sessions/coaches-of.ts";
import { openSession } from "../sessions/open-session.ts";

export const TalkInput = z.strictObject({ sessionId: SessionId });
export type TalkInput = z.infer<typeof TalkInput>;

/** What who plans needs of one talk: with whom, when, where and by which telephone. Nothing of the dossier. */
export const TalkShown = z.strictObject({
  sessionId: SessionId,
  trajectoryId: TrajectoryId,
  name: z.string(),
  /** Whom to ring: the client, or for an intake with the manager the manager. */
  phone: z.strictObject({ name: z.string(), number: z.string() }).nullable(),
  /** Who holds it. */
  coach: CoachNamed,
  /** Who may hold it: the coaches of the case. */
  coaches: z.array(CoachNamed),
  kind: SessionKind,
  number: z.int().nullable(),
  startsAt: z.date(),
  durationMinutes: z.int(),
  status: z.enum(["planned", "held", "no-show", "to-replan"]),
  place: Place.nullable(),
  room: z.string().nullable(),
  travel: Travel.nullable(),
  may: z.strictObject({ plan: z.boolean(), cancel: z.boolean(), close: z.boolean(), openCase: z.boolean() }),
});
export type TalkShown = z.infer<typeof TalkShown>;

/** One talk of the agenda. @throws NotFoundError */
export function openTalk(ctx: ServiceContext, { sessionId }: TalkInput): Promise<TalkShown> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session } = await openSession(tx, ctx, "session.read", sessionId);
    const { practiceId, stored } = opened;
    const { value } = session;
    const waits = value.status === "cancelled" && value.toReplan;
    if (value.status === "cancelled" && !waits) throw new NotFoundError("session");
    if (!waits && value.status !== "planned") opened.demand("attendance.read");
    const client = await clientRepository(tx, practiceId).find(stored.value.clientId);
    const coach = await membershipRepository(tx, practiceId).colleague(value.coach ?? stored.value.coachMembershipId);
    if (client === undefined || coach === undefined) throw new NotFoundError("client");
    const { managerContactId } = stored.value;
    const manager =
      value.kind === "manager-intake" && managerContactId !== null
        ? await contactRepository(tx, practiceId).find(managerContactId)
        : undefined;
    const mobile = opened.may("client-contact.read") ? (await clientContactRepository(tx, practiceId).find(client.value.id))?.mobile : null;
    const rooms = await roomRepository(tx, practiceId).list();
    const { place } = value;
    const room = place?.kind === "room" ? rooms.find(({ id }) => id === place.roomId) : undefined;
    const number = value.kind === "manager-intake" ? manager?.phone : mobile;
    return {
      sessionId,
      trajectoryId: value.trajectoryId,
      name: client.value.name,
      phone: number ? { name: manager?.name ?? client.value.name, number } : null,
      coach: { membershipId: coach.membershipId, name: coach.name },
      coaches: await namedCoaches(tx, ctx, opened),
      kind: value.kind,
      number: value.number,
      startsAt: value.startsAt,
      durationMinutes: value.durationMinutes,
      status: value.status === "cancelled" ? "to-replan" : value.status,
      place,
      room: room?.name ?? null,
      travel: value.travel,
      may: {
        plan: opened.may("session.plan"),
        cancel: opened.may("session.cancel"),
        close: opened.may("session.close"),
        openCase: opened.may("trajectory.read"),
      },
    };
  });
}
