import type { Db } from "@hervat/database";
import {
  energyRepository,
  extensionRepository,
  factorLinkRepository,
  goalRepository,
  recoveryCourseRepository,
  relapsePlanRepository,
  releasedAgreementRepository,
} from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { DemoDossier } from "@hervat/demo-data";

/** The way of recovery of each client, in a few statements for all of them. The factors it links are asked for before it. */
export async function writeRecovery(tx: Db, sealer: Sealer, dossiers: readonly DemoDossier[]): Promise<void> {
  const all = <Value>(of: (recovery: DemoDossier["recovery"]) => readonly Value[]) => dossiers.flatMap(({ recovery }) => of(recovery));
  const one = <Value>(of: (recovery: DemoDossier["recovery"]) => Value | null) => dossiers.flatMap(({ recovery }) => of(recovery) ?? []);
  const course = recoveryCourseRepository(tx, sealer);
  const goals = goalRepository(tx, sealer);
  const released = releasedAgreementRepository(tx, sealer.tenant);
  await Promise.all([
    course.saveNorms(one(({ norm }) => norm)),
    course.saveThemes(all(({ themes }) => themes)),
    course.saveFollowUps(all(({ followUps }) => followUps)),
    energyRepository(tx, sealer).addDiary(all(({ diary }) => diary)),
    energyRepository(tx, sealer).addDiaryDays(all(({ days }) => days ?? [])),
    goals.addMany(all((recovery) => recovery.goals)),
    goals.addScores(all(({ goalScores }) => goalScores)),
    factorLinkRepository(tx, sealer).addMany(all(({ links }) => links)),
    extensionRepository(tx, sealer.tenant).addMany(all(({ extensions }) => extensions)),
    ...one((recovery) => recovery.released).map((agreements) => released.save(agreements)),
    ...dossiers.flatMap(({ trajectory: { coachMembershipId: coach }, recovery: { judgements, exercises, relapse } }) => [
      course.saveJudgements(judgements, coach),
      course.addExercises(exercises, coach),
      ...(relapse === null ? [] : [relapsePlanRepository(tx, sealer).addMany([relapse], coach)]),
    ]),
  ]);
}
