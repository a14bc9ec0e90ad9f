import { createHash } from "node:crypto";
import type { Db } from "@hervat/database";
import { type SicknessRecord, sicknessRepository } from "@hervat/database/repositories";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";

/** The record that a clock runs on, held until the end of the transaction: of two who change it at once, the second waits and reads what the first wrote. */
export async function heldRecord(tx: Db, practiceId: PracticeId, trajectoryId: TrajectoryId): Promise<SicknessRecord> {
  const sickness = sicknessRepository(tx, practiceId);
  await sickness.hold(trajectoryId);
  return sickness.find(trajectoryId);
}

/** Names exactly this record, so that what is confirmed is what was shown. */
export function fingerprintOf({ wvp, spells, facts }: SicknessRecord): string {
  return createHash("sha256")
    .update(JSON.stringify([wvp, spells, facts]))
    .digest("hex");
}
