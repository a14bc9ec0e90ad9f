import type { MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { auditCheckpoints, auditEvents, auditSubjects } from "../schema/audit.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import type { AuditEvent, AuditSubject } from "./audit-event.ts";
import { AUDIT_FORMAT, GENESIS, hashOf } from "./audit-hash.ts";
import { holdLock } from "./hold-lock.ts";

export interface RecordedEvent extends AuditEvent {
  readonly seq: number;
  readonly id: string;
}

export interface AuditSearch {
  readonly limit: number;
  /** The number of the last one that was shown. */
  readonly before?: number | undefined;
  readonly trajectoryId?: TrajectoryId | undefined;
  readonly from?: Date | undefined;
  /** The moment before which it happened. */
  readonly until?: Date | undefined;
  readonly membershipId?: MembershipId | undefined;
  readonly outcome?: AuditEvent["outcome"] | undefined;
}

const headOf = builtOnce<{ tenant: PracticeId }>()((db, given) =>
  db
    .select({ seq: auditCheckpoints.seq, hash: auditCheckpoints.hash })
    .from(auditCheckpoints)
    .where(eq(auditCheckpoints.tenantId, given("tenant"))),
);

const addEvent = builtOnce<Required<typeof auditEvents.$inferInsert>>()((db, given) =>
  db.insert(auditEvents).values({
    tenantId: given("tenantId"),
    seq: given("seq"),
    id: given("id"),
    at: given("at"),
    action: given("action"),
    outcome: given("outcome"),
    actorKind: given("actorKind"),
    personId: given("personId"),
    membershipId: given("membershipId"),
    osUser: given("osUser"),
    purpose: given("purpose"),
    requestId: given("requestId"),
    door: given("door"),
    address: given("address"),
    onBehalfOf: given("onBehalfOf"),
    format: given("format"),
    details: given("details"),
    prev: given("prev"),
    hash: given("hash"),
  }),
);

const moveCheckpoint = builtOnce<Required<typeof auditCheckpoints.$inferInsert>>()((db, given) =>
  db
    .insert(auditCheckpoints)
    .values({ tenantId: given("tenantId"), seq: given("seq"), hash: given("hash"), movedAt: given("movedAt") })
    .onConflictDoUpdate({
      target: auditCheckpoints.tenantId,
      set: { seq: sql`excluded.seq`, hash: sql`excluded.hash`, movedAt: sql`excluded.moved_at` },
    }),
);

const addSubjects = builtOnce<{ tenant: PracticeId; event: string; subjects: string }>()((db, given) =>
  db
    .insert(auditSubjects)
    .select(
      sql`select ${given("tenant")}::uuid, ${given("event")}::uuid, "trajectoryId", fields from jsonb_to_recordset(${given("subjects")}::jsonb) as given ("trajectoryId" uuid, fields text[])`,
    ),
);

/** One chain of events per practice: every row carries the hash of the one before it. */
export function auditRepository(db: Db, tenant: PracticeId) {
  const own = eq(auditEvents.tenantId, tenant);

  /** The newest first. */
  async function search({ limit, before, trajectoryId, from, until, membershipId, outcome }: AuditSearch): Promise<RecordedEvent[]> {
    const touched =
      trajectoryId &&
      db
        .select({ id: auditSubjects.eventId })
        .from(auditSubjects)
        .where(and(eq(auditSubjects.tenantId, tenant), eq(auditSubjects.trajectoryId, trajectoryId)));
    const rows = await db
      .select()
      .from(auditEvents)
      .where(
        and(
          own,
          touched && inArray(auditEvents.id, touched),
          before === undefined ? undefined : lt(auditEvents.seq, before),
          from && gte(auditEvents.at, from),
          until && lt(auditEvents.at, until),
          membershipId && eq(auditEvents.membershipId, membershipId),
          outcome && eq(auditEvents.outcome, outcome),
        ),
      )
      .orderBy(desc(auditEvents.seq))
      .limit(limit);
    return rows.map(toEvent);
  }

  return {
    /**
     * Adds one event with the trajectories it touched. It takes the practice's lock and holds it to the end of the
     * transaction, so it is the last thing a transaction does.
     */
    async append(event: AuditEvent, subjects: readonly AuditSubject[] = []): Promise<void> {
      // What is asked in one go is done in this order.
      const [, [head]] = await Promise.all([holdLock(db, { name: `audit ${tenant}` }), headOf(db, { tenant })]);
      const prev = head?.hash ?? GENESIS;
      const id = v7();
      const seq = (head?.seq ?? 0) + 1;
      const format = AUDIT_FORMAT;
      const hash = hashOf({ format, tenant, seq, id, event, subjects, prev });
      await Promise.all([
        addEvent(db, { ...event, tenantId: tenant, seq, id, format, prev, hash }),
        moveCheckpoint(db, { tenantId: tenant, seq, hash, movedAt: event.at }),
        subjects.length === 0 ? undefined : addSubjects(db, { tenant, event: id, subjects: JSON.stringify(subjects) }),
      ]);
    },

    /** The newest first; `before` is the number of the last one that was shown. */
    async list({ limit = 200, before }: { limit?: number; before?: number } = {}): Promise<RecordedEvent[]> {
      const rows = await db
        .select()
        .from(auditEvents)
        .where(before === undefined ? own : and(own, lt(auditEvents.seq, before)))
        .orderBy(desc(auditEvents.seq))
        .limit(limit);
      return rows.map(toEvent);
    },

    /** Who looked at, or did something to, one trajectory: the newest first. */
    async ofTrajectory(trajectoryId: TrajectoryId, limit = 200): Promise<RecordedEvent[]> {
      return search({ trajectoryId, limit });
    },

    search,
  };
}

export function toEvent({
  tenantId: _tenant,
  prev: _prev,
  hash: _hash,
  format: _format,
  details,
  ...row
}: typeof auditEvents.$inferSelect): RecordedEvent {
  return { ...row, details: Object(details) };
}
