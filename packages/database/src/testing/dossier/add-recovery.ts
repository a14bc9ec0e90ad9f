import { DiaryDay, DiaryEntry } from "@hervat/domain/energy";
import { FactorLink } from "@hervat/domain/factors";
import { Goal, GoalScore } from "@hervat/domain/goals";
import {
  CriterionJudgementId,
  ExerciseGivenId,
  ExtensionId,
  FactorLinkId,
  FollowUpId,
  GoalId,
  GoalScoreId,
  MeasurementId,
  newId,
  RelapsePlanId,
  ThemeNoteId,
} from "@hervat/domain/primitives";
import { CriterionJudgement, ExerciseGiven, Extension, FollowUp, RecoveryNorm, RelapsePlan, ThemeNote } from "@hervat/domain/recovery";
import * as repositories from "../../repositories/index.ts";
import type { Given } from "./given.ts";

/** What is judged, aimed at, given and agreed along the way; of it the employer has what the client released. */
export async function addRecovery({ tx, sealer, trajectory, practice, secret }: Given): Promise<void> {
  const trajectoryId = trajectory.id;
  const by = practice.owner.membershipId;
  const course = repositories.recoveryCourseRepository(tx, sealer);
  const goals = repositories.goalRepository(tx, sealer);
  const factors = repositories.factorRepository(tx, sealer);
  const [from] = await factors.ofWork(trajectoryId);
  const [to] = await factors.personal(trajectoryId);

  await course.saveJudgements(
    [
      CriterionJudgement.parse({
        id: newId(CriterionJudgementId),
        trajectoryId,
        criterion: "inzicht",
        met: true,
        note: secret(),
        judgedOn: "2026-02-20",
      }),
    ],
    by,
  );
  await course.saveNorms([RecoveryNorm.parse({ trajectoryId, hours: 3, agreedOn: "2026-02-12", note: secret() })]);
  await course.saveThemes([ThemeNote.parse({ id: newId(ThemeNoteId), trajectoryId, area: "energiebalans", text: secret() })]);
  await course.addExercises(
    [ExerciseGiven.parse({ id: newId(ExerciseGivenId), trajectoryId, exercise: "rustmomenten", givenOn: "2026-02-12" })],
    by,
  );
  await course.saveFollowUps([
    FollowUp.parse({
      id: newId(FollowUpId),
      trajectoryId,
      kind: "six-to-eight-weeks",
      dueOn: "2026-05-01",
      done: { on: "2026-05-01", note: secret() },
    }),
  ]);
  const diary = { id: newId(MeasurementId), trajectoryId, on: "2026-02-15", activity: secret(), minutes: 30, effect: -1, recoveryHours: 2 };
  await repositories.energyRepository(tx, sealer).addDiary([DiaryEntry.parse(diary)]);
  const told = { id: newId(MeasurementId), trajectoryId, on: "2026-02-16", by: "client", energy: 4, line: secret() };
  await repositories.energyRepository(tx, sealer).addDiaryDays([DiaryDay.parse(told)]);

  const goal = { trajectoryId, setOn: "2026-02-10", closed: null };
  const personal = Goal.parse({ ...goal, id: newId(GoalId), kind: "personal", text: secret(), ten: secret() });
  const release = { releasedOn: "2026-03-01", text: "Op tijd naar huis" };
  await goals.save(personal);
  await goals.save(Goal.parse({ ...goal, id: newId(GoalId), kind: "work", text: secret(), ten: secret(), release }));
  await goals.addScores([
    GoalScore.parse({
      id: newId(GoalScoreId),
      goalId: personal.id,
      trajectoryId,
      on: "2026-02-16",
      by: "client",
      score: 4,
      note: secret(),
    }),
  ]);

  if (from === undefined || to === undefined) throw new Error("factors come first");
  const link = { id: newId(FactorLinkId), trajectoryId, from: from.id, to: to.id, kind: "strengthens", note: secret() };
  await repositories.factorLinkRepository(tx, sealer).addMany([FactorLink.parse(link)]);

  const plan = RelapsePlan.parse({
    ...{ id: newId(RelapsePlanId), trajectoryId, number: 1, savedOn: "2026-03-01", support: secret() },
    ...{ signals: [{ sign: secret(), response: secret() }], agreements: [{ text: "Elke week kort overleg", who: "both" }] },
  });
  await repositories.relapsePlanRepository(tx, sealer).addMany([plan], by);
  await repositories
    .releasedAgreementRepository(tx, practice.id)
    .save({ trajectoryId, planNumber: 1, agreements: plan.agreements, releasedOn: plan.savedOn });
  await repositories
    .extensionRepository(tx, practice.id)
    .addMany([Extension.parse({ id: newId(ExtensionId), trajectoryId, extraSessions: 4, requestedOn: "2026-02-20", answer: null })]);
}
