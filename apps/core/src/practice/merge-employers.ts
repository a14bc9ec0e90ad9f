import type { Db } from "@hervat/database";
import {
  countEmployerReferences,
  type EmployerRecord,
  employerRepository,
  joinEmployers,
  StaleSaveError,
  type Stored,
} from "@hervat/database/repositories";
import { likelyDoubles, MERGE_FIELDS, mergeEmployers } from "@hervat/domain/practice";
import { EmployerId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { joinEmployersOfPlugins } from "../plugins/join-employers.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";

export const DoublesShown = z.array(z.strictObject({ one: EmployerId, other: EmployerId, because: z.enum(["kvk-number", "name"]) }));
const Pair = { kept: EmployerId, gone: EmployerId };
export const JoinSizeInput = z.strictObject(Pair);
const References = z.strictObject({ clients: z.int(), contacts: z.int(), invoices: z.int() });
export const JoinSize = z.strictObject({ kept: References, gone: References });
export const JoinEmployersInput = z.strictObject({
  kept: z.strictObject({ id: EmployerId, version: z.int() }),
  gone: z.strictObject({ id: EmployerId, version: z.int() }),
  /** Fields of which the one that goes knows better. */
  fromGone: z.array(z.enum(MERGE_FIELDS)).max(MERGE_FIELDS.length),
});
export type JoinEmployersInput = z.infer<typeof JoinEmployersInput>;
export type JoinRefusal = { readonly kind: "one-and-the-same" };

/** Pairs of employers that are likely one. */
export function listDoubles(ctx: ServiceContext): Promise<z.infer<typeof DoublesShown>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("employer.merge", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const known = await employerRepository(tx, practiceId).list();
    return likelyDoubles(known.map(({ value }) => value)).slice(0, 50);
  });
}

/** What hangs on each of the two. @throws NotFoundError */
export function sizeJoin(ctx: ServiceContext, { kept, gone }: z.infer<typeof JoinSizeInput>): Promise<z.infer<typeof JoinSize>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("employer.merge", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    await found(tx, ctx, kept);
    await found(tx, ctx, gone);
    return {
      kept: await countEmployerReferences(tx, practiceId, kept),
      gone: await countEmployerReferences(tx, practiceId, gone),
    };
  });
}

/**
 * Makes one employer of two: clients, contacts, invoices and reports of its own follow, nothing is lost, and an issued invoice goes on saying what
 * it said.
 *
 * @throws NotFoundError, StaleSaveError
 */
export function joinTwoEmployers(
  ctx: ServiceContext,
  { kept, gone, fromGone }: JoinEmployersInput,
): Promise<Result<{ version: number }, JoinRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("employer.merge", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    if (kept.id === gone.id) return refuse({ kind: "one-and-the-same" });
    const stays = await found(tx, ctx, kept.id);
    const goes = await found(tx, ctx, gone.id);
    if (stays.version !== kept.version) throw new StaleSaveError("employer", kept.id);
    if (goes.version !== gone.version) throw new StaleSaveError("employer", gone.id);
    const moved = await countEmployerReferences(tx, practiceId, gone.id);
    await joinEmployersOfPlugins(tx, ctx, { kept: kept.id, gone: gone.id, by: membershipOf(ctx) });
    await joinEmployers(tx, practiceId, { kept: kept.id, gone: gone.id });
    const value = mergeEmployers(stays.value, goes.value, new Set(fromGone));
    await employerRepository(tx, practiceId).save({ version: stays.version, value });
    await writeAudit(tx, ctx, { action: "employer.merged", trajectories: [], details: { kept: kept.id, gone: gone.id, ...moved } });
    return ok({ version: stays.version + 1 });
  });
}

async function found(tx: Db, ctx: ServiceContext, id: EmployerId): Promise<Stored<EmployerRecord>> {
  const stored = await employerRepository(tx, practiceOf(ctx)).find(id);
  if (stored === undefined) throw new NotFoundError("employer");
  return stored;
}
