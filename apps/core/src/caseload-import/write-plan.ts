import type { Db } from "@hervat/database";
import {
  clientContactRepository,
  clientRepository,
  contactRepository,
  employerRepository,
  type ImportedCase,
  sicknessRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import { employerKey, type PlannedContact, type PlannedEmployer, type PlannedRow } from "@hervat/domain/caseload-import";
import { type Client, type ClientContact, Contact } from "@hervat/domain/people";
import { doneElsewhereBefore, NO_FACTS, sicknessClock } from "@hervat/domain/poortwachter";
import { Employer } from "@hervat/domain/practice";
import { ClientId, ContactId, EmployerId, newId, type PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import type { Trajectory } from "@hervat/domain/trajectory";
import { changedCases } from "./before-import.ts";
import type { PlanToWrite } from "./plan-to-write.ts";
import { writeChanges } from "./write-changes.ts";

type NewRow = Extract<PlannedRow, { outcome: "new" }>;

/** What a plan did, so that it can be taken back. */
export interface WrittenPlan {
  readonly cases: readonly Omit<ImportedCase, "sicknessHash">[];
  readonly madeEmployers: readonly EmployerId[];
  readonly madeContacts: readonly ContactId[];
}

/**
 * Carries out a plan: employers and contacts first, then clients, then their trajectories and spells, each in as few
 * statements as fit. It decides nothing.
 */
export async function writePlan(tx: Db, work: PlanToWrite): Promise<WrittenPlan> {
  const employers = await writeEmployers(tx, work);
  const contacts = await writeContacts(tx, work, employers);
  const idOf = (key: string | null) => (key === null ? null : found(contacts, key));

  const made = work.plan.rows.flatMap((row) =>
    row.outcome === "new" ? [{ row, clientId: newId(ClientId), trajectoryId: newId(TrajectoryId) }] : [],
  );
  await clientRepository(tx, work.tenant).addMany(
    made.map(({ row, clientId }) => toClient(row, clientId, found(employers, row.targets.employerKey))),
    work.now,
  );
  await clientContactRepository(tx, work.tenant).saveMany(made.flatMap(({ row, clientId }) => toClientContact(row, clientId) ?? []));
  await trajectoryRepository(tx, work.tenant).addMany(
    made.map(({ row, clientId, trajectoryId }) => toTrajectory(row, { clientId, trajectoryId, today: work.today, idOf })),
    work.now,
  );
  if (made.length > 0)
    await sicknessRepository(tx, work.tenant).saveSpells(new Map(made.map(({ row, trajectoryId }) => [trajectoryId, row.told.spells])));
  for (const { row, trajectoryId } of made) if (row.told.clockOnly) await writeDoneElsewhere(tx, work, row, trajectoryId);

  await writeChanges(tx, work, idOf);
  const fresh = made.map(({ clientId, trajectoryId }) => ({ clientId, trajectoryId, before: null, filled: [] }));
  return {
    cases: [...fresh, ...changedCases(work)],
    madeEmployers: work.plan.employers.flatMap(({ id, key }) => (id === null ? [found(employers, key)] : [])),
    madeContacts: work.plan.contacts.flatMap(({ id, key }) => (id === null ? [found(contacts, key)] : [])),
  };
}

/** What the law asked before we began to watch was done elsewhere, as for a client who is added by hand. */
async function writeDoneElsewhere(tx: Db, { tenant }: PlanToWrite, { told }: NewRow, trajectoryId: TrajectoryId): Promise<void> {
  const clock = sicknessClock({ wvp: true, spells: told.spells });
  if (clock.kind === "no-clock") return;
  const done = doneElsewhereBefore(clock.current, told.startedOn);
  if (done.length > 0) await sicknessRepository(tx, tenant).saveFacts(trajectoryId, { ...NO_FACTS, done });
}

async function writeEmployers(tx: Db, { plan, known, tenant, now }: PlanToWrite): Promise<ReadonlyMap<string, EmployerId>> {
  const repository = employerRepository(tx, tenant);
  const ids = new Map(known.employers.map(({ id, name }) => [employerKey(name), id]));
  const fresh = plan.employers.filter(({ id }) => id === null);
  for (const { key } of fresh) ids.set(key, newId(EmployerId));
  await repository.addMany(
    fresh.map((employer) => ({
      id: found(ids, employer.key),
      name: employer.name,
      invoicing: Employer.parse({ legalName: employer.name, ...invoicingOf(employer) }),
    })),
    now,
  );
  const filledIn = new Map(plan.employers.flatMap((employer) => (employer.id === null ? [] : [[employer.id, employer] as const])));
  for (const { version, value } of await repository.findMany([...filledIn.keys()])) {
    const employer = found(filledIn, value.id);
    await repository.save({ version, value: { ...value, invoicing: Employer.parse({ ...value.invoicing, ...invoicingOf(employer) }) } });
  }
  return ids;
}

function invoicingOf({ kvk, oin, invoiceAddress, invoiceEmail }: PlannedEmployer) {
  return { kvkNumber: kvk, oin, invoiceAddress, invoiceEmail };
}

async function writeContacts(
  tx: Db,
  { plan, known, tenant, now }: PlanToWrite,
  employers: ReadonlyMap<string, EmployerId>,
): Promise<ReadonlyMap<string, ContactId>> {
  const repository = contactRepository(tx, tenant);
  const ids = new Map<string, ContactId>(known.contacts.map(({ id }) => [id, id]));
  const employerOf = new Map(known.contacts.map(({ id, employerId }) => [id, employerId]));
  const toContact = ({ key, kind, name, email, phone, organisation, employerKey: employer }: PlannedContact) => {
    const id = found(ids, key);
    const employerId = employer === null ? (employerOf.get(id) ?? null) : found(employers, employer);
    return Contact.parse({ id, kind, name, email, phone, organisation, employerId });
  };
  const fresh = plan.contacts.filter(({ id }) => id === null);
  for (const { key } of fresh) ids.set(key, newId(ContactId));
  await repository.addMany(fresh.map(toContact), now);
  for (const contact of plan.contacts) {
    const stored = contact.id === null ? undefined : await repository.findStored(contact.id);
    if (stored !== undefined) await repository.save({ ...stored, value: toContact(contact) });
  }
  return ids;
}

function toClient({ told }: NewRow, id: ClientId, employerId: EmployerId): Client {
  return {
    id,
    code: told.clientCode,
    name: told.clientName,
    function: told.jobTitle,
    contractHoursPerWeek: told.contractHours,
    employerId,
  };
}

/** Behind the wall; a client of whom nothing private was told has no row there. */
function toClientContact({ told: { privateEmail, mobile, birthDate } }: NewRow, clientId: ClientId): ClientContact | undefined {
  return privateEmail === null && mobile === null && birthDate === null ? undefined : { clientId, privateEmail, mobile, birthDate };
}

interface NewIds {
  readonly clientId: ClientId;
  readonly trajectoryId: TrajectoryId;
  readonly today: PlainDate;
  readonly idOf: (key: string | null) => ContactId | null;
}

/** Guidance that already had sessions is under way; otherwise it stands before its intake. Which phase, the coach says. */
function toTrajectory({ told, coach, targets }: NewRow, { clientId, trajectoryId, today, idOf }: NewIds): Trajectory {
  const base = {
    id: trajectoryId,
    clientId,
    coachMembershipId: coach,
    programme: told.programme,
    agreedTalks: null,
    startedOn: told.startedOn,
    sessionsBefore: told.sessionsBefore ?? 0,
    managerContactId: idOf(targets.managerKey),
    hrContactId: idOf(targets.hrKey),
    bedrijfsartsContactId: idOf(targets.bedrijfsartsKey),
    agreement: {
      priceCents: told.priceAgreement,
      purchaseOrder: told.purchaseOrder,
      invoiceAddressLines: targets.invoiceAddress === null ? null : [...targets.invoiceAddress],
      invoiceEmail: targets.invoiceEmail,
    },
  };
  const underWay = told.clockOnly || (base.sessionsBefore > 0 && told.startedOn <= today);
  return underWay ? { ...base, status: "active", activeSince: told.startedOn } : { ...base, status: "intake" };
}

function found<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error("an import plan names something that it does not hold");
  return value;
}
