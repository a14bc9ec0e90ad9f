import type { Db } from "@hervat/database";
import { privacyBasisRepository, trajectoryRepository } from "@hervat/database/repositories";
import { ok, PlainDate, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { basisStanding, carriedOverBasis, type WithdrawBasisRefusal, withdrawBasis as withdraw } from "@hervat/domain/privacy";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { takeBackShared } from "../consent/take-back-shared.ts";
import type { ServiceContext } from "../service-context.ts";
import { type OpenedCase, openCase } from "../trajectory/open-case.ts";

export const WithdrawBasisInput = z.strictObject({ trajectoryId: TrajectoryId, on: PlainDate });
export type WithdrawBasisInput = z.infer<typeof WithdrawBasisInput>;

/**
 * She withdraws it, and never has to say why. From this moment nothing new about her health is saved, and her employer reads nothing
 * any more of what she had released; her coach can still read what is there.
 */
export function withdrawBasis(ctx: ServiceContext, { trajectoryId, on }: WithdrawBasisInput): Promise<Result<null, WithdrawBasisRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.withdraw", trajectoryId);
    const withdrawn = await saveWithdrawal(tx, ctx, opened, on);
    if (!withdrawn.ok) return withdrawn;
    await writeAudit(tx, ctx, { action: "privacy.withdrawn", fields: ["privacy"] });
    return ok(null);
  });
}

/** The row of the basis is locked first: a note that is being saved is saved before this, or refused after it. */
export async function saveWithdrawal(
  tx: Db,
  ctx: ServiceContext,
  opened: OpenedCase,
  on: PlainDate,
): Promise<Result<null, WithdrawBasisRefusal>> {
  const { id, startedOn } = opened.stored.value;
  const sealer = await opened.sealer();
  const bases = privacyBasisRepository(tx, sealer);
  const known = await bases.ofTrajectory(id, { toChange: true });
  const carriedOver = await trajectoryRepository(tx, opened.practiceId).isCarriedOver(id);
  const ran = basisStanding(known, { carriedOver }).kind === "carried-over" && "membershipId" in ctx.actor;
  const before =
    ran && "membershipId" in ctx.actor ? [carriedOverBasis(id, startedOn < on ? startedOn : on, ctx.actor.membershipId)] : known;
  const withdrawn = withdraw(before, { on, today: ctx.today() });
  if (!withdrawn.ok) return withdrawn;
  if (ran) await bases.addMany([withdrawn.value], ctx.now());
  else await bases.saveWithdrawal(withdrawn.value, ctx.now());
  await takeBackShared(tx, sealer, id);
  return ok(null);
}
