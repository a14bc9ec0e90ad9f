import type { Db } from "@hervat/database";
import type { Sealer } from "@hervat/database/sealed";
import { type FetchedReport, REPORT_KINDS } from "@hervat/domain/reports";
import { askNotToUse } from "../reading/ask-not-to-use.ts";
import type { ServiceContext } from "../service-context.ts";
import { shutDocuments } from "./shut-report.ts";

/**
 * What is done when she takes back a report that was fetched: whoever has it is asked not to use it, and nobody fetches it again. A
 * doctor's link shows it no more by what stands in the report; for who reads at the employer's its documents are shut.
 */
export async function stopUse(tx: Db, ctx: ServiceContext, sealer: Sealer, report: FetchedReport): Promise<void> {
  if (REPORT_KINDS[report.kind].audience === "manager") await shutDocuments(tx, ctx, sealer, report);
  await askNotToUse(tx, ctx, sealer.tenant, report);
}
