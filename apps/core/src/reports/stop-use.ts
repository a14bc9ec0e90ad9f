import type { Db } from "@hervat/database";
import { documentRepository, reportVersionRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { ContactId } from "@hervat/domain/primitives";
import { type FetchedReport, REPORT_KINDS, type Report } from "@hervat/domain/reports";
import { askNotToUse } from "../reading/ask-not-to-use.ts";
import type { ServiceContext } from "../service-context.ts";
import { shutDocuments } from "./shut-report.ts";
import { whoHasIt } from "./who-has-it.ts";

/**
 * What is done when she takes back a report that was fetched: whoever has it is asked not to use it, and nobody fetches it again. A
 * doctor's link shows it no more by what stands in the report; for who reads at the employer's its documents are shut. From whom it
 * was taken back alone, he was asked then.
 */
export async function stopUse(tx: Db, ctx: ServiceContext, sealer: Sealer, report: FetchedReport): Promise<void> {
  const readers = await namedReaders(tx, sealer, report);
  const has = (await whoHasIt(tx, sealer.tenant, report)).map(({ contactId }) => contactId);
  if (REPORT_KINDS[report.kind].audience === "manager") await shutDocuments(tx, ctx, sealer, report);
  await askNotToUse(tx, ctx, sealer.tenant, readers === null ? has : has.filter((id) => readers.includes(id)));
}

/** For whom at the employer this text is; null where nobody was named. */
export async function namedReaders(tx: Db, sealer: Sealer, { id, version }: Report): Promise<readonly ContactId[] | null> {
  const versionId = await reportVersionRepository(tx, sealer).idOf(id, version);
  return versionId === undefined ? null : documentRepository(tx, sealer.tenant).readersOf(versionId);
}
