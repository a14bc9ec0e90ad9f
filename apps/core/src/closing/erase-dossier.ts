import type { Db } from "@hervat/database";
import { eraseCare, pseudonymise, readBasisStandings, trajectoryRepository } from "@hervat/database/repositories";
import { latest } from "@hervat/domain/calendar";
import { endedOn, lastChange, stopTrajectory } from "@hervat/domain/trajectory";
import { saveWithdrawal } from "../privacy/withdraw-basis.ts";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";
import { endClient, stopAtOnce, stopWhatComes } from "./stop-all.ts";

/**
 * Erases what is kept about her health. Who calls it has the accord of two people. What remains carries her code; invoices and the
 * audit stay.
 *
 * @source art. 17 AVG; docs/sources.md §4
 */
export async function eraseDossier(tx: Db, ctx: ServiceContext, opened: OpenedCase, { alsoName }: { alsoName: boolean }): Promise<void> {
  const { practiceId, stored } = opened;
  const { value } = stored;
  // Also when it ended before: nothing that opens or comes is left, and what was erased is not written anew.
  if (endedOn(value) === null) await stopFirst(ctx, tx, opened);
  else await stopWhatComes(tx, ctx, opened, ctx.today());
  const standing = (await readBasisStandings(tx, practiceId, [value.id])).get(value.id);
  if (standing !== "withdrawn") await saveWithdrawal(tx, ctx, opened, ctx.today());
  await endClient(tx, opened, ctx.now());
  await eraseCare(tx, await opened.sealer(), value.id);
  if (alsoName) await pseudonymise(tx, practiceId, value.clientId);
}

/** Guidance without a dossier does not go on. */
async function stopFirst(ctx: ServiceContext, tx: Db, opened: OpenedCase): Promise<void> {
  const { stored, practiceId } = opened;
  const stopped = stopTrajectory(stored.value, { on: latest(lastChange(stored.value), ctx.today()), reason: "in-consultation" });
  if (!stopped.ok) throw new Error("a running case that cannot be stopped");
  await trajectoryRepository(tx, practiceId).save({ ...stored, value: stopped.value });
  await stopAtOnce(tx, ctx, opened, ctx.now());
}
