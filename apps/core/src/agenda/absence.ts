import type { Db } from "@hervat/database";
import {
  type AgendaLine,
  clientContactRepository,
  contactRepository,
  membershipRepository,
  practiceRepository,
  readAgenda,
  sessionRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import type { Email, Language } from "@hervat/domain/people";
import { type ClientId, MembershipId, PlainDate, type PracticeId, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { mayMailClient } from "@hervat/domain/privacy";
import { SessionKind, takeBackSession } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { appointmentMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { employerAddresses } from "../privacy/employer-addresses.ts";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readCoachRelations } from "../trajectory/read-relations.ts";

const MOST_DAYS = 14;
export const AbsenceInput = z.strictObject({ coach: MembershipId, days: z.array(PlainDate).min(1).max(MOST_DAYS) });
export type AbsenceInput = z.infer<typeof AbsenceInput>;

/** Whom to ring, by the time of the talk. */
export const AbsenceShown = z.strictObject({
  coach: z.string(),
  calls: z.array(
    z.strictObject({
      sessionId: SessionId,
      trajectoryId: TrajectoryId,
      kind: SessionKind,
      startsAt: z.date(),
      durationMinutes: z.int(),
      name: z.string(),
      phone: z.string().nullable(),
      /** A message can go by mail; without one she is rung. */
      mail: z.boolean(),
    }),
  ),
});
export type AbsenceShown = z.infer<typeof AbsenceShown>;

/** The talks of a coach on days she cannot come: a list to ring. A coach asks for herself, owner and office for whoever fell ill. */
export function readAbsence(ctx: ServiceContext, { coach, days }: AbsenceInput): Promise<AbsenceShown> {
  const practiceId = begin(ctx, "absence.read", coach);
  return ctx.inTransaction(async (tx) => {
    const calls = await callsOf(tx, ctx, practiceId, { coach, days });
    return {
      coach: (await membershipRepository(tx, practiceId).colleague(coach))?.name ?? "",
      calls: calls.map(({ line: { session }, name, phone, email }) => ({
        sessionId: session.id,
        trajectoryId: session.trajectoryId,
        kind: session.kind,
        startsAt: session.startsAt,
        durationMinutes: session.durationMinutes,
        name,
        phone,
        mail: email !== null,
      })),
    };
  });
}

export const TakeBackInput = z.strictObject({ ...AbsenceInput.shape, sessionIds: z.array(SessionId).min(1).max(200), mail: z.boolean() });
export type TakeBackInput = z.infer<typeof TakeBackInput>;

export const TakenBack = z.strictObject({ takenBack: z.int(), mailed: z.int() });
export type TakenBack = z.infer<typeof TakenBack>;

/**
 * Takes these talks back, without a fee for anybody, and tells the clients with an address in one neutral message each. Of the talks
 * that were asked only those that still stand on these days are taken.
 */
export function takeBackDays(ctx: ServiceContext, { coach, days, sessionIds, mail }: TakeBackInput): Promise<TakenBack> {
  const practiceId = begin(ctx, "absence.take-back", coach);
  return ctx.inTransaction(async (tx) => {
    const asked = new Set(sessionIds);
    const calls = (await callsOf(tx, ctx, practiceId, { coach, days })).filter(({ line }) => asked.has(line.session.id));
    const sessions = sessionRepository(tx, practiceId);
    for (const { line } of calls) {
      const taken = takeBackSession(line.session, ctx.now());
      if (taken.ok) await sessions.save({ version: line.version, value: taken.value });
    }
    const mailed = mail ? await tell(tx, ctx, practiceId, calls) : 0;
    await writeAudit(tx, ctx, { action: "session.taken-back", fields: ["session"], details: { count: calls.length, mailed } });
    return { takenBack: calls.length, mailed };
  });
}

function begin(ctx: ServiceContext, action: "absence.read" | "absence.take-back", coach: MembershipId): PracticeId {
  const practiceId = practiceOf(ctx);
  ctx.authorise(action, { kind: "practice", practiceId });
  if (ctx.actor.kind === "coach" && ctx.actor.membershipId !== coach) throw new NotFoundError("coach");
  return practiceId;
}

interface Call {
  readonly line: AgendaLine;
  readonly clientId: ClientId;
  readonly name: string;
  readonly phone: string | null;
  /** Of the client herself; a manager is rung. */
  readonly email: Email | null;
  /** In which she is written to. */
  readonly language: Language;
}

async function callsOf(tx: Db, ctx: ServiceContext, practiceId: PracticeId, { coach, days }: AbsenceInput): Promise<Call[]> {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = { from: amsterdamMoment(first, "00:00"), until: amsterdamMoment(addDays(last, 1), "00:00") };
  const chosen = days.map((day) => [amsterdamMoment(day, "00:00"), amsterdamMoment(addDays(day, 1), "00:00")] as const);
  const lines = (await readAgenda(tx, practiceId, { ...range, coach })).filter(
    ({ session: { status, startsAt } }) => status === "planned" && chosen.some(([from, until]) => from <= startsAt && startsAt < until),
  );
  const ids = [...new Set(lines.map(({ session }) => session.trajectoryId))];
  const relations = await readCoachRelations(tx, ctx, ids);
  const trajectories = new Map((await trajectoryRepository(tx, practiceId).findMany(ids)).map(({ value }) => [value.id, value]));
  const contacts = contactRepository(tx, practiceId);
  const privately = clientContactRepository(tx, practiceId);
  const calls: Call[] = [];
  for (const line of lines) {
    const relation = relations.get(line.session.trajectoryId);
    const trajectory = trajectories.get(line.session.trajectoryId);
    if (relation === undefined || trajectory === undefined || !ctx.may("session.plan", { kind: "trajectory", ...relation })) continue;
    const { clientId, managerContactId } = trajectory;
    if (line.session.kind === "manager-intake") {
      const manager = managerContactId === null ? undefined : await contacts.find(managerContactId);
      calls.push({ line, clientId, name: manager?.name ?? line.clientName, phone: manager?.phone ?? null, email: null, language: "nl" });
    } else {
      const mobile = (await privately.find(clientId))?.mobile ?? null;
      const { email, confirmed, language } = await privately.addresses(clientId);
      // An address at work may be read by the employer: then she is rung.
      const fits = email !== null && mayMailClient(email, { atWork: await employerAddresses(tx, practiceId, trajectory), confirmed });
      calls.push({ line, clientId, name: line.clientName, phone: mobile, email: fits ? email : null, language });
    }
  }
  return calls;
}

const WHEN: Intl.DateTimeFormatOptions = {
  ...({ timeZone: "Europe/Amsterdam", weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } as const),
};
const whenIn = {
  nl: new Intl.DateTimeFormat("nl-NL", WHEN),
  en: new Intl.DateTimeFormat("en-GB", WHEN),
} as const;

/** One message to each client, however many of her talks were taken back. */
async function tell(tx: Db, ctx: ServiceContext, practiceId: PracticeId, calls: readonly Call[]): Promise<number> {
  const phone = (await practiceRepository(tx, practiceId).profile())?.phone ?? null;
  const firstOf = new Map<ClientId, Call>();
  for (const call of calls) if (!firstOf.has(call.clientId) && call.email !== null) firstOf.set(call.clientId, call);
  for (const { email, line, language } of firstOf.values()) {
    if (email === null) continue;
    const when = whenIn[language].format(line.session.startsAt);
    await queueMail(tx, ctx.service, practiceId, email, appointmentMail(when, phone, language));
  }
  return firstOf.size;
}
