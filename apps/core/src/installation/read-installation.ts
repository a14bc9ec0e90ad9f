import type { Database } from "@hervat/database";
import { installationState, practiceDirectory } from "@hervat/database/schema";
import { eq } from "drizzle-orm";

export interface Installation {
  /** The first practice of this installation may still be begun with the start code. */
  readonly setUpOpen: boolean;
  /** The demo practices are there and may be entered. */
  readonly demo: boolean;
}

/** @param demoAllowed false wherever somebody else could come in. */
export function readInstallation(database: Database, demoAllowed: boolean): Promise<Installation> {
  return database.transactAs("auth", {}, async (tx) => {
    const [[state], practices] = await Promise.all([
      tx.select().from(installationState).where(eq(installationState.id, 1)),
      tx.select({ demo: practiceDirectory.demo }).from(practiceDirectory),
    ]);
    return {
      setUpOpen: state?.setupDoneAt == null && practices.every(({ demo }) => demo),
      demo: demoAllowed && state?.demoClosedAt == null && practices.some(({ demo }) => demo),
    };
  });
}
