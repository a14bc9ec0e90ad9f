import type { Db } from "@hervat/database";
import { employerRepository, practiceRepository, trajectoryRepository } from "@hervat/database/repositories";
import type { Invoice } from "@hervat/domain/invoicing";
import { addressFromLines, type Employer, type PracticeProfile } from "@hervat/domain/practice";

export interface Parties {
  readonly practice: PracticeProfile;
  readonly employer: Employer;
}

/** Who invoices and who pays, as they are today. Where the agreement of the trajectory names an address or a mailbox of its own, the invoice goes there. */
export async function readParties(
  tx: Db,
  { practiceId, employerId, trajectoryId }: Pick<Invoice, "practiceId" | "employerId" | "trajectoryId">,
): Promise<Parties> {
  const practice = await practiceRepository(tx, practiceId).profile();
  const employer = await employerRepository(tx, practiceId).find(employerId);
  if (practice === undefined || employer === undefined) throw new Error("an invoice has lost a party");
  const trajectory = trajectoryId === null ? undefined : await trajectoryRepository(tx, practiceId).find(trajectoryId);
  const { invoicing } = employer.value;
  const own = trajectory?.value.agreement;
  const invoiceAddress = (own?.invoiceAddressLines && addressFromLines(own.invoiceAddressLines)) ?? invoicing.invoiceAddress;
  return { practice, employer: { ...invoicing, invoiceAddress, invoiceEmail: own?.invoiceEmail ?? invoicing.invoiceEmail } };
}
