import type { InvoiceNumber } from "@hervat/domain/invoicing";
import type {
  EmployerId,
  InvoiceId,
  MembershipId,
  PlainDate,
  PracticeId,
  ReceivedDocumentId,
  ReportId,
  TrajectoryId,
} from "@hervat/domain/primitives";
import type { ReceivedKind } from "@hervat/domain/received";
import type { ReportKindKey } from "@hervat/domain/reports";
import type { TrajectoryStatus } from "@hervat/domain/trajectory";
import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { clients } from "../schema/client.ts";
import { employers } from "../schema/employer.ts";
import { invoices } from "../schema/invoice.ts";
import { memberships } from "../schema/membership.ts";
import { people } from "../schema/person.ts";
import { receivedDocuments } from "../schema/received.ts";
import { reports } from "../schema/report.ts";
import { trajectories } from "../schema/trajectory.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { matchesAll, patternsOf } from "./holds-words.ts";

/** What is looked for: every word has to occur, whatever its accents and capitals. Nothing that is sealed is looked into. */
export interface SearchQuestion {
  readonly words: readonly string[];
  readonly limit: number;
  /** Of the cases of this coach and of `alsoIn`; null: of the whole practice. */
  readonly coach: MembershipId | null;
  readonly alsoIn: readonly TrajectoryId[];
}

type Values = {
  tenant: PracticeId;
  patterns: readonly string[];
  limit: number;
  coach: MembershipId | null;
  alsoIn: readonly TrajectoryId[];
};

const valuesOf = (tenant: PracticeId, { words, limit, coach, alsoIn }: SearchQuestion): Values => ({
  tenant,
  patterns: patternsOf(words),
  limit,
  coach,
  alsoIn,
});

const t = trajectories;

const clientText = sql`${clients.name} || ' ' || ${clients.code} || ' ' || ${employers.name}`;

/** A statement for the whole practice and one for the cases of one coach: each plans on its own. */
function foundClients(ofCoach: boolean) {
  return builtOnce<Values>()((db, given) =>
    db
      .select({
        trajectoryId: t.id,
        coachMembershipId: t.coachMembershipId,
        name: clients.name,
        code: clients.code,
        employer: employers.name,
        coach: people.name,
        status: t.status,
      })
      .from(t)
      .innerJoin(clients, and(eq(clients.tenantId, t.tenantId), eq(clients.id, t.clientId)))
      .innerJoin(employers, and(eq(employers.tenantId, clients.tenantId), eq(employers.id, clients.employerId)))
      .innerJoin(memberships, and(eq(memberships.tenantId, t.tenantId), eq(memberships.id, t.coachMembershipId)))
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(
        and(
          eq(t.tenantId, given("tenant")),
          ofCoach ? or(eq(t.coachMembershipId, given("coach")), anyOf(t.id, given("alsoIn"))) : undefined,
          matchesAll(clientText, sql`${given("patterns")}`),
        ),
      )
      .orderBy(asc(sql`${clients.name} collate "und-x-icu"`), asc(t.id))
      .limit(given("limit")),
  );
}
const clientsOfPractice = foundClients(false);
const clientsOfCoach = foundClients(true);

export interface FoundClient {
  readonly trajectoryId: TrajectoryId;
  readonly coachMembershipId: MembershipId;
  readonly name: string;
  readonly code: string;
  readonly employer: string;
  readonly coach: string;
  readonly status: TrajectoryStatus;
}

export function searchClients(db: Db, tenant: PracticeId, question: SearchQuestion): Promise<FoundClient[]> {
  return (question.coach === null ? clientsOfPractice : clientsOfCoach)(db, valuesOf(tenant, question));
}

const foundEmployers = builtOnce<Values>()((db, given) =>
  db
    .select({ id: employers.id, name: employers.name })
    .from(employers)
    .where(and(eq(employers.tenantId, given("tenant")), matchesAll(sql`${employers.name}`, sql`${given("patterns")}`)))
    .orderBy(asc(sql`${employers.name} collate "und-x-icu"`))
    .limit(given("limit")),
);

export function searchEmployers(db: Db, tenant: PracticeId, question: SearchQuestion): Promise<{ id: EmployerId; name: string }[]> {
  return foundEmployers(db, valuesOf(tenant, question));
}

function foundInvoices(ofCoach: boolean) {
  return builtOnce<Values>()((db, given) =>
    db
      .select({
        id: invoices.id,
        trajectoryId: t.id,
        coachMembershipId: t.coachMembershipId,
        client: clients.name,
        number: invoices.number,
        reference: invoices.dossierReference,
        issuedOn: invoices.issuedOn,
      })
      .from(invoices)
      .innerJoin(t, and(eq(t.tenantId, invoices.tenantId), eq(t.id, invoices.trajectoryId)))
      .innerJoin(clients, and(eq(clients.tenantId, t.tenantId), eq(clients.id, t.clientId)))
      .innerJoin(employers, and(eq(employers.tenantId, invoices.tenantId), eq(employers.id, invoices.employerId)))
      .where(
        and(
          eq(invoices.tenantId, given("tenant")),
          ofCoach ? eq(t.coachMembershipId, given("coach")) : undefined,
          matchesAll(
            sql`${clientText} || ' ' || ${invoices.dossierReference} || ' ' || coalesce(${invoices.number}, '') || ' ' || coalesce(${invoices.purchaseOrder}, '')`,
            sql`${given("patterns")}`,
          ),
        ),
      )
      .orderBy(desc(invoices.createdAt), desc(invoices.id))
      .limit(given("limit")),
  );
}
const invoicesOfPractice = foundInvoices(false);
const invoicesOfCoach = foundInvoices(true);

export interface FoundInvoice {
  readonly id: InvoiceId;
  readonly trajectoryId: TrajectoryId;
  readonly coachMembershipId: MembershipId;
  readonly client: string;
  readonly number: InvoiceNumber | null;
  readonly reference: string;
  readonly issuedOn: PlainDate | null;
}

export function searchInvoices(db: Db, tenant: PracticeId, question: SearchQuestion): Promise<FoundInvoice[]> {
  return (question.coach === null ? invoicesOfPractice : invoicesOfCoach)(db, valuesOf(tenant, question));
}

/** Nobody's caseload has more than this of them. */
const MOST_PAPERS = 2_000;

const ofCoachsClients = {
  client: clients.name,
  code: clients.code,
  employer: employers.name,
  trajectoryId: t.id,
  coachMembershipId: t.coachMembershipId,
};

type OfCoach = { tenant: PracticeId; coach: MembershipId; alsoIn: readonly TrajectoryId[] };

const reportsOfCoach = builtOnce<OfCoach>()((db, given) =>
  db
    .select({ ...ofCoachsClients, id: reports.id, kind: reports.kind, status: reports.status, at: reports.createdAt })
    .from(t)
    .innerJoin(reports, and(eq(reports.tenantId, t.tenantId), eq(reports.trajectoryId, t.id)))
    .innerJoin(clients, and(eq(clients.tenantId, t.tenantId), eq(clients.id, t.clientId)))
    .innerJoin(employers, and(eq(employers.tenantId, clients.tenantId), eq(employers.id, clients.employerId)))
    .where(and(eq(t.tenantId, given("tenant")), or(eq(t.coachMembershipId, given("coach")), anyOf(t.id, given("alsoIn")))))
    .orderBy(desc(reports.createdAt))
    .limit(MOST_PAPERS),
);

const receivedOfCoach = builtOnce<OfCoach>()((db, given) =>
  db
    .select({ ...ofCoachsClients, id: receivedDocuments.id, kind: receivedDocuments.kind, datedOn: receivedDocuments.datedOn })
    .from(t)
    .innerJoin(receivedDocuments, and(eq(receivedDocuments.tenantId, t.tenantId), eq(receivedDocuments.trajectoryId, t.id)))
    .innerJoin(clients, and(eq(clients.tenantId, t.tenantId), eq(clients.id, t.clientId)))
    .innerJoin(employers, and(eq(employers.tenantId, clients.tenantId), eq(employers.id, clients.employerId)))
    .where(and(eq(t.tenantId, given("tenant")), or(eq(t.coachMembershipId, given("coach")), anyOf(t.id, given("alsoIn")))))
    .orderBy(desc(receivedDocuments.datedOn))
    .limit(MOST_PAPERS),
);

interface OfClient {
  readonly trajectoryId: TrajectoryId;
  readonly coachMembershipId: MembershipId;
  readonly client: string;
  readonly code: string;
  readonly employer: string;
}
export interface CoachsReport extends OfClient {
  readonly id: ReportId;
  readonly kind: ReportKindKey;
  readonly status: (typeof reports.$inferSelect)["status"];
  readonly at: Date;
}
export interface CoachsReceived extends OfClient {
  readonly id: ReceivedDocumentId;
  readonly kind: ReceivedKind;
  readonly datedOn: PlainDate;
}

/** The reports and received papers of one coach's cases, and of those in `alsoIn`, by kind, day and whose they are; their titles and texts are sealed. */
export async function readCoachsPapers(
  db: Db,
  tenant: PracticeId,
  whose: Omit<OfCoach, "tenant">,
): Promise<{ reports: CoachsReport[]; received: CoachsReceived[] }> {
  const [made, received] = await Promise.all([reportsOfCoach(db, { tenant, ...whose }), receivedOfCoach(db, { tenant, ...whose })]);
  return { reports: made, received };
}
