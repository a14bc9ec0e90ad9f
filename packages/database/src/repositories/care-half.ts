import type { Trajectory } from "@hervat/domain/trajectory";
import type { CareDossier } from "@hervat/domain/views";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { careStepRepository } from "./care-step.ts";
import { clientContactRepository } from "./client.ts";
import { consentRepository } from "./consent.ts";
import { contactRepository } from "./contact.ts";
import { doctorsQuestionRepository } from "./doctors-question.ts";
import { energyRepository } from "./energy.ts";
import { readExtraSessions } from "./extra-sessions.ts";
import { factorRepository } from "./factor.ts";
import { phaseRepository } from "./phase.ts";
import { reportDraftRepository } from "./report-draft.ts";
import { sessionRepository } from "./session.ts";

/** Reads the half of a dossier behind the health wall. `sessionsHeld` counts those before Hervat too. */
export async function readCareHalf(db: Db, sealer: Sealer, trajectory: Trajectory): Promise<CareDossier> {
  const { id, clientId, bedrijfsartsContactId, sessionsBefore } = trajectory;
  const factors = factorRepository(db, sealer);
  const energy = energyRepository(db, sealer);
  const drafts = reportDraftRepository(db, sealer);
  const [
    contact,
    colleagues,
    held,
    phases,
    workFactors,
    personalFactors,
    measurements,
    homeBuildUp,
    scores,
    careSteps,
    bedrijfsartsDraft,
    evaluationDraft,
    consents,
    questions,
    extra,
  ] = await Promise.all([
    clientContactRepository(db, sealer.tenant).find(clientId),
    bedrijfsartsContactId === null ? [] : contactRepository(db, sealer.tenant).colleaguesOf(bedrijfsartsContactId),
    sessionRepository(db, sealer.tenant).countHeld([id]),
    phaseRepository(db, sealer).find(id),
    factors.ofWork(id),
    factors.personal(id),
    energy.measurements(id),
    energy.homeBuildUp(id),
    energy.results(id),
    careStepRepository(db, sealer).ofTrajectory(id),
    drafts.find(id, "bedrijfsarts-rapportage"),
    drafts.find(id, "evaluation"),
    consentRepository(db, sealer).ofTrajectory(id),
    doctorsQuestionRepository(db, sealer).ofTrajectory(id),
    readExtraSessions(db, sealer.tenant, [id]),
  ]);
  return {
    contact: contact ?? null,
    bedrijfsartsColleagueOf: colleagues,
    sessionsHeld: sessionsBefore + (held.get(id) ?? 0),
    extraSessions: extra.get(id) ?? 0,
    phases,
    factors: workFactors,
    personalFactors,
    energy: measurements,
    homeBuildUp,
    scores,
    careSteps,
    doctorsQuestions: questions.map(({ value }) => value),
    bedrijfsartsDraft: bedrijfsartsDraft?.value ?? null,
    evaluationDraft: evaluationDraft?.value ?? null,
    consents,
  };
}
