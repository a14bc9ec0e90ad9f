import type { PracticeId } from "@hervat/domain/primitives";
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { auditCheckpoints, auditEvents, auditSubjects } from "../schema/audit.ts";
import type { Db } from "../tenancy/db.ts";
import { toEvent } from "./audit.ts";
import { GENESIS, hashOf } from "./audit-hash.ts";

/** The last event of a chain: kept outside the database it says what the chain was. Holds nothing about anybody. */
export interface AuditHead {
  readonly seq: number;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

export interface AuditBreak {
  readonly kind: /** A number that is missing, or stands twice. */
    | "number"
    /** What the event says is not what was written, or it was written elsewhere. */
    | "content"
    /** It does not follow on the event before it. */
    | "link"
    /** A case is named for an event that is not there. */
    | "subject"
    /** The chain ends before, after or otherwise than its checkpoint. */
    | "checkpoint"
    /** The chain is not the one of which the head was kept outside. */
    | "anchor";
  /** Where it shows first. */
  readonly seq: number;
}

export interface AuditFindings {
  readonly events: number;
  readonly head: AuditHead | null;
  /** The first of each kind, in the order of the chain; empty when the chain is whole. */
  readonly breaks: readonly AuditBreak[];
}

const PER_PAGE = 2_000;

/**
 * Walks the whole chain of a practice: every event, the cases it names, the checkpoint, and the heads that were kept outside.
 *
 * @param anchors heads of this chain that were kept outside the database, in any order
 */
export async function verifyAudit(db: Db, tenant: PracticeId, anchors: readonly AuditHead[] = []): Promise<AuditFindings> {
  const breaks = new Map<AuditBreak["kind"], number>();
  const found = (kind: AuditBreak["kind"], seq: number) => {
    if (!breaks.has(kind)) breaks.set(kind, seq);
  };
  const kept = Map.groupBy(anchors, ({ seq }) => seq);
  const highest = Math.max(0, ...kept.keys());
  let prev: Uint8Array = GENESIS;
  let last = 0;
  let events = 0;

  for (let from = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.tenantId, tenant), gt(auditEvents.seq, from)))
      .orderBy(auditEvents.seq)
      .limit(PER_PAGE);
    const subjects = await subjectsOf(
      db,
      tenant,
      rows.map(({ id }) => id),
    );
    for (const row of rows) {
      if (row.seq !== last + 1) found("number", last + 1);
      if (!Buffer.from(row.prev).equals(prev)) found("link", row.seq);
      const { format, seq, id } = row;
      const hash = hashOf({ format, tenant, seq, id, event: toEvent(row), subjects: subjects.get(id) ?? [], prev: row.prev });
      if (!hash.equals(row.hash)) found("content", row.seq);
      if (kept.get(row.seq)?.some((anchor) => anchor.hash !== Buffer.from(row.hash).toString("hex"))) found("anchor", row.seq);
      prev = row.hash;
      last = row.seq;
      events++;
    }
    from = rows.at(-1)?.seq ?? from;
    if (rows.length < PER_PAGE) break;
  }

  const [checkpoint] = await db.select().from(auditCheckpoints).where(eq(auditCheckpoints.tenantId, tenant));
  if ((checkpoint?.seq ?? 0) !== last || (checkpoint !== undefined && !Buffer.from(checkpoint.hash).equals(prev)))
    found("checkpoint", last);
  if (highest > last) found("anchor", last);
  if (await namesWhatIsNotThere(db, tenant)) found("subject", last);
  return {
    events,
    head: last === 0 ? null : { seq: last, hash: Buffer.from(prev).toString("hex") },
    breaks: [...breaks].map(([kind, seq]) => ({ kind, seq })).toSorted((one, other) => one.seq - other.seq),
  };
}

/** The last event of a chain as its checkpoint has it; undefined before the first. */
export async function auditHead(db: Db, tenant: PracticeId): Promise<AuditHead | undefined> {
  const [head] = await db.select().from(auditCheckpoints).where(eq(auditCheckpoints.tenantId, tenant));
  return head === undefined ? undefined : { seq: head.seq, hash: Buffer.from(head.hash).toString("hex") };
}

async function subjectsOf(db: Db, tenant: PracticeId, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, (typeof auditSubjects.$inferSelect)[]>();
  const rows = await db
    .select()
    .from(auditSubjects)
    .where(and(eq(auditSubjects.tenantId, tenant), inArray(auditSubjects.eventId, [...ids])));
  return Map.groupBy(rows, ({ eventId }) => eventId);
}

async function namesWhatIsNotThere(db: Db, tenant: PracticeId): Promise<boolean> {
  const orphans = await db.execute(sql`
    select 1 from ${auditSubjects} s where s.tenant_id = ${tenant}
      and not exists (select 1 from ${auditEvents} e where e.tenant_id = s.tenant_id and e.id = s.event_id) limit 1`);
  return orphans.length > 0;
}
