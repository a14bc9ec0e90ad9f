import type { Db } from "@hervat/database";
import { factorRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { takeBackFactor } from "@hervat/domain/factors";
import type { TrajectoryId } from "@hervat/domain/primitives";

/** Takes back every factor that the employer could read: with the consent to share them goes what was shared. */
export async function takeBackAll(tx: Db, sealer: Sealer, trajectoryId: TrajectoryId): Promise<void> {
  const factors = factorRepository(tx, sealer);
  for (const factor of await factors.ofWork(trajectoryId)) {
    if (factor.release !== null) await factors.saveWork(takeBackFactor(factor));
  }
}
