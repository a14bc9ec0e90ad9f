import * as repositories from "@hervat/database/repositories";
import { inPractice } from "@hervat/database/testing";
import { EnergyMeasurement } from "@hervat/domain/energy";
import { FactorLink, PersonalFactor } from "@hervat/domain/factors";
import { Goal, GoalScore } from "@hervat/domain/goals";
import { ExerciseGivenId, ExtensionId, FactorId, FactorLinkId, GoalId, GoalScoreId, MeasurementId, newId } from "@hervat/domain/primitives";
import { ExerciseGiven, Extension } from "@hervat/domain/recovery";
import { CASE_ALONE, type MatrixInputs, type MatrixTarget, trajectoryOf } from "./matrix-input.ts";

const RECOVERY = { on: "2026-03-01", by: "coach", kind: "recovery", hoursToRecover: 8 };
const LATER = "2100-01-01";

type Inside = Parameters<Parameters<typeof inPractice>[2]>;
const inside = <Value>({ test, about }: MatrixTarget, work: (...given: Inside) => Promise<Value>) =>
  inPractice(test.database, about.practice, work);

/** The way of recovery of one case. What a call would take away is made anew for each. */
export const RECOVERY_INPUTS: MatrixInputs = {
  "recovery.read": CASE_ALONE,
  "recovery.add": (target) => ({ input: { trajectoryId: trajectoryOf(target), measured: RECOVERY } }),
  "recovery.correct": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await entryOf(target), measured: RECOVERY } }),
  "recovery.remove": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await entryOf(target), kind: "measurement" } }),
  "recovery.course": CASE_ALONE,
  "recovery.judge": (target) => ({
    input: { trajectoryId: trajectoryOf(target), criterion: "inzicht", met: true, note: "", seen: null },
  }),
  "recovery.saveNorm": (target) => ({
    input: { trajectoryId: trajectoryOf(target), hours: 4, agreedOn: "2026-03-01", note: "", seen: null },
  }),
  "recovery.saveTheme": (target) => ({ input: { trajectoryId: trajectoryOf(target), area: "energiebalans", text: "Tekst", seen: "" } }),
  "recovery.giveExercise": (target) => ({ input: { trajectoryId: trajectoryOf(target), exercise: "balans-in-een-week" } }),
  "recovery.takeBackExercise": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await exerciseOf(target) } }),
  "recovery.askExtension": (target) => ({ input: { trajectoryId: trajectoryOf(target), extraSessions: 4, requestedOn: "2026-03-01" } }),
  "recovery.answerExtension": async (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: await extensionOf(target), answer: "agreed", on: LATER },
  }),
  "goal.list": CASE_ALONE,
  "goal.save": (target) => ({ input: { trajectoryId: trajectoryOf(target), known: null, kind: "personal", text: "Weer lezen", ten: "" } }),
  "goal.close": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await goalOf(target), how: "reached" } }),
  "goal.score": async (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: await goalOf(target), on: "2026-03-01", by: "client", score: 5, note: "" },
  }),
  "goal.removeScore": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await scoreOf(target) } }),
  "goal.share": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await goalOf(target), share: false } }),
  "relapse.read": CASE_ALONE,
  "relapse.save": (target) => ({
    input: { trajectoryId: trajectoryOf(target), seen: 99, signals: [], support: "", agreements: [] },
  }),
  "relapse.share": (target) => ({ input: { trajectoryId: trajectoryOf(target), share: false } }),
  "relapse.planFollowUps": (target) => ({ input: { trajectoryId: trajectoryOf(target), from: "2026-03-01" } }),
  "relapse.moveFollowUp": (target) => ({ input: { trajectoryId: trajectoryOf(target), kind: "six-to-eight-weeks", dueOn: LATER } }),
  "relapse.finishFollowUp": (target) => ({
    input: { trajectoryId: trajectoryOf(target), kind: "six-to-eight-weeks", on: LATER, note: "" },
  }),
  "workPlan.board": CASE_ALONE,
  "workPlan.savePersonalFactor": (target) => ({
    input: { trajectoryId: trajectoryOf(target), known: null, sphere: "home", kind: "helping", weight: 1, text: "Steun" },
  }),
  "workPlan.removeFactor": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await factorOf(target) } }),
  "workPlan.placeFactor": (target) => ({ input: { trajectoryId: trajectoryOf(target), id: target.about.factorId, place: "organisation" } }),
  "workPlan.linkFactors": async (target) => ({
    input: { trajectoryId: trajectoryOf(target), from: target.about.factorId, to: await factorOf(target), kind: "leads-to", note: "" },
  }),
  "workPlan.unlinkFactors": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await linkOf(target) } }),
};

function entryOf(target: MatrixTarget): Promise<MeasurementId> {
  const id = newId(MeasurementId);
  return inside(target, async (tx, sealer) => {
    const entry = EnergyMeasurement.parse({ ...RECOVERY, id, trajectoryId: trajectoryOf(target) });
    await repositories.energyRepository(tx, sealer).addMeasurements([entry]);
    return id;
  });
}

function exerciseOf(target: MatrixTarget): Promise<ExerciseGivenId> {
  const id = newId(ExerciseGivenId);
  return inside(target, async (tx, sealer) => {
    const given = ExerciseGiven.parse({ id, trajectoryId: trajectoryOf(target), exercise: "rustmomenten", givenOn: "2026-03-01" });
    await repositories.recoveryCourseRepository(tx, sealer).addExercises([given], target.about.relations.coachMembershipId);
    return id;
  });
}

function extensionOf(target: MatrixTarget): Promise<ExtensionId> {
  const id = newId(ExtensionId);
  return inside(target, async (tx) => {
    const asked = { id, trajectoryId: trajectoryOf(target), extraSessions: 2, requestedOn: "2026-03-01", answer: null };
    await repositories.extensionRepository(tx, target.about.practice.id).addMany([Extension.parse(asked)]);
    return id;
  });
}

function goalOf(target: MatrixTarget): Promise<GoalId> {
  const id = newId(GoalId);
  return inside(target, async (tx, sealer) => {
    const facts = { text: "Op tijd naar huis", ten: null, setOn: "2026-03-01", closed: null, release: null };
    await repositories.goalRepository(tx, sealer).save(Goal.parse({ ...facts, id, kind: "work", trajectoryId: trajectoryOf(target) }));
    return id;
  });
}

async function scoreOf(target: MatrixTarget): Promise<GoalScoreId> {
  const goalId = await goalOf(target);
  const id = newId(GoalScoreId);
  return inside(target, async (tx, sealer) => {
    const facts = { on: "2026-03-01", by: "client", score: 4, note: null };
    await repositories
      .goalRepository(tx, sealer)
      .addScores([GoalScore.parse({ ...facts, id, goalId, trajectoryId: trajectoryOf(target) })]);
    return id;
  });
}

function factorOf(target: MatrixTarget): Promise<FactorId> {
  const id = newId(FactorId);
  return inside(target, async (tx, sealer) => {
    const facts = { sphere: "home", kind: "helping", weight: 1, text: "Steun" };
    await repositories
      .factorRepository(tx, sealer)
      .savePersonal(PersonalFactor.parse({ ...facts, id, trajectoryId: trajectoryOf(target) }));
    return id;
  });
}

/** Between two factors of its own: the one that the case began with may have been taken away by a call before this. */
async function linkOf(target: MatrixTarget): Promise<FactorLinkId> {
  const [from, to] = [await factorOf(target), await factorOf(target)];
  const id = newId(FactorLinkId);
  return inside(target, async (tx, sealer) => {
    const facts = { from, to, kind: "leads-to", note: null };
    await repositories.factorLinkRepository(tx, sealer).add(FactorLink.parse({ ...facts, id, trajectoryId: trajectoryOf(target) }));
    return id;
  });
}
