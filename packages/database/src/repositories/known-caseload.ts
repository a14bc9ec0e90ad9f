import type { KnownCaseload, KnownClient } from "@hervat/domain/caseload-import";
import { Cents } from "@hervat/domain/money";
import { Employer } from "@hervat/domain/practice";
import type { MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { ProgrammeRef } from "@hervat/domain/programme";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { clientContacts, clients } from "../schema/client.ts";
import { contacts } from "../schema/contact.ts";
import { employers } from "../schema/employer.ts";
import { memberships } from "../schema/membership.ts";
import { people } from "../schema/person.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { sicknessRepository } from "./sickness.ts";

/** What a practice has, as far as an import of a file with these client codes compares it. Programmes are not in the database. */
export async function readKnownCaseload(
  db: Db,
  tenant: PracticeId,
  /** `onlyOf`: whoever imports may see the clients of this coach alone; codes of others are told as taken. */
  { codes, onlyOf }: { codes: readonly string[]; onlyOf?: MembershipId },
): Promise<Omit<KnownCaseload, "programmes" | "retired">> {
  const [employerRows, contactRows, coaches, clientRows] = await Promise.all([
    db.select().from(employers).where(eq(employers.tenantId, tenant)).orderBy(asc(employers.id)),
    db.select().from(contacts).where(eq(contacts.tenantId, tenant)).orderBy(asc(contacts.id)),
    db
      .select({ membershipId: memberships.id, name: people.name, email: people.email })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(eq(memberships.tenantId, tenant), isNull(memberships.endedAt), inArray(memberships.role, ["coach", "owner"]))),
    clientsByCode(db, tenant, codes),
  ]);
  // A client without a trajectory is nobody's to compare; her code is taken all the same.
  const mine = clientRows.filter(
    (row): row is GuidedRow => row.trajectory !== null && (onlyOf === undefined || row.trajectory.coachMembershipId === onlyOf),
  );
  const seen = new Set(mine.map(({ client }) => client.id));
  const sickness = await sicknessRepository(db, tenant).findMany(mine.map(({ trajectory }) => trajectory.id));
  return {
    employers: employerRows.map(({ id, name, invoicing }) => {
      const { kvkNumber, oin, invoiceAddress, invoiceEmail } = Employer.parse(invoicing);
      return { id, name, kvk: kvkNumber, oin, invoiceAddress, invoiceEmail };
    }),
    contacts: contactRows.map(({ id, kind, employerId, name, email, phone, organisation }) => ({
      id,
      kind,
      employerId,
      name,
      email,
      phone,
      organisation,
    })),
    coaches,
    clients: mine.map((row) => toKnown(row, sickness.get(row.trajectory.id)?.spells ?? [])),
    codesOfOthers: clientRows.filter(({ client }) => !seen.has(client.id)).map(({ client }) => client.code.toLowerCase()),
  };
}

interface ClientRow {
  readonly client: typeof clients.$inferSelect;
  readonly trajectory: typeof trajectories.$inferSelect | null;
  readonly contact: typeof clientContacts.$inferSelect | null;
}
type GuidedRow = ClientRow & { readonly trajectory: typeof trajectories.$inferSelect };

/** Each client with one of these codes, with her latest trajectory. */
async function clientsByCode(db: Db, tenant: PracticeId, codes: readonly string[]): Promise<ClientRow[]> {
  const lower = codes.map((code) => code.toLowerCase());
  const rows = await db
    .select({ client: clients, trajectory: trajectories, contact: clientContacts })
    .from(clients)
    .leftJoin(trajectories, and(eq(trajectories.tenantId, clients.tenantId), eq(trajectories.clientId, clients.id)))
    .leftJoin(clientContacts, and(eq(clientContacts.tenantId, clients.tenantId), eq(clientContacts.clientId, clients.id)))
    .where(and(eq(clients.tenantId, tenant), sql`lower(${clients.code}) = any(${sql.param(lower)}::text[])`))
    .orderBy(asc(clients.id), desc(trajectories.startedOn), desc(trajectories.id));
  const latest = new Map<string, ClientRow>();
  for (const row of rows) if (!latest.has(row.client.id)) latest.set(row.client.id, row);
  return [...latest.values()];
}

function toKnown({ client, trajectory, contact }: GuidedRow, spells: KnownClient["spells"]): KnownClient & { trajectoryId: TrajectoryId } {
  return {
    clientId: client.id,
    code: client.code,
    name: client.name,
    employerId: client.employerId,
    jobTitle: client.function,
    contractHours: client.contractHoursPerWeek,
    privateEmail: contact?.privateEmail ?? null,
    mobile: contact?.mobile ?? null,
    birthDate: contact?.birthDate ?? null,
    trajectoryId: trajectory.id,
    spells,
    programme: ProgrammeRef.parse({ key: trajectory.programmeKey, version: trajectory.programmeVersion }),
    startedOn: trajectory.startedOn,
    coach: trajectory.coachMembershipId,
    sessionsBefore: trajectory.sessionsBefore,
    priceAgreement: trajectory.priceAgreementCents === null ? null : Cents.parse(trajectory.priceAgreementCents),
    purchaseOrder: trajectory.purchaseOrder,
    managerContactId: trajectory.managerContactId,
    hrContactId: trajectory.hrContactId,
    managerSince: trajectory.managerSince,
    hrSince: trajectory.hrSince,
    bedrijfsartsContactId: trajectory.bedrijfsartsContactId,
    invoiceAddress: trajectory.invoiceAddress,
    invoiceEmail: trajectory.invoiceEmail,
  };
}
