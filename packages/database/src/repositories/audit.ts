import type { MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, desc, eq, gte, inArray, lt } from "drizzle-orm";
import { auditEvents, auditSubjects } from "../schema/audit.ts";
import type { Db } from "../tenancy/db.ts";
import { appendEvent } from "./append-event.ts";
import type { AuditEvent, AuditSubject } from "./audit-event.ts";

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
    append(event: AuditEvent, subjects: readonly AuditSubject[] = []): Promise<void> {
      return appendEvent(db, tenant, event, subjects);
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
