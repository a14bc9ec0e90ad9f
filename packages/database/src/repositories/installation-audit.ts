import { createHash } from "node:crypto";
import { desc, sql } from "drizzle-orm";
import { installationEvents } from "../schema/audit.ts";
import type { Db } from "../tenancy/db.ts";

export interface InstallationEvent {
  readonly at: Date;
  readonly action: string;
  readonly outcome: "done" | "refused" | "failed";
  readonly osUser: string;
  /** Words and counts. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** What was done to the installation outside any practice. The last thing a transaction does, like the audit of a practice. */
export async function appendInstallationEvent(db: Db, event: InstallationEvent): Promise<void> {
  const [, heads] = await Promise.all([
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended('audit installation', 0))`),
    db
      .select({ seq: installationEvents.seq, hash: installationEvents.hash })
      .from(installationEvents)
      .orderBy(desc(installationEvents.seq))
      .limit(1),
  ]);
  const prev = heads[0]?.hash ?? Buffer.alloc(32);
  const seq = (heads[0]?.seq ?? 0) + 1;
  const hash = createHash("sha256")
    .update(prev)
    .update(
      JSON.stringify([seq, event.at.toISOString(), event.action, event.outcome, event.osUser, Object.entries(event.details).toSorted()]),
    )
    .digest();
  await db.insert(installationEvents).values({ ...event, seq, prev, hash });
}
