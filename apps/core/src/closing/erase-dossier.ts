import {
  clientRepository,
  countCare,
  eraseCare,
  pseudonymise,
  readBasisStandings,
  trajectoryRepository,
} from "@hervat/database/repositories";
import { latest } from "@hervat/domain/calendar";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { endedOn, lastChange, stopTrajectory } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { saveWithdrawal } from "../privacy/withdraw-basis.ts";
import type { ServiceContext } from "../service-context.ts";
import { type OpenedCase, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { endClient, stopAtOnce, stopWhatComes } from "./stop-all.ts";

export const ErasurePreview = z.strictObject({
  code: z.string(),
  /** Rows of each kind that go. */
  goes: z.array(z.strictObject({ kind: z.string(), rows: z.int() })),
  /** Her name goes too, unless another case of hers stays. */
  nameGoes: z.boolean(),
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

/** What an erasure would take away, in numbers and never in words of it. */
export function previewErasure(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ErasurePreview> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.erase", trajectoryId);
    const { practiceId, stored } = opened;
    const client = await clientRepository(tx, practiceId).find(stored.value.clientId);
    if (client === undefined) throw new NotFoundError("client");
    const goes = await countCare(tx, practiceId, trajectoryId);
    const cases = await trajectoryRepository(tx, practiceId).ofClient(stored.value.clientId);
    return { code: client.value.code, goes, nameGoes: cases.length === 1 };
  });
}

/** Who erases types the code of the client: what goes here does not come back. */
export const EraseInput = z.strictObject({ trajectoryId: TrajectoryId, code: z.string().trim().max(40) });
export type EraseInput = z.infer<typeof EraseInput>;

export type EraseRefusal = { readonly kind: "code-does-not-match" | "still-running" };

/**
 * Erases what is kept about her health, in one transaction: all of it or nothing. Asked for by her, so it needs her withdrawal or the
 * end of the guidance. What remains carries her code; invoices and the audit stay.
 *
 * @source art. 17 AVG; docs/sources.md §4
 */
export function erase(ctx: ServiceContext, { trajectoryId, code }: EraseInput): Promise<Result<null, EraseRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.erase", trajectoryId);
    const { practiceId, stored } = opened;
    const { value } = stored;
    const client = await clientRepository(tx, practiceId).find(value.clientId);
    if (client?.value.code !== code) return refuse({ kind: "code-does-not-match" });
    const standing = (await readBasisStandings(tx, practiceId, [trajectoryId])).get(trajectoryId);
    if (endedOn(value) === null && standing !== "withdrawn") return refuse({ kind: "still-running" });
    // Also when it ended before: nothing that opens or comes is left, and what was erased is not written anew.
    if (endedOn(value) === null) await stopFirst(ctx, tx, opened);
    else await stopWhatComes(tx, ctx, opened, ctx.today());
    if (standing !== "withdrawn") await saveWithdrawal(tx, ctx, opened, ctx.today());
    await endClient(tx, opened, ctx.now());
    await eraseCare(tx, await opened.sealer(), trajectoryId);
    const cases = await trajectoryRepository(tx, practiceId).ofClient(value.clientId);
    if (cases.length === 1) await pseudonymise(tx, practiceId, value.clientId);
    await writeAudit(tx, ctx, { action: "privacy.erased", fields: ["care", "reports"] });
    return ok(null);
  });
}

/** Guidance without a dossier does not go on. */
async function stopFirst(ctx: ServiceContext, tx: Parameters<typeof stopAtOnce>[0], opened: OpenedCase): Promise<void> {
  const { stored, practiceId } = opened;
  const stopped = stopTrajectory(stored.value, { on: latest(lastChange(stored.value), ctx.today()), reason: "in-consultation" });
  if (!stopped.ok) throw new Error("a running case that cannot be stopped");
  await trajectoryRepository(tx, practiceId).save({ ...stored, value: stopped.value });
  await stopAtOnce(tx, ctx, opened, ctx.now());
}
