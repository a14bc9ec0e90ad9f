import { Client, Contact, type ContactKind } from "@hervat/domain/people";
import { SicknessSpell } from "@hervat/domain/poortwachter";
import { Employer } from "@hervat/domain/practice";
import { ClientId, ContactId, day, EmployerId, type MembershipId, newId, type PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { ProgrammeRef, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import { Trajectory } from "@hervat/domain/trajectory";
import { clientRepository } from "../repositories/client.ts";
import { contactRepository } from "../repositories/contact.ts";
import { type EmployerRecord, employerRepository } from "../repositories/employer.ts";
import { sicknessRepository } from "../repositories/sickness.ts";
import { trajectoryRepository } from "../repositories/trajectory.ts";
import type { Database } from "../tenancy/database.ts";
import { inPractice, TEST_NOW, type TestPractice } from "./given-practice.ts";

let count = 0;

export async function givenEmployer(
  database: Database,
  practice: TestPractice,
  { name = `Werkgever ${++count}` }: { name?: string } = {},
): Promise<EmployerRecord> {
  const employer = { id: newId(EmployerId), name, invoicing: Employer.parse({ legalName: `${name} B.V.` }) };
  await inPractice(database, practice, (tx) => employerRepository(tx, practice.id).add(employer, TEST_NOW));
  return employer;
}

export async function givenContact(
  database: Database,
  practice: TestPractice,
  { kind, employer, ...rest }: { kind: ContactKind; employer?: EmployerRecord; name?: string; organisation?: string },
): Promise<Contact> {
  const at = kind !== "manager" && kind !== "hr" ? null : (employer ?? (await givenEmployer(database, practice))).id;
  const name = rest.name ?? `${kind} ${++count}`;
  const contact = Contact.parse({
    id: newId(ContactId),
    kind,
    name,
    email: null,
    phone: null,
    organisation: rest.organisation ?? null,
    employerId: at,
  });
  await inPractice(database, practice, (tx) => contactRepository(tx, practice.id).add(contact, TEST_NOW));
  return contact;
}

export interface TrajectoryFacts {
  readonly coach?: MembershipId;
  readonly employer?: EmployerRecord;
  readonly code?: string;
  readonly name?: string;
  readonly startedOn?: PlainDate;
  readonly spells?: readonly SicknessSpell[];
  readonly managerContactId?: ContactId;
  readonly hrContactId?: ContactId;
  readonly bedrijfsartsContactId?: ContactId;
  readonly priceCents?: number;
}

/** A client with an active trajectory and one open sickness spell; a test names only what matters to it. */
export async function givenTrajectory(
  database: Database,
  practice: TestPractice,
  facts: TrajectoryFacts = {},
): Promise<{ trajectory: Trajectory; client: Client; employer: EmployerRecord }> {
  const employer = facts.employer ?? (await givenEmployer(database, practice));
  const number = ++count;
  const startedOn = facts.startedOn ?? day("2026-02-02");
  const client = Client.parse({
    id: newId(ClientId),
    code: facts.code ?? `C-${String(number).padStart(4, "0")}`,
    name: facts.name ?? `Cliënt ${number}`,
    function: "medewerker",
    contractHoursPerWeek: 36,
    employerId: employer.id,
  });
  const trajectory = Trajectory.parse({
    id: newId(TrajectoryId),
    clientId: client.id,
    coachMembershipId: facts.coach ?? practice.owner.membershipId,
    programme: someProgramme(),
    status: "active",
    startedOn,
    activeSince: startedOn,
    sessionsBefore: 0,
    managerContactId: facts.managerContactId ?? null,
    hrContactId: facts.hrContactId ?? null,
    bedrijfsartsContactId: facts.bedrijfsartsContactId ?? null,
    agreement: { priceCents: facts.priceCents ?? null, purchaseOrder: null, invoiceAddressLines: null, invoiceEmail: null },
  });
  await inPractice(database, practice, async (tx) => {
    await clientRepository(tx, practice.id).addMany([client], TEST_NOW);
    await trajectoryRepository(tx, practice.id).addMany([trajectory], TEST_NOW);
    await sicknessRepository(tx, practice.id).saveSpells(
      new Map([[trajectory.id, facts.spells ?? [SicknessSpell.parse({ from: "2026-01-05" })]]]),
    );
  });
  return { trajectory, client, employer };
}

function someProgramme(): ProgrammeRef {
  const [first] = SHIPPED_PROGRAMMES;
  return ProgrammeRef.parse({ key: first?.key, version: first?.version });
}
