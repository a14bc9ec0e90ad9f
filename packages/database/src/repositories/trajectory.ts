import type { CaseRelations } from "@hervat/domain/policy";
import type { ClientId, ContactId, EmployerId, MembershipId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { Trajectory } from "@hervat/domain/trajectory";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { clients } from "../schema/client.ts";
import { trajectories } from "../schema/trajectory.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { agreedTalksColumns, toAgreedTalks } from "./agreed-talks.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { holdLock } from "./hold-lock.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

type Row = typeof trajectories.$inferSelect;

/**
 * Calls that change one case wait for each other here until commit: what the second one reads and decides on is what the first one left,
 * also where that is a row that was not there before.
 */
export async function holdCase(db: Db, id: TrajectoryId): Promise<void> {
  await holdLock(db, { name: `case ${id}` });
}

const rowsById = builtOnce<OfMany>()((db, given) =>
  db
    .select()
    .from(trajectories)
    .where(and(eq(trajectories.tenantId, given("tenant")), anyOf(trajectories.id, given("ids")))),
);

const relationsOf = builtOnce<OfMany>()((db, given) =>
  db
    .select({
      practiceId: trajectories.tenantId,
      trajectoryId: trajectories.id,
      coachMembershipId: trajectories.coachMembershipId,
      managerContactId: trajectories.managerContactId,
      hrContactId: trajectories.hrContactId,
    })
    .from(trajectories)
    .where(and(eq(trajectories.tenantId, given("tenant")), anyOf(trajectories.id, given("ids")))),
);

const trajectoriesById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await rowsById(db, { tenant, ids });
  return new Map(rows.map((row) => [row.id, toStored(row)]));
});

export function trajectoryRepository(db: Db, tenant: PracticeId) {
  const own = eq(trajectories.tenantId, tenant);
  return {
    async find(id: TrajectoryId): Promise<Stored<Trajectory> | undefined> {
      return (await trajectoriesById(db, tenant, [id])).get(id);
    },

    async findMany(ids: readonly TrajectoryId[]): Promise<Stored<Trajectory>[]> {
      const rows = await db
        .select()
        .from(trajectories)
        .where(and(own, inArray(trajectories.id, [...ids])))
        .limit(MOST_ROWS);
      return rows.map(toStored);
    },

    /** Every trajectory of a client, the oldest first. */
    async ofClient(clientId: ClientId): Promise<Stored<Trajectory>[]> {
      const rows = await db
        .select()
        .from(trajectories)
        .where(and(own, eq(trajectories.clientId, clientId)))
        .orderBy(asc(trajectories.startedOn), asc(trajectories.id));
      return rows.map(toStored);
    },

    /** Whether it ran before Hervat asked for a privacy basis. */
    async isCarriedOver(id: TrajectoryId): Promise<boolean> {
      const [row] = await db
        .select({ carriedOver: trajectories.carriedOver })
        .from(trajectories)
        .where(and(own, eq(trajectories.id, id)));
      return row?.carriedOver ?? false;
    },

    /** What the policy must know of a case, for every role: it names no column that is closed to one. */
    async relations(
      ids: readonly TrajectoryId[],
    ): Promise<Omit<CaseRelations, "bedrijfsartsContactId" | "supervisionConsent" | "standInMembershipIds" | "besideMembershipIds">[]> {
      return relationsOf(db, { tenant, ids });
    },

    /** The employers whose people these cases are about, each once. */
    async employersOf(ids: readonly TrajectoryId[]): Promise<EmployerId[]> {
      const rows = await db
        .selectDistinct({ employerId: clients.employerId })
        .from(trajectories)
        .innerJoin(clients, and(eq(clients.tenantId, trajectories.tenantId), eq(clients.id, trajectories.clientId)))
        .where(and(own, inArray(trajectories.id, [...ids])))
        .limit(MOST_ROWS);
      return rows.map(({ employerId }) => employerId);
    },

    /** The day their guidance ended; those that still run are not in it. */
    async endedOn(ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, PlainDate>> {
      const rows = await db
        .select({ id: trajectories.id, completedOn: trajectories.completedOn, stoppedOn: trajectories.stoppedOn })
        .from(trajectories)
        .where(and(own, inArray(trajectories.id, [...ids])))
        .limit(MOST_ROWS);
      return new Map(
        rows.flatMap(({ id, completedOn, stoppedOn }) => {
          const ended = completedOn ?? stoppedOn;
          return ended === null ? [] : [[id, ended]];
        }),
      );
    },

    async idsOfCoach(membership: MembershipId): Promise<TrajectoryId[]> {
      const rows = await db
        .select({ id: trajectories.id })
        .from(trajectories)
        .where(and(own, eq(trajectories.coachMembershipId, membership)))
        .limit(MOST_ROWS);
      return rows.map(({ id }) => id);
    },

    /** Where this contact is the manager or the HR officer. */
    async idsOfContact(contact: ContactId): Promise<TrajectoryId[]> {
      const rows = await db
        .select({ id: trajectories.id })
        .from(trajectories)
        .where(and(own, or(eq(trajectories.managerContactId, contact), eq(trajectories.hrContactId, contact))))
        .limit(MOST_ROWS);
      return rows.map(({ id }) => id);
    },

    async addMany(added: readonly Trajectory[], now: Date): Promise<void> {
      await insertMany(
        db,
        trajectories,
        added.map((value) => ({ ...toColumns(value), tenantId: tenant, id: value.id, createdAt: now })),
      );
    },

    /** @throws StaleSaveError */
    async save({ version, value }: Stored<Trajectory>): Promise<void> {
      const saved = await db
        .update(trajectories)
        .set({ ...toColumns(value), version: version + 1 })
        .where(and(own, eq(trajectories.id, value.id), eq(trajectories.version, version)))
        .returning({ id: trajectories.id });
      assertSaved(saved, "trajectory", value.id);
    },
  };
}

function toColumns(
  value: Trajectory,
): Omit<Row, "tenantId" | "id" | "carriedOver" | "managerSince" | "managerShownId" | "hrSince" | "hrShownId" | "version" | "createdAt"> {
  const { agreement, programme } = value;
  return {
    clientId: value.clientId,
    coachMembershipId: value.coachMembershipId,
    programmeKey: programme.key,
    programmeVersion: programme.version,
    ...agreedTalksColumns(value.agreedTalks),
    status: value.status,
    startedOn: value.startedOn,
    activeSince: "activeSince" in value ? value.activeSince : null,
    pausedOn: value.status === "paused" ? value.pausedOn : null,
    completedOn: value.status === "completed" ? value.completedOn : null,
    evaluatedOn: value.status === "completed" ? value.evaluatedOn : null,
    stoppedOn: value.status === "stopped" ? value.stoppedOn : null,
    stopReason: value.status === "stopped" ? value.reason : null,
    managerContactId: value.managerContactId,
    hrContactId: value.hrContactId,
    bedrijfsartsContactId: value.bedrijfsartsContactId,
    sessionsBefore: value.sessionsBefore,
    priceAgreementCents: agreement.priceCents,
    purchaseOrder: agreement.purchaseOrder,
    invoiceAddress: agreement.invoiceAddressLines,
    invoiceEmail: agreement.invoiceEmail,
  };
}

export function toTrajectory(row: Row): Trajectory {
  return Trajectory.parse({
    ...row,
    programme: { key: row.programmeKey, version: row.programmeVersion },
    agreedTalks: toAgreedTalks(row),
    reason: row.stopReason,
    agreement: {
      priceCents: row.priceAgreementCents,
      purchaseOrder: row.purchaseOrder,
      invoiceAddressLines: row.invoiceAddress,
      invoiceEmail: row.invoiceEmail,
    },
  });
}

function toStored(row: Row): Stored<Trajectory> {
  return { version: row.version, value: toTrajectory(row) };
}
