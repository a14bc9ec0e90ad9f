import type { Db } from "@hervat/database";
import { dataBreachRepository, membershipRepository, personRepository, readCaseload } from "@hervat/database/repositories";
import { BreachData, BreachKind, LONGEST_BREACH_TEXT, notifyBy, reportBreach as report } from "@hervat/domain/breach";
import { ok, PlainDate, type PracticeId, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { breachMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { momentInWords } from "./moment-in-words.ts";

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const factsInput = {
  kind: BreachKind,
  /** When somebody knew, on the clocks of the Netherlands. */
  discoveredOn: PlainDate,
  discoveredAt: Time,
  from: PlainDate.nullable(),
  until: PlainDate.nullable(),
  /** False: which dossiers is not known yet. */
  casesKnown: z.boolean(),
  trajectoryIds: z.array(TrajectoryId).max(500),
  data: z.array(BreachData).max(BreachData.options.length),
  note: z.string().trim().max(LONGEST_BREACH_TEXT),
} as const;
export const ReportBreachInput = z.strictObject(factsInput);
export type ReportBreachInput = z.infer<typeof ReportBreachInput>;

export const FactsRefused = z.strictObject({ kind: z.enum(["in-the-future", "period-reversed"]) });
export const BreachReported = z.strictObject({ notifyBy: z.date() });
export type BreachReported = z.infer<typeof BreachReported>;

/** What was typed as a day and a time, as a moment. */
export function toFacts({ discoveredOn, discoveredAt, trajectoryIds: _cases, note: _note, ...facts }: ReportBreachInput) {
  return { ...facts, discoveredAt: amsterdamMoment(discoveredOn, discoveredAt) };
}

/**
 * Somebody of the practice says that something went wrong with data. The log says that she did, and not about whom: a client hears of it
 * from the practice, once it knows what there is to say.
 *
 * @throws NotFoundError for a dossier that she may not name
 */
export function reportBreach(ctx: ServiceContext, input: ReportBreachInput): Promise<Result<BreachReported, z.infer<typeof FactsRefused>>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("breach.report", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const reported = report(toFacts(input), input.note, membershipOf(ctx), ctx.now());
    if (!reported.ok) return reported;
    await assertNameable(tx, ctx, input.trajectoryIds);
    const register = dataBreachRepository(tx, await ctx.service.keyring.sealerFor(tx, practiceId));
    await register.add(reported.value);
    await register.setCases(reported.value.id, input.trajectoryIds);
    const until = notifyBy(reported.value.discoveredAt);
    await tellKeepers(tx, ctx, practiceId, until);
    await writeAudit(tx, ctx, { trajectories: [], details: { kind: input.kind, dossiers: input.trajectoryIds.length } });
    return ok({ notifyBy: until });
  });
}

/** Who keeps the register hears at once: the hours run, also in a weekend. */
async function tellKeepers(tx: Db, ctx: ServiceContext, practiceId: PracticeId, until: Date): Promise<void> {
  const keepers = (await membershipRepository(tx, practiceId).list()).filter(
    ({ role, personId }) =>
      (role === "owner" || role === "privacy-officer") && !("personId" in ctx.actor && ctx.actor.personId === personId),
  );
  const url = `${ctx.service.installation.origins.coach}/datalekken`;
  const people = new Set(keepers.map(({ personId }) => personId));
  for (const { email, language } of await personRepository(tx).findMany([...people]))
    await queueMail(tx, ctx.service, practiceId, email, breachMail(url, momentInWords(until, language), language));
}

export const NameableCase = z.strictObject({ trajectoryId: TrajectoryId, code: z.string() });
export type NameableCase = z.infer<typeof NameableCase>;

/** The dossiers that the caller may name, by code alone: a coach her own. */
export function listNameable(ctx: ServiceContext): Promise<NameableCase[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("breach.report", { kind: "practice", practiceId });
  return ctx.inTransaction((tx) => readNameable(tx, ctx));
}

async function readNameable(tx: Db, ctx: ServiceContext): Promise<NameableCase[]> {
  const { actor } = ctx;
  const own = actor.kind === "coach" ? { coach: actor.membershipId } : {};
  const lines = await readCaseload(tx, practiceOf(ctx), { now: ctx.now(), ...own });
  return lines
    .map(({ trajectoryId, code }) => ({ trajectoryId, code }))
    .toSorted((one, other) => one.code.localeCompare(other.code, "nl", { numeric: true }));
}

/** @throws NotFoundError */
export async function assertNameable(tx: Db, ctx: ServiceContext, trajectoryIds: readonly TrajectoryId[]): Promise<void> {
  if (trajectoryIds.length === 0) return;
  const known = new Set((await readNameable(tx, ctx)).map(({ trajectoryId }) => trajectoryId));
  if (trajectoryIds.some((id) => !known.has(id))) throw new NotFoundError("trajectory");
}
