import { createHash } from "node:crypto";
import type { MembershipId, PersonId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { auditEvents, auditSubjects } from "../schema/audit.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";

export interface AuditEvent {
  readonly at: Date;
  /** `<concept>.<what-happened>` */
  readonly action: string;
  readonly outcome: "done" | "refused" | "failed";
  readonly actorKind: string;
  readonly personId: PersonId | null;
  readonly membershipId: MembershipId | null;
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
        db.select({ seq: auditEvents.seq, hash: auditEvents.hash }).from(auditEvents).where(own).orderBy(desc(auditEvents.seq)).limit(1),
      ]);
      const prev = heads[0]?.hash ?? GENESIS;
      const id = v7();
      const seq = (heads[0]?.seq ?? 0) + 1;
      const hash = hashOf({ tenant, seq, id, event, subjects, prev });
      await db.insert(auditEvents).values({ ...event, tenantId: tenant, seq, id, prev, hash });
      const rows = subjects.map(({ trajectoryId, fields }) => ({ tenantId: tenant, eventId: id, trajectoryId, fields: [...fields] }));
      await insertMany(db, auditSubjects, rows);
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

    /** @returns the number of the first event that does not fit its chain, undefined when all do */
    async firstBreak(): Promise<number | undefined> {
      const events = await db.select().from(auditEvents).where(own).orderBy(auditEvents.seq);
      const subjects = Map.groupBy(
        await db.select().from(auditSubjects).where(eq(auditSubjects.tenantId, tenant)),
        ({ eventId }) => eventId,
      );
      let prev: Uint8Array = GENESIS;
      for (const [index, row] of events.entries()) {
        const hash = hashOf({ tenant, seq: index + 1, id: row.id, event: toEvent(row), subjects: subjects.get(row.id) ?? [], prev });
        if (row.seq !== index + 1 || !hash.equals(row.hash) || !Buffer.from(row.prev).equals(prev)) return row.seq;
        prev = row.hash;
      }
      return undefined;
    },
  };
}

const GENESIS = Buffer.alloc(32);

interface Link {
  readonly tenant: PracticeId;
  readonly seq: number;
  readonly id: string;
  readonly event: AuditEvent;
  readonly subjects: readonly AuditSubject[];
  readonly prev: Uint8Array;
}

/** Over length-prefixed parts in a fixed order: no two events give the same bytes. */
function hashOf({ tenant, seq, id, event, subjects, prev }: Link): Buffer {
  const details = Object.entries(event.details)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, value]) => [key, JSON.stringify(value)]);
  const touched = subjects
    .toSorted((one, other) => (one.trajectoryId < other.trajectoryId ? -1 : 1))
    .flatMap(({ trajectoryId, fields }) => [trajectoryId, String(fields.length), ...fields]);
  const parts = [
    tenant,
    String(seq),
    id,
    event.at.toISOString(),
    event.action,
    event.outcome,
    event.actorKind,
    event.personId ?? "",
    event.membershipId ?? "",
    event.osUser ?? "",
    event.purpose ?? "",
    event.requestId ?? "",
    String(details.length),
    ...details,
    String(subjects.length),
    ...touched,
  ];
  const hash = createHash("sha256").update(prev);
  for (const part of parts) {
    const bytes = Buffer.from(part, "utf8");
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest();
}

function toEvent({ tenantId: _tenant, prev: _prev, hash: _hash, details, ...row }: typeof auditEvents.$inferSelect): RecordedEvent {
  return { ...row, details: Object(details) };
}
