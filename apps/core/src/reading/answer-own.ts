import { reportReactionRepository } from "@hervat/database/repositories";
import { ok, ReportId, type Result } from "@hervat/domain/primitives";
import { type AgreeRefusal, agreeToReport, declineReport, regretReport, VersionHash, type WrongStatus } from "@hervat/domain/reports";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ReportInput } from "../reports/decline-report.ts";
import { shutReport } from "../reports/shut-report.ts";
import { stopUse } from "../reports/stop-use.ts";
import type { ServiceContext } from "../service-context.ts";
import { openOwnReport } from "./open-own-report.ts";

/** `versionHash` is of the text that stood before her: her yes is to that and to nothing else. */
export const AgreeOwnInput = z.strictObject({ reportId: ReportId, versionHash: VersionHash });
export type AgreeOwnInput = z.infer<typeof AgreeOwnInput>;

/** "Ja, stuur dit." Her reaction goes along when she wanted that. The policy's row asks her code once more before this runs. */
export function agreeToOwn(ctx: ServiceContext, { reportId, versionHash }: AgreeOwnInput): Promise<Result<null, AgreeRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer, reports, remarks } = await openOwnReport(tx, ctx, "own.agree-to-report", reportId);
    const reaction = await reportReactionRepository(tx, sealer).find(reportId, stored.value.version);
    const said = reaction?.goesAlong ? reaction.text : null;
    const agreement = { versionHash, agreedOn: ctx.today(), how: { kind: "portal" }, remarks: said } as const;
    const all = remarks.map(({ value }) => value);
    const agreed = agreeToReport(stored.value, agreement, all);
    if (!agreed.ok) return agreed;
    await reports.saveStanding({ ...stored, value: agreed.value }, ctx.now());
    await writeAudit(tx, ctx, { action: "report.agreed", details: { how: "portal", version: agreed.value.version } });
    return ok(null);
  });
}

/** "Nee, niet sturen." Guidance goes on, and nobody at work sees it. */
export function declineOwn(ctx: ServiceContext, { reportId }: ReportInput): Promise<Result<null, WrongStatus>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, reports } = await openOwnReport(tx, ctx, "own.decline-report", reportId);
    const declined = declineReport(stored.value, ctx.today());
    if (!declined.ok) return declined;
    await reports.saveStanding({ ...stored, value: declined.value }, ctx.now());
    await writeAudit(tx, ctx, { action: "report.declined", details: { version: declined.value.version } });
    return ok(null);
  });
}

/**
 * She takes her yes back. What was not fetched is shut at that moment; of what was fetched its reader is asked not to use it.
 */
export function withdrawOwn(ctx: ServiceContext, { reportId }: ReportInput): Promise<Result<null, WrongStatus>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer, reports } = await openOwnReport(tx, ctx, "own.withdraw-report", reportId);
    if (stored.value.status === "fetched") {
      const regretted = regretReport(stored.value, ctx.today());
      if (!regretted.ok) return regretted;
      await reports.saveStanding({ ...stored, value: regretted.value }, ctx.now());
      if (stored.value.regrettedOn === null) await stopUse(tx, ctx, sealer, regretted.value);
      await writeAudit(tx, ctx, { action: "report.regretted" });
      return ok(null);
    }
    const shut = await shutReport(tx, ctx, { stored, sealer, reports }, "client");
    if (!shut.ok) return shut;
    await writeAudit(tx, ctx, { action: "report.withdrawn" });
    return ok(null);
  });
}
