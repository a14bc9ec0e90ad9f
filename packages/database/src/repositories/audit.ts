import type { MembershipId, PersonId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { auditCheckpoints, auditEvents, auditSubjects } from "../schema/audit.ts";
import type { Db } from "../tenancy/db.ts";
import { AUDIT_FORMAT, GENESIS, hashOf } from "./audit-hash.ts";
import { insertMany } from "./insert-many.ts";

export interface AuditEvent {
  readonly at: Date;
  /** `<concept>.<what-happened>` */
  readonly action: string;
  readonly outcome: "done" | "refused" | "failed";
  readonly actorKind: string;
  readonly personId: PersonId | null;
  readonly membershipId: MembershipId | null;
  /** The coach for whom somebody stood in. */
  readonly onBehalfOf: MembershipId | null;
  /** Through which door it came, and from which network address. */
  readonly door: string | null;
  readonly address: string | null;
  readonly osUser: string | null;
  readonly purpose: string | null;
  readonly requestId: string | null;
  /** Words and counts; never a value about health. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AuditSubject {
  readonly trajectoryId: TrajectoryId;
  /** Which groups of fields were read or written. */
  readonly fields: readonly string[];
}

export interface RecordedEvent extends AuditEvent {
  readonly seq: number;
  readonly id: string;
}

/** One chain of events per practice: every row carries the hash of the one before it. */
export function auditRepository(db: Db, tenant: PracticeId) {
  const own = eq(auditEvents.tenantId, tenant);
  return {
    /**
     * Adds one event with the trajectories it touched. It takes the practice's lock and holds it to the end of the
     * transaction, so it is the last thing a transaction does.
     */
    async append(event: AuditEvent, subjects: readonly AuditSubject[] = []): Promise<void> {
      const [, heads] = await Promise.all([
        db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${tenant}`}, 0))`),
        db
          .select({ seq: auditCheckpoints.seq, hash: auditCheckpoints.hash })
          .from(auditCheckpoints)
          .where(eq(auditCheckpoints.tenantId, tenant)),
      ]);
      const prev = heads[0]?.hash ?? GENESIS;
      const id = v7();
      const seq = (heads[0]?.seq ?? 0) + 1;
      const format = AUDIT_FORMAT;
      const hash = hashOf({ format, tenant, seq, id, event, subjects, prev });
      const moved = { seq, hash, movedAt: event.at };
      const rows = subjects.map(({ trajectoryId, fields }) => ({ tenantId: tenant, eventId: id, trajectoryId, fields: [...fields] }));
      await db.insert(auditEvents).values({ ...event, tenantId: tenant, seq, id, format, prev, hash });
      await Promise.all([
        db
          .insert(auditCheckpoints)
          .values({ tenantId: tenant, ...moved })
          .onConflictDoUpdate({ target: auditCheckpoints.tenantId, set: moved }),
        insertMany(db, auditSubjects, rows),
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

    /** Who looked at, or did something to, one trajectory. */
    async ofTrajectory(trajectoryId: TrajectoryId, limit = 200): Promise<RecordedEvent[]> {
      const touched = db
        .select({ id: auditSubjects.eventId })
        .from(auditSubjects)
        .where(and(eq(auditSubjects.tenantId, tenant), eq(auditSubjects.trajectoryId, trajectoryId)));
      const rows = await db
        .select()
        .from(auditEvents)
        .where(and(own, inArray(auditEvents.id, touched)))
        .orderBy(desc(auditEvents.seq))
        .limit(limit);
      return rows.map(toEvent);
    },
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
