import type { Db } from "@hervat/database";
import { installationState } from "@hervat/database/schema";
import { eq } from "drizzle-orm";

/**
 * From here on real people may be in this database: no first practice by start code any more, no sign-in with demo accounts. Of
 * two at once the second waits here for the first.
 *
 * @returns false when it was closed before.
 */
export async function closeSetUp(tx: Db, now: Date): Promise<boolean> {
  await tx.insert(installationState).values({ id: 1 }).onConflictDoNothing();
  const [state] = await tx.select().from(installationState).where(eq(installationState.id, 1)).for("update");
  if (state?.setupDoneAt != null) return false;
  await tx.update(installationState).set({ setupDoneAt: now, demoClosedAt: now }).where(eq(installationState.id, 1));
  return true;
}
