import { randomBytes } from "node:crypto";
import { type FullDossier, givenFullDossier, givenMember, type TestMember, type TestPractice } from "@hervat/database/testing";
import type { TestService } from "../testing/test-service.ts";

export interface CanaryDossiers {
  readonly dossiers: readonly FullDossier[];
  /** One for each field about health of each dossier, each found nowhere else on earth. */
  readonly tokens: readonly string[];
  readonly manager: TestMember;
  readonly hr: TestMember;
}

/** So many dossiers, full behind the wall, whose manager and HR officer are the same two people: they may see each of them. */
export async function givenCanaryDossiers(test: TestService, practice: TestPractice, count: number): Promise<CanaryDossiers> {
  const { database } = test;
  const tokens: string[] = [];
  const token = () => {
    const made = `kanarie${randomBytes(9).toString("hex")}`;
    tokens.push(made);
    return made;
  };
  const dossiers: FullDossier[] = [];
  for (let made = 0; made < count; made += 1) dossiers.push(await givenFullDossier(database, practice, token));
  const [first] = dossiers;
  const { managerContactId, hrContactId } = first?.trajectory ?? { managerContactId: null, hrContactId: null };
  if (managerContactId === null || hrContactId === null) throw new Error("nobody of the employer stands in the case");

  await database.admin`update work.trajectory set manager_contact_id = ${managerContactId}, hr_contact_id = ${hrContactId},
    manager_shown_contact_id = ${managerContactId}, hr_shown_contact_id = ${hrContactId}, price_agreement_cents = 212500
    where tenant_id = ${practice.id}`;
  await database.admin`update work.contact set email = id || '@werkgever.example' where tenant_id = ${practice.id}`;
  for (const { trajectory } of dossiers) {
    await database.admin`update care.client_contact set private_email = ${`${token()}@example.org`}, mobile = ${token()} where client_id = ${trajectory.clientId}`;
  }
  return {
    dossiers,
    tokens,
    manager: await givenMember(database, practice, { role: "manager", contactId: managerContactId }),
    hr: await givenMember(database, practice, { role: "hr", contactId: hrContactId }),
  };
}
