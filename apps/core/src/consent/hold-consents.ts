import type { Db } from "@hervat/database";
import { consentRepository, reportRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { Consent } from "@hervat/domain/consent";
import type { TrajectoryId } from "@hervat/domain/primitives";

/**
 * All consents of a case, for who ends one of them, locked until the end of the transaction with the reports that left on them: whoever
 * fetches one was before, and is seen, or waits. Reports come before consents, as where one is released: who locks in one order never
 * waits for another in a circle.
 */
export async function holdConsents(tx: Db, sealer: Sealer, trajectoryId: TrajectoryId): Promise<Consent[]> {
  await reportRepository(tx, sealer).hold(trajectoryId);
  return consentRepository(tx, sealer).ofTrajectory(trajectoryId, { forRelease: true });
}
