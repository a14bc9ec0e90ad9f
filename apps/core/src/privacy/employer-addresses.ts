import type { Db } from "@hervat/database";
import { clientRepository, contactRepository, employerRepository } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import type { Trajectory } from "@hervat/domain/trajectory";

/** Every address the practice knows at the client's employer: of its people and of its invoices. */
export async function employerAddresses(tx: Db, practice: PracticeId, { clientId, agreement }: Trajectory): Promise<string[]> {
  const client = await clientRepository(tx, practice).find(clientId);
  const employer = client && (await employerRepository(tx, practice).find(client.value.employerId));
  if (employer === undefined) return [];
  const people = (await contactRepository(tx, practice).list()).filter(({ employerId }) => employerId === employer.value.id);
  return [...people.map(({ email }) => email), employer.value.invoicing.invoiceEmail, agreement.invoiceEmail].filter(
    (address) => address !== null && address !== undefined,
  );
}
