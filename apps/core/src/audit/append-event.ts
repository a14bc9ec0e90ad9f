import { createHash } from "node:crypto";
import type { Db } from "@hervat/database";
import { auditEvents, auditSubjects } from "@hervat/database/schema";
import type { MembershipId, PersonId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { desc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";

export interface AuditEvent {
  readonly tenantId: PracticeId;
  readonly at: Date;
  readonly action: string;
  readonly outcome: "done" | "refused" | "failed";
  readonly actorKind: string;
  readonly personId: PersonId | null;
  readonly membershipId: MembershipId | null;
  readonly osUser: string | null;
  readonly purpose: string | null;
  readonly requestId: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
  readonly trajectories: readonly TrajectoryId[];
}

const FIRST = new Uint8Array(32);

/** Adds one link to the practice's chain; who comes at the same time waits for this transaction to end. */
export async function appendEvent(tx: Db, { trajectories, ...event }: AuditEvent): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${event.tenantId}`}, 0))`);
  const [last] = await tx
    .select({ seq: auditEvents.seq, hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.tenantId, event.tenantId))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  const id = v7();
  const seq = (last?.seq ?? 0) + 1;
  const prev = last?.hash ?? FIRST;
  const subjects = [...new Set(trajectories)].sort();
  const hash = createHash("sha256")
    .update(prev)
    .update(canonical([seq, id, event, subjects]))
    .digest();
  await tx.insert(auditEvents).values({ ...event, id, seq, prev, hash });
  if (subjects.length > 0)
    await tx.insert(auditSubjects).values(subjects.map((trajectoryId) => ({ tenantId: event.tenantId, eventId: id, trajectoryId })));
}

/** Every part with its length before it, so that no two events read alike. */
function canonical(parts: readonly unknown[]): string {
  return parts
    .map((part) => JSON.stringify(part))
    .map((text) => `${text.length}:${text}`)
    .join("");
}
