import type { Db } from "@hervat/database";
import { privacySendingRepository, readBasisStandings } from "@hervat/database/repositories";
import type { PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { coachShouldRing } from "@hervat/domain/privacy";
import { dayInAmsterdam } from "../clock.ts";

/**
 * The cases in which the client never answered the statement that was mailed to her days ago, and nothing else stands. Who took a basis
 * back said enough: nobody is asked to ring her about it.
 */
export async function readSilentStatements(
  tx: Db,
  practiceId: PracticeId,
  ids: readonly TrajectoryId[],
  today: PlainDate,
): Promise<TrajectoryId[]> {
  const last = await privacySendingRepository(tx, practiceId).latestOf(ids);
  const silent = last
    .filter(({ answer, sentAt }) => coachShouldRing({ answer, sentOn: dayInAmsterdam(sentAt) }, today))
    .map(({ trajectoryId }) => trajectoryId);
  if (silent.length === 0) return [];
  const standings = await readBasisStandings(tx, practiceId, silent);
  return silent.filter((id) => ["missing", "carried-over"].includes(standings.get(id) ?? "missing"));
}
