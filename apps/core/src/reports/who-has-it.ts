import type { Db } from "@hervat/database";
import { contactRepository, readReportReceipts } from "@hervat/database/repositories";
import type { ContactId, PracticeId } from "@hervat/domain/primitives";
import { REPORT_KINDS, type Report } from "@hervat/domain/reports";

export interface HasIt {
  readonly contactId: ContactId;
  /** When first. */
  readonly at: Date;
}

/** Who fetched a report, in the order in which they did: the doctor, or everyone on the employer's side who opened it. */
export async function whoHasIt(tx: Db, practiceId: PracticeId, report: Report): Promise<HasIt[]> {
  if (report.status !== "fetched") return [];
  if (REPORT_KINDS[report.kind].audience !== "manager") return [{ contactId: report.recipientContactId, at: report.fetchedAt }];
  const receipts = await readReportReceipts(tx, practiceId, [report.id]);
  return receipts
    .filter(({ textVersion }) => textVersion === report.version)
    .map(({ contactId, receivedAt }) => ({ contactId, at: receivedAt }));
}

/** The same, by name. */
export async function namesOfWhoHasIt(tx: Db, practiceId: PracticeId, report: Report): Promise<{ name: string; at: Date }[]> {
  const has = await whoHasIt(tx, practiceId, report);
  const ids = has.map(({ contactId }) => contactId);
  const contacts = ids.length === 0 ? [] : await contactRepository(tx, practiceId).findMany(ids);
  return has.map(({ contactId, at }) => ({ name: contacts.find(({ id }) => id === contactId)?.name ?? "", at }));
}
