import type { Db } from "@hervat/database";
import { sicknessRepository } from "@hervat/database/repositories";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { fingerprintOf } from "../clock/held-record.ts";

/** Names the sickness record of each case exactly, so that it can be told whether someone changed it since. */
export async function sicknessHashes(tx: Db, tenant: PracticeId, ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, string>> {
  const records = await sicknessRepository(tx, tenant).findMany(ids);
  return new Map([...records].map(([id, record]) => [id, fingerprintOf(record)]));
}
