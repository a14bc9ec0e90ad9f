import type { ReaderAllowance } from "@hervat/domain/consent";
import type { Client, Contact } from "@hervat/domain/people";
import type { PracticeProfile } from "@hervat/domain/practice";
import type { ContactId, EmployerId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import type { JointEvaluation } from "@hervat/domain/reports";
import type { ResumptionPlan } from "@hervat/domain/resumption";
import type { Trajectory } from "@hervat/domain/trajectory";
import type { ReleasedFactor } from "@hervat/domain/views";
import { and, asc, eq } from "drizzle-orm";
import { employers } from "../schema/employer.ts";
import { releasedFactors } from "../schema/manager-side.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { clientRepository } from "./client.ts";
import { contactRepository } from "./contact.ts";
import { evaluationRepository } from "./evaluation.ts";
import { type Colleague, membershipRepository } from "./membership.ts";
import { practiceRepository } from "./practice.ts";
import { readTogether } from "./read-together.ts";
import { readAllowances } from "./reader-allowance.ts";
import { resumptionPlanRepository } from "./resumption-plan.ts";
import { type SicknessRecord, sicknessRepository } from "./sickness.ts";

/** All that the work half of a dossier is made of, as it is stored. The domain makes the dossier of it. */
export interface WorkRecords {
  readonly profile: PracticeProfile;
  readonly client: Client;
  readonly employer: { readonly name: string };
  readonly coach: Colleague;
  readonly manager: Contact | null;
  readonly hr: Contact | null;
  readonly bedrijfsarts: Contact | null;
  readonly trajectory: Trajectory;
  readonly sickness: SicknessRecord;
  readonly plan: ResumptionPlan;
  readonly releasedFactors: readonly ReleasedFactor[];
  readonly allowances: readonly ReaderAllowance[];
  readonly evaluation: JointEvaluation | null;
}

const employerNames = readTogether(async (db, tenant: PracticeId, ids: readonly EmployerId[]) => {
  const rows = await db
    .select({ id: employers.id, name: employers.name })
    .from(employers)
    .where(and(eq(employers.tenantId, tenant), anyOf(employers.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
});

/** Reads what stands outside the health wall around a trajectory; works under every role that may read the trajectory. */
export async function readWorkRecords(db: Db, tenant: PracticeId, trajectory: Trajectory): Promise<WorkRecords> {
  const { id, clientId, coachMembershipId, managerContactId, hrContactId, bedrijfsartsContactId } = trajectory;
  const contactIds = [managerContactId, hrContactId, bedrijfsartsContactId].filter((contact) => contact !== null);
  const [profile, client, coach, contacts, sickness, plan, released, allowances, evaluation] = await Promise.all([
    practiceRepository(db, tenant).profile(),
    clientRepository(db, tenant).find(clientId),
    membershipRepository(db, tenant).colleague(coachMembershipId),
    contactIds.length === 0 ? [] : contactRepository(db, tenant).findMany(contactIds),
    sicknessRepository(db, tenant).find(id),
    resumptionPlanRepository(db, tenant).find(id),
    readReleasedFactors(db, tenant, id),
    readAllowances(db, tenant, id),
    evaluationRepository(db, tenant).find(id),
  ]);
  if (profile === undefined || client === undefined || coach === undefined)
    throw new Error(`trajectory ${id} lacks its practice, client or coach`);
  const { employerId } = client.value;
  const name = (await employerNames(db, tenant, [employerId])).get(employerId);
  if (name === undefined) throw new Error(`the client of trajectory ${id} has no employer`);
  const contact = (wanted: ContactId | null) => contacts.find((found) => found.id === wanted) ?? null;
  return {
    profile,
    client: client.value,
    employer: { name },
    coach,
    manager: contact(managerContactId),
    hr: contact(hrContactId),
    bedrijfsarts: contact(bedrijfsartsContactId),
    trajectory,
    sickness,
    plan: plan.value,
    releasedFactors: released,
    allowances,
    evaluation: evaluation ?? null,
  };
}

const releasedById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select({
      trajectoryId: releasedFactors.trajectoryId,
      id: releasedFactors.factorId,
      area: releasedFactors.area,
      kind: releasedFactors.kind,
      text: releasedFactors.text,
      releasedOn: releasedFactors.releasedOn,
    })
    .from(releasedFactors)
    .where(and(eq(releasedFactors.tenantId, tenant), anyOf(releasedFactors.trajectoryId, ids)))
    .orderBy(asc(releasedFactors.factorId));
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

/** Work factors in the words that the client released. */
export async function readReleasedFactors(db: Db, tenant: PracticeId, trajectoryId: TrajectoryId): Promise<ReleasedFactor[]> {
  const found = (await releasedById(db, tenant, [trajectoryId])).get(trajectoryId) ?? [];
  return found.map(({ trajectoryId: _of, ...released }) => released);
}
