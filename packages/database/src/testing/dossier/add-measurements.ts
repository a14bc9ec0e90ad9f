import { EnergyMeasurement, HomeBuildUp, QuestionnaireResult } from "@hervat/domain/energy";
import { PersonalFactor, WorkFactor } from "@hervat/domain/factors";
import { ClientContact } from "@hervat/domain/people";
import { AskedQuestionnaireId, day, FactorId, MeasurementId, newId } from "@hervat/domain/primitives";
import { AskedQuestionnaire } from "@hervat/domain/questionnaires";
import * as repositories from "../../repositories/index.ts";
import { TEST_NOW } from "../given-practice.ts";
import type { Given } from "./given.ts";

/** Factors, energy, build-up at home, a score, and how to reach her in private. */
export async function addMeasurements({ tx, sealer, trajectory, practice, secret }: Given): Promise<void> {
  const of = { id: newId(MeasurementId), trajectoryId: trajectory.id };
  const factors = repositories.factorRepository(tx, sealer);
  const energy = repositories.energyRepository(tx, sealer);
  const work = {
    area: "content",
    item: "workload",
    kind: "bottleneck",
    weight: 2,
    source: "client",
    text: secret(),
    action: secret(),
    release: { releasedOn: "2026-03-01", text: "drukte" },
  };
  await factors.saveWork(WorkFactor.parse({ id: newId(FactorId), trajectoryId: trajectory.id, ...work }));
  await factors.savePersonal(
    PersonalFactor.parse({
      id: newId(FactorId),
      trajectoryId: trajectory.id,
      sphere: "home",
      kind: "hindering",
      weight: 1,
      text: secret(),
    }),
  );
  await energy.addMeasurements([EnergyMeasurement.parse({ ...of, on: "2026-02-12", by: "client", kind: "recovery", hoursToRecover: 12 })]);
  await energy.addHomeBuildUp([HomeBuildUp.parse({ ...of, on: "2026-02-13", activity: secret(), minutes: 20, recoveryHours: 2 })]);
  await energy.addResults([
    QuestionnaireResult.parse({
      ...of,
      instrument: secret(),
      validated: false,
      takenOn: "2026-02-14",
      scale: secret(),
      score: 61,
      maximum: 100,
      band: secret(),
    }),
  ]);
  await repositories.askedQuestionnaireRepository(tx, sealer).addMany([
    AskedQuestionnaire.parse({
      id: newId(AskedQuestionnaireId),
      trajectoryId: trajectory.id,
      definition: { key: "cbi", version: 1 },
      moment: "start",
      askedOn: "2026-02-12",
      askedBy: practice.owner.membershipId,
      answers: { "personal-1": secret() },
      finishedAt: TEST_NOW,
    }),
  ]);
  await repositories.passedMomentRepository(tx, practice.id).add(trajectory.id, "halfway", {
    on: day("2026-03-12"),
    by: practice.owner.membershipId,
  });
  await repositories.clientContactRepository(tx, practice.id).saveMany([
    ClientContact.parse({
      clientId: trajectory.clientId,
      privateEmail: "prive@example.org",
      mobile: "0612345678",
      birthDate: "1980-05-06",
    }),
  ]);
}
