import type { Db } from "@hervat/database";
import { clientRepository, contactRepository, employerRepository } from "@hervat/database/repositories";
import type { EmployerId, PracticeId } from "@hervat/domain/primitives";
import type { Trajectory } from "@hervat/domain/trajectory";

/** Every address the practice knows at the client's employer: of its people and of its invoices. */
export async function employerAddresses(tx: Db, practice: PracticeId, { clientId, agreement }: Trajectory): Promise<string[]> {
  const client = await clientRepository(tx, practice).find(clientId);
  const known = client === undefined ? [] : await addressesAt(tx, practice, client.value.employerId);
  return agreement.invoiceEmail === null ? known : [...known, agreement.invoiceEmail];
}

/** Of one employer. */
export async function addressesAt(tx: Db, practice: PracticeId, id: EmployerId): Promise<string[]> {
  const employer = await employerRepository(tx, practice).find(id);
  if (employer === undefined) return [];
  const people = (await contactRepository(tx, practice).list()).filter(({ employerId }) => employerId === id);
  return [...people.map(({ email }) => email), employer.value.invoicing.invoiceEmail].filter((address) => address !== null);
}
