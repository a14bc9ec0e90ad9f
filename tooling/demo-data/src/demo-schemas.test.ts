import { CaseMessage } from "@hervat/domain/case-message";
import { Consent } from "@hervat/domain/consent";
import { DiaryEntry, EnergyMeasurement, HomeBuildUp, QuestionnaireResult } from "@hervat/domain/energy";
import { FactorLink, PersonalFactor, WorkFactor } from "@hervat/domain/factors";
import { Goal, GoalScore } from "@hervat/domain/goals";
import { IntakeAnswer } from "@hervat/domain/intake";
import { Invoice } from "@hervat/domain/invoicing";
import { Client, ClientContact, Contact, Membership, Person } from "@hervat/domain/people";
import { CaseFacts, SicknessSpell, WorkCapacity } from "@hervat/domain/poortwachter";
import { Employer, PracticeProfile } from "@hervat/domain/practice";
import { day } from "@hervat/domain/primitives";
import { AskedQuestionnaire } from "@hervat/domain/questionnaires";
import { ReceivedDocument } from "@hervat/domain/received";
import {
  CriterionJudgement,
  ExerciseGiven,
  Extension,
  FollowUp,
  RecoveryNorm,
  RelapsePlan,
  ReleasedAgreements,
  ThemeNote,
} from "@hervat/domain/recovery";
import { JointEvaluation, Report, ReportDraft } from "@hervat/domain/reports";
import { DossierRequest } from "@hervat/domain/requests";
import { CareStep, ContactRhythm, PlanAnswer, ResumptionPlan, StepAnswer } from "@hervat/domain/resumption";
import { ContactMoment, Session, SessionNote } from "@hervat/domain/session";
import { PhaseCourse, Trajectory } from "@hervat/domain/trajectory";
import { expect, it } from "vitest";
import type { z } from "zod";
import { buildDemoWorld } from "./build-world.ts";

const world = buildDemoWorld({ today: day("2026-11-23") });

function allPass(schema: z.ZodType, values: readonly unknown[]): void {
  for (const value of values) expect(schema.parse(value)).toEqual(value);
}

it("every practice, employer, person, contact and invoice passes its schema", () => {
  allPass(Person, world.people);
  for (const { profile, employers, contacts, memberships, invoices } of world.practices) {
    expect(PracticeProfile.parse(profile)).toEqual(profile);
    allPass(
      Employer,
      employers.map(({ invoicing }) => invoicing),
    );
    allPass(Contact, contacts);
    allPass(
      Membership,
      memberships.map(({ membership }) => membership),
    );
    allPass(Invoice, invoices);
  }
});

it("every dossier passes the schemas of its parts", () => {
  for (const dossier of world.practices.flatMap(({ dossiers }) => dossiers)) {
    allPass(Client, [dossier.client]);
    allPass(ClientContact, [dossier.clientContact]);
    allPass(Trajectory, [dossier.trajectory]);
    allPass(SicknessSpell, dossier.spells);
    allPass(CaseFacts, [dossier.facts]);
    allPass(WorkCapacity, dossier.capacities);
    allPass(PhaseCourse, [dossier.course]);
    allPass(Session, dossier.sessions);
    allPass(SessionNote, dossier.notes);
    allPass(ContactMoment, dossier.contactMoments);
    allPass(Consent, dossier.consents);
    allPass(WorkFactor, dossier.workFactors);
    allPass(PersonalFactor, dossier.personalFactors);
    allPass(EnergyMeasurement, dossier.energy);
    allPass(HomeBuildUp, dossier.homeBuildUps);
    allPass(QuestionnaireResult, dossier.questionnaires);
    allPass(AskedQuestionnaire, dossier.askedQuestionnaires);
    const { recovery } = dossier;
    allPass(RecoveryNorm.nullable(), [recovery.norm]);
    allPass(CriterionJudgement, recovery.judgements);
    allPass(ThemeNote, recovery.themes);
    allPass(ExerciseGiven, recovery.exercises);
    allPass(DiaryEntry, recovery.diary);
    allPass(Goal, recovery.goals);
    allPass(GoalScore, recovery.goalScores);
    allPass(FactorLink, recovery.links);
    allPass(RelapsePlan.nullable(), [recovery.relapse]);
    allPass(ReleasedAgreements.nullable(), [recovery.released]);
    allPass(FollowUp, recovery.followUps);
    allPass(Extension, recovery.extensions);
    if (dossier.plan !== null) allPass(ResumptionPlan, [dossier.plan]);
    allPass(CareStep, dossier.careSteps);
    if (dossier.rhythm !== null) allPass(ContactRhythm, [dossier.rhythm]);
    allPass(StepAnswer, dossier.stepAnswers);
    allPass(ReportDraft, dossier.drafts);
    if (dossier.evaluation !== null) allPass(JointEvaluation, [dossier.evaluation]);
    allPass(Report, dossier.reports);
    allPass(
      ReceivedDocument,
      dossier.received.map(({ document }) => document),
    );
    allPass(CaseMessage, dossier.messages);
    allPass(IntakeAnswer, dossier.clientIntake?.answers ?? []);
    allPass(PlanAnswer.nullable(), [dossier.planAnswer]);
    allPass(
      DossierRequest,
      dossier.requests.map(({ request }) => request),
    );
  }
});

it("no id, client code or e-mail address occurs twice in a practice", () => {
  for (const { dossiers, contacts, memberships } of world.practices) {
    const ids = [
      ...dossiers.flatMap((one) => [
        one.trajectory.id,
        one.client.id,
        ...[...one.sessions, ...one.consents, ...one.workFactors, ...one.personalFactors, ...one.energy, ...one.homeBuildUps].map(
          ({ id }) => id,
        ),
        ...[...one.questionnaires, ...one.reports, ...one.contactMoments, ...(one.plan?.steps ?? [])].map(({ id }) => id),
      ]),
      ...contacts.map(({ id }) => id),
      ...memberships.map(({ membership }) => membership.id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(dossiers.map(({ client }) => client.code)).size).toBe(dossiers.length);
    expect(new Set(contacts.map(({ email }) => email)).size).toBe(contacts.length);
  }
  expect(new Set(world.people.map(({ email }) => email)).size).toBe(world.people.length);
});
