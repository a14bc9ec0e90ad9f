import type { Db } from "@hervat/database";
import { dataBreachRepository, StaleSaveError } from "@hervat/database/repositories";
import {
  amendBreach as amend,
  closeBreach as close,
  type DataBreach,
  decideBreach as decide,
  decideOnClients,
  LONGEST_BREACH_TEXT,
  markNotified,
} from "@hervat/domain/breach";
import { DataBreachId, ok, PlainDate, type Result } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { assertNameable, factsInput, toFacts } from "./report-breach.ts";

const text = z.string().trim().max(LONGEST_BREACH_TEXT);
export const named = { breachId: DataBreachId, version: z.int() } as const;

export const HandleRefused = z.strictObject({
  kind: z.enum([
    ...(["closed", "in-the-future", "period-reversed", "already-notified", "reason-missing", "not-decided", "before-discovery"] as const),
    ...(["late-reason-missing", "not-notified", "clients-not-decided", "clients-not-told", "lessons-missing"] as const),
  ]),
});
export type HandleRefused = z.infer<typeof HandleRefused>;
export type Handled = Result<null, HandleRefused>;

export const AmendBreachInput = z.strictObject({ ...factsInput, ...named, measures: text });
export const DecideBreachInput = z.strictObject({ ...named, notify: z.boolean(), reason: text });
export const NotifiedInput = z.strictObject({
  ...named,
  on: PlainDate,
  at: factsInput.discoveredAt,
  reference: text,
  lateReason: text,
});
export const ClientsInput = z.strictObject({ ...named, tell: z.boolean(), reason: text });
export const CloseBreachInput = z.strictObject({ ...named, lessons: text });

/** What is known of it now. A client who was told stays in it. @throws NotFoundError, StaleSaveError */
export function amendBreach(ctx: ServiceContext, input: z.infer<typeof AmendBreachInput>): Promise<Handled> {
  const { breachId, version, measures, ...facts } = input;
  return handle(ctx, { breachId, version }, async ({ value, tx, register }) => {
    await assertNameable(tx, ctx, facts.trajectoryIds);
    const changed = amend(value, { ...toFacts(facts), note: facts.note, measures }, ctx.now());
    if (changed.ok) await register.setCases(breachId, facts.trajectoryIds);
    return changed;
  });
}

/** Whether the authority is told, and why. @throws NotFoundError, StaleSaveError */
export function decideBreach(ctx: ServiceContext, input: z.infer<typeof DecideBreachInput>): Promise<Handled> {
  return handle(ctx, input, ({ value }) => decide(value, input, membershipOf(ctx), ctx.now()), { notify: input.notify });
}

/** The authority was told. @throws NotFoundError, StaleSaveError */
export function recordNotified(ctx: ServiceContext, input: z.infer<typeof NotifiedInput>): Promise<Handled> {
  const { on, at, reference, lateReason } = input;
  return handle(ctx, input, ({ value }) => markNotified(value, { at: amsterdamMoment(on, at), reference, lateReason }, ctx.now()));
}

/** Whether her clients are told, and why. @throws NotFoundError, StaleSaveError */
export function decideClients(ctx: ServiceContext, input: z.infer<typeof ClientsInput>): Promise<Handled> {
  return handle(ctx, input, ({ value }) => decideOnClients(value, input), { tell: input.tell });
}

/** All was done; what was learned stands with it. @throws NotFoundError, StaleSaveError */
export function closeBreach(ctx: ServiceContext, input: z.infer<typeof CloseBreachInput>): Promise<Handled> {
  return handle(ctx, input, async ({ value, register }) => {
    const untold = (await register.cases(value.id)).filter(({ toldAt }) => toldAt === null).length;
    return close(value, { lessons: input.lessons, untold }, membershipOf(ctx), ctx.now());
  });
}

export interface OpenedBreach {
  readonly value: DataBreach;
  readonly tx: Db;
  readonly register: ReturnType<typeof dataBreachRepository>;
}

type Change = (opened: OpenedBreach) => Result<DataBreach, HandleRefused> | Promise<Result<DataBreach, HandleRefused>>;

/** One change of one breach, with its row in the log. */
function handle(
  ctx: ServiceContext,
  { breachId, version }: { readonly breachId: DataBreachId; readonly version: number },
  change: Change,
  details: Readonly<Record<string, boolean>> = {},
): Promise<Handled> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("breach.handle", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const register = dataBreachRepository(tx, await ctx.service.keyring.sealerFor(tx, practiceId));
    const stored = await register.find(breachId);
    if (stored === undefined) throw new NotFoundError("breach");
    if (stored.version !== version) throw new StaleSaveError("data breach", breachId);
    const changed = await change({ value: stored.value, tx, register });
    if (!changed.ok) return changed;
    await register.save({ version, value: changed.value });
    await writeAudit(tx, ctx, { trajectories: [], details });
    return ok(null);
  });
}
