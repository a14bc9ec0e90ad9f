import type { Db } from "@hervat/database";
import { employerRepository, practiceRepository } from "@hervat/database/repositories";
import type { Employer, PracticeProfile } from "@hervat/domain/practice";
import type { EmployerId, PracticeId } from "@hervat/domain/primitives";

export interface Parties {
  readonly practice: PracticeProfile;
  readonly employer: Employer;
}

/** Who invoices and who pays, as they are today. */
export async function readParties(tx: Db, practiceId: PracticeId, employerId: EmployerId): Promise<Parties> {
  const practice = await practiceRepository(tx, practiceId).profile();
  const employer = await employerRepository(tx, practiceId).find(employerId);
  if (practice === undefined || employer === undefined) throw new Error("an invoice has lost a party");
  return { practice, employer: employer.value.invoicing };
}
