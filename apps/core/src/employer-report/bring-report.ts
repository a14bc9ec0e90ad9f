import { broughtReportRepository } from "@hervat/database/repositories";
import { BroughtReportId, newId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { PluginFileInput } from "../plugins/install-plugin.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { EmployerFileRefusal, readEmployerFile } from "./read-file.ts";

export const BringReportInput = PluginFileInput;
export type BringReportInput = z.infer<typeof BringReportInput>;

export const BringRefusal = z.discriminatedUnion("kind", [
  ...EmployerFileRefusal.options,
  z.strictObject({ kind: z.literal("version-known"), pluginId: z.string(), pluginVersion: z.string() }),
  z.strictObject({ kind: z.literal("too-many"), most: z.int() }),
]);
export type BringRefusal = z.infer<typeof BringRefusal>;

/** So many may lie with one employer's side that nobody answered. */
const MOST_OPEN = 10;

/** HR keeps a report to look at; the practice hears nothing of it until she offers it. */
export async function bringReport(
  ctx: ServiceContext,
  { content }: BringReportInput,
): Promise<Result<{ id: BroughtReportId }, BringRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("employer-report.bring", { kind: "practice", practiceId });
  const bytes = new Uint8Array(Buffer.from(content, "base64"));
  const plugin = await readEmployerFile(ctx, bytes);
  return ctx.inTransaction(async (tx) => {
    if (!plugin.ok) return plugin;
    const { id: pluginId, version: pluginVersion } = plugin.value.manifest;
    const reports = broughtReportRepository(tx, practiceId);
    const open = (await reports.list()).filter(({ answeredAt }) => answeredAt === null);
    if (open.length >= MOST_OPEN) return refuse({ kind: "too-many", most: MOST_OPEN });
    const id = newId(BroughtReportId);
    const brought = { id, pluginId, pluginVersion, broughtBy: membershipOf(ctx), broughtAt: ctx.now() };
    if (!(await reports.add(brought, bytes))) return refuse({ kind: "version-known", pluginId, pluginVersion });
    await writeAudit(tx, ctx, { action: "employer-report.brought", details: { plugin: pluginId, version: pluginVersion } });
    return ok({ id });
  });
}

export const BroughtReportInput = z.strictObject({ id: BroughtReportId });
export type BroughtReportInput = z.infer<typeof BroughtReportInput>;

/** From now on the practice sees it, and takes it or not. Offered twice is offered. @throws NotFoundError */
export function offerReport(ctx: ServiceContext, { id }: BroughtReportInput): Promise<null> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("employer-report.bring", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const reports = broughtReportRepository(tx, practiceId);
    const known = await reports.find(id);
    if (known === undefined) throw new NotFoundError("report");
    if (!(await reports.offer(id, ctx.now()))) return null;
    await writeAudit(tx, ctx, {
      action: "employer-report.offered",
      details: { plugin: known.pluginId, version: known.pluginVersion, employer: known.employer },
    });
    return null;
  });
}

/** Takes back what the practice did not answer yet. @throws NotFoundError */
export function takeBackReport(ctx: ServiceContext, { id }: BroughtReportInput): Promise<Result<null, { kind: "answered" }>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("employer-report.bring", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const reports = broughtReportRepository(tx, practiceId);
    const known = await reports.find(id);
    if (known === undefined) throw new NotFoundError("report");
    if (known.status === "taken" || known.status === "declined" || !(await reports.remove(id, known.status)))
      return refuse({ kind: "answered" } as const);
    await writeAudit(tx, ctx, { action: "employer-report.taken-back", details: { plugin: known.pluginId, version: known.pluginVersion } });
    return ok(null);
  });
}
