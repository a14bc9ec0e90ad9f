import { reportVersionRepository } from "@hervat/database/repositories";
import { VersionHash } from "@hervat/domain/reports";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import type { ReportInput } from "./decline-report.ts";
import { openReport } from "./open-report.ts";

export const ReportText = z.strictObject({ versionHash: VersionHash, version: z.int().positive(), html: z.string() });
export type ReportText = z.infer<typeof ReportText>;

/** The frozen text of a report, to read together on the coach's screen: the very page whose hash the client agrees with. */
export function readText(ctx: ServiceContext, { reportId }: ReportInput): Promise<ReportText> {
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer } = await openReport(tx, ctx, "report.read", reportId);
    const { version, versionHash } = stored.value;
    const frozen = await reportVersionRepository(tx, sealer).find(reportId, version);
    if (frozen === undefined) throw new Error(`report ${reportId} has lost its version ${version}`);
    return { versionHash, version, html: frozen.html };
  });
}
