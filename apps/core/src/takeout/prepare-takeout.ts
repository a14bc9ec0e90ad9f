import type { Db } from "@hervat/database";
import { exportRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openCase } from "../trajectory/open-case.ts";
import { planTakeout, type Takeout } from "./plan-takeout.ts";

const Reason = z.string().trim().max(300);
export const PrepareTakeoutInput = z.strictObject({ reason: Reason });
export const PrepareDossierInput = z.strictObject({ trajectoryId: TrajectoryId, reason: Reason });
export const Taken = z.strictObject({ clients: z.int(), documents: z.int() });
export type Taken = z.infer<typeof Taken>;
export type TakeoutRefusal = { readonly kind: "reason-needed" };

/** How much a takeout would hold; nothing leaves. */
export async function sizeTakeout(ctx: ServiceContext): Promise<Taken> {
  ctx.authorise("practice.take-out", { kind: "practice", practiceId: practiceOf(ctx) });
  return ctx.inTransaction(async (tx) => sizeOf(await planTakeout(tx, ctx)));
}

/** Records that the whole practice is taken out, by whom and why, in the log of every case; the ZIP is fetched after this, for a few minutes. */
export function prepareTakeout(
  ctx: ServiceContext,
  { reason }: z.infer<typeof PrepareTakeoutInput>,
): Promise<Result<Taken, TakeoutRefusal>> {
  ctx.authorise("practice.take-out", { kind: "practice", practiceId: practiceOf(ctx) });
  return ctx.inTransaction(async (tx) => {
    if (reason === "") return refuse({ kind: "reason-needed" });
    const takeout = await planTakeout(tx, ctx);
    await recordTakeout(tx, ctx, takeout, { reason, only: null });
    return ok(sizeOf(takeout));
  });
}

/** The same for the dossier of one case, by its coach. @throws NotFoundError */
export function prepareDossier(
  ctx: ServiceContext,
  { trajectoryId, reason }: z.infer<typeof PrepareDossierInput>,
): Promise<Result<Taken, TakeoutRefusal>> {
  return ctx.inTransaction(async (tx) => {
    await openCase(tx, ctx, "dossier.read-all", trajectoryId);
    if (reason === "") return refuse({ kind: "reason-needed" });
    const takeout = await planTakeout(tx, ctx, trajectoryId);
    await recordTakeout(tx, ctx, takeout, { reason, only: trajectoryId });
    return ok(sizeOf(takeout));
  });
}

/** One line in the log of exports, and one event that names every case it is about. */
export async function recordTakeout(
  tx: Db,
  ctx: ServiceContext,
  { trajectoryIds, clients, documents }: Takeout,
  { reason, only }: { reason: string; only: TrajectoryId | null },
): Promise<void> {
  await exportRepository(tx, practiceOf(ctx)).add({
    batchId: null,
    kind: only === null ? "practice" : "dossier",
    trajectoryId: only,
    membershipId: "membershipId" in ctx.actor ? ctx.actor.membershipId : null,
    reason,
    documents,
    createdAt: ctx.now(),
  });
  await writeAudit(tx, ctx, {
    action: only === null ? "practice.take-out" : "dossier.read-all",
    trajectories: trajectoryIds,
    fields: ["work", "care", "documents"],
    details: { clients, documents },
    purpose: reason,
  });
}

function sizeOf({ clients, documents }: Takeout): Taken {
  return { clients, documents };
}
