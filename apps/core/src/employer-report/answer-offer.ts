import { broughtReportRepository, installedPluginRepository } from "@hervat/database/repositories";
import { type InstalledPluginId, ok, type Result } from "@hervat/domain/primitives";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { type InstallRefusal, installPlugin } from "../plugins/install-plugin.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import type { BroughtReportInput } from "./bring-report.ts";

/**
 * Keeps what an employer offers beside the practice's own versions, by the very same door: nothing is made of it until the practice
 * looks at it and chooses for whom. Pressed again after a fault in between, it goes on where it stopped.
 *
 * @throws NotFoundError
 */
export async function takeOffered(
  ctx: ServiceContext,
  { id }: BroughtReportInput,
): Promise<Result<{ versionId: InstalledPluginId }, InstallRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.install", { kind: "practice", practiceId });
  const offered = await readOffered(ctx, id);
  const installed = await installPlugin(ctx, { content: Buffer.from(offered.bytes).toString("base64") });
  if (!installed.ok && !(installed.refusal.kind === "version-known" && installed.refusal.same)) return installed;
  return ctx.inTransaction(async (tx) => {
    const { pluginId, pluginVersion } = offered.brought;
    const kept = await installedPluginRepository(tx, practiceId).named(pluginId, pluginVersion);
    const answer = { at: ctx.now(), by: membershipOf(ctx) };
    if (kept === undefined || !(await broughtReportRepository(tx, practiceId).answer(id, "taken", answer)))
      throw new NotFoundError("report");
    await writeAudit(tx, ctx, { action: "employer-report.taken", details: { plugin: pluginId, version: pluginVersion } });
    return ok({ versionId: kept.id });
  });
}

/** The employer sees that it was not taken. @throws NotFoundError */
export function declineOffered(ctx: ServiceContext, { id }: BroughtReportInput): Promise<null> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.install", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const reports = broughtReportRepository(tx, practiceId);
    const known = await reports.find(id);
    if (known === undefined || !(await reports.answer(id, "declined", { at: ctx.now(), by: membershipOf(ctx) })))
      throw new NotFoundError("report");
    await writeAudit(tx, ctx, { action: "employer-report.declined", details: { plugin: known.pluginId, version: known.pluginVersion } });
    return null;
  });
}

/** Read by itself: what is written down is what came of it. */
function readOffered(ctx: ServiceContext, id: BroughtReportInput["id"]) {
  const tenant = practiceOf(ctx);
  return ctx.service.database.transactAs("coach", { tenant }, async (tx) => {
    const reports = broughtReportRepository(tx, tenant);
    const [brought, bytes] = [await reports.find(id), await reports.file(id)];
    if (brought?.status !== "offered" || bytes === undefined) throw new NotFoundError("report");
    return { brought, bytes };
  });
}
