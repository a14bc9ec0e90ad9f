import { DoctorsQuestionId, DossierHoldId, ErasureAccordId, newId, TrajectoryId } from "@hervat/domain/primitives";
import { CASE_ALONE, type MatrixInputs, type MatrixTarget, NOTHING, trajectoryOf } from "./matrix-input.ts";
import { RECOVERY_INPUTS } from "./recovery-inputs.ts";
import { REFERRAL_INPUTS } from "./referral-inputs.ts";

const NOTHING_TOLD = { contactId: null, about: [], seen: [] };
const NOBODY = { email: null, phone: null, organisation: null };
const PAPER = { title: "scan.pdf", from: "employer", datedOn: "2026-02-20", content: Buffer.from("%PDF-1.7 x").toString("base64") };
const FACTOR = { area: "content", item: "workload", kind: "bottleneck", weight: 2, source: "client", text: "Druk", action: null };

const ended = new WeakMap<object, Promise<string>>();

/** A case of the same people that ended before: to close it again is refused in words, and changes nothing for what comes after. */
function endedCase({ test, about }: MatrixTarget): Promise<string> {
  const known = ended.get(about);
  if (known !== undefined) return known;
  const id = newId(TrajectoryId);
  const over = { id, status: "stopped", stopped_on: "2026-03-01", stop_reason: "order-ended" };
  const made = test.database.admin`
    insert into work.trajectory
    select (jsonb_populate_record(t, ${test.database.admin.json(over)})).* from work.trajectory t where id = ${about.dossier.trajectory.id}`;
  const done = made.then(() => id);
  ended.set(about, done);
  return done;
}

const CORRECTION = { kind: "spells", spells: [{ from: "2026-01-05", to: null, leaveAfter: 0 }] };

/** One case: its course, its sessions, its people, its consents and its plan. */
export const CASE_INPUTS: MatrixInputs = {
  ...REFERRAL_INPUTS,
  "trajectory.read": CASE_ALONE,
  "trajectory.agreeTalks": (target) => ({
    input: { trajectoryId: trajectoryOf(target), talks: { planned: 8, minutes: 45, rhythmDays: 10 }, seen: null },
  }),
  "trajectory.move": (target) => ({ input: { trajectoryId: trajectoryOf(target), move: "resume", on: "2026-03-02" } }),
  "trajectory.changePhase": (target) => ({
    input: { trajectoryId: trajectoryOf(target), direction: "forward", on: "2026-03-02" },
  }),
  "trajectory.sickness": CASE_ALONE,
  "trajectory.markMilestone": (target) => ({
    input: { trajectoryId: trajectoryOf(target), done: { key: "plan_van_aanpak", place: "here", on: "2026-03-01" } },
  }),
  "trajectory.unmarkMilestone": (target) => ({ input: { trajectoryId: trajectoryOf(target), key: "plan_van_aanpak" } }),

  "clock.preview": (target) => ({ input: { trajectoryId: trajectoryOf(target), correction: CORRECTION } }),
  // Seen before it changed: the clock stays as the others know it.
  "clock.correct": (target) => ({ input: { trajectoryId: trajectoryOf(target), correction: CORRECTION, seen: "0".repeat(64) } }),
  "clock.beginGuidance": (target) => ({
    input: { trajectoryId: trajectoryOf(target), programme: "van-verzuim-naar-herstel", on: "2026-03-02" },
  }),

  "session.list": CASE_ALONE,
  "session.plan": (target) => ({
    input: {
      trajectoryId: trajectoryOf(target),
      ...{ kind: "session", on: "2026-06-01", at: "10:00", durationMinutes: 90, times: 1, everyDays: 7 },
    },
  }),
  "session.answerMove": ({ about }) => ({ input: { sessionId: about.heldSession } }),
  "session.move": async ({ about }) => ({
    input: { sessionId: await about.plannedSession(), on: "2026-06-02", at: "10:00", durationMinutes: 90 },
  }),
  "session.putBackMoved": async ({ about }) => ({
    input: {
      talks: [
        {
          ...{ sessionId: await about.plannedSession(), version: 1, startsAt: "2026-06-02T08:00:00.000Z", durationMinutes: 90 },
          ...{ coach: null, place: null, travel: null },
        },
      ],
    },
  }),
  "session.close": async ({ about }) => ({ input: { sessionId: await about.plannedSession(), outcome: "no-show" } }),

  "message.ofTrajectory": CASE_ALONE,
  "message.markRead": CASE_ALONE,
  "message.send": (target) => ({ input: { trajectoryId: trajectoryOf(target), text: "Een antwoord" } }),

  "people.read": CASE_ALONE,
  "people.save": (target) => ({
    input: {
      trajectoryId: trajectoryOf(target),
      role: "manager",
      person: { kind: "known", id: target.about.dossier.manager.id, details: null },
    },
  }),
  "people.clientAccess": CASE_ALONE,
  "people.inviteClient": CASE_ALONE,
  "people.resetClientAccess": (target) => ({ input: { trajectoryId: trajectoryOf(target), reason: "lost", inPerson: true } }),
  "people.invite": (target) => ({ input: { trajectoryId: trajectoryOf(target), role: "manager" } }),
  "people.moments": CASE_ALONE,
  "people.addMoment": (target) => ({
    input: {
      trajectoryId: trajectoryOf(target),
      on: "2026-03-02",
      at: "10:00",
      with: "client",
      how: "phone",
      minutes: 5,
      told: "Gebeld",
      ...NOTHING_TOLD,
    },
  }),
  "people.mayTell": (target) => ({
    input: { trajectoryId: trajectoryOf(target), with: "bedrijfsarts", contactId: null, on: "2026-03-02" },
  }),
  "people.saveOutside": (target) => ({
    input: { trajectoryId: trajectoryOf(target), person: { kind: "new", as: "gp", details: { ...NOBODY, name: "Huisarts" } } },
  }),
  "people.questions": CASE_ALONE,
  "people.saveQuestion": (target) => ({
    input: { trajectoryId: trajectoryOf(target), known: null, askedOn: "2026-03-01", text: "Wat is er mogelijk?" },
  }),
  // The question of the full dossier was noted by the coach; one that is not there is told alike.
  "people.answerQuestion": (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: newId(DoctorsQuestionId), version: 1, text: "Twee keer twee uur." },
    absent: true,
  }),

  "intake.read": CASE_ALONE,
  "intake.saveAnswer": (target) => ({
    input: { trajectoryId: trajectoryOf(target), item: "sleep", version: 99, value: { kind: "text", text: "Goed" } },
  }),
  "intake.openPreparation": CASE_ALONE,
  "intake.complete": CASE_ALONE,
  "intake.decide": (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: target.about.dossier.proposalId, decision: { kind: "leave" } },
  }),
  "intake.manager": CASE_ALONE,
  "intake.managerEvaluation": CASE_ALONE,
  "intake.askManagerEvaluation": CASE_ALONE,
  "intake.noteManagerAnswer": (target) => ({
    input: { trajectoryId: trajectoryOf(target), item: "team", version: 99, value: { kind: "text", text: "Acht mensen" }, keep: null },
  }),
  "intake.putBeforeManager": (target) => ({ input: { trajectoryId: trajectoryOf(target), before: true } }),

  "consent.list": CASE_ALONE,
  "consent.refusals": CASE_ALONE,
  "consent.record": (target) => ({
    input: {
      trajectoryId: trajectoryOf(target),
      ...{ contactId: target.about.dossier.doctor.id, reach: "named", categories: ["course"], givenOn: "2026-03-01", expiresOn: null },
      how: { kind: "aloud", sessionId: null, note: "Gezegd" },
    },
  }),
  "consent.withdraw": (target) => ({
    input: { trajectoryId: trajectoryOf(target), consentId: target.about.dossier.consent.id, on: "2026-03-02" },
  }),
  "score.read": CASE_ALONE,
  "score.add": (target) => ({
    input: {
      ...{ trajectoryId: trajectoryOf(target), instrument: "4DKL", validated: true, takenOn: "2026-03-01" },
      scales: [{ scale: "distress", score: 11, maximum: 32, band: null }],
    },
  }),
  "score.remove": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await target.about.score() } }),

  "questionnaire.ofTrajectory": CASE_ALONE,
  "questionnaire.answers": (target) => ({ input: { trajectoryId: trajectoryOf(target), id: target.about.answeredQuestionnaire } }),
  "questionnaire.export": (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: target.about.answeredQuestionnaire, reason: "op haar verzoek" },
  }),
  "questionnaire.ask": (target) => ({ input: { trajectoryId: trajectoryOf(target), key: "check-in", moment: null } }),
  "questionnaire.passMoment": (target) => ({ input: { trajectoryId: trajectoryOf(target), moment: "halfway", passed: true } }),
  "questionnaire.withdraw": async (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: await target.about.waitingQuestionnaire() },
  }),

  "received.list": CASE_ALONE,
  "received.add": (target) => ({ input: { trajectoryId: trajectoryOf(target), ...PAPER, kind: "medical-letter" } }),
  "received.addOrderPaper": (target) => ({ input: { trajectoryId: trajectoryOf(target), ...PAPER, kind: "order-letter" } }),
  "received.share": (target) => ({ input: { ...paperOf(target), sharing: { with: ["manager", "hr"], clientAgreedOn: "2026-03-01" } } }),
  "received.stopSharing": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await target.about.letter() } }),
  "received.remove": async (target) => ({ input: { trajectoryId: trajectoryOf(target), id: await target.about.letter() } }),
  "/files/trajectories/:trajectoryId/received/:id": (target) => ({ input: paperOf(target) }),

  "/files/trajectories/:trajectoryId/consents/:consentId/scan": (target) => ({
    input: { trajectoryId: trajectoryOf(target), consentId: target.about.scannedConsent },
  }),

  "closing.read": CASE_ALONE,
  // On a day that has not come, with a code that is not hers, and of a case that was never closed so: refused in words.
  "closing.close": (target) => ({
    input: { trajectoryId: trajectoryOf(target), on: "2150-01-01", outcome: "own-work", end: { kind: "stopped", reason: "order-ended" } },
  }),
  "closing.closeQuietly": async (target) => ({ input: { trajectoryId: await endedCase(target) } }),
  "closing.undoQuiet": CASE_ALONE,
  "closing.previewErasure": CASE_ALONE,
  "closing.dueErasures": NOTHING,
  "closing.keep": (target) => ({ input: { trajectoryId: trajectoryOf(target), until: "2027-01-01", why: "Een klacht loopt nog." } }),
  "retention.ask": (target) => ({ input: { trajectoryId: trajectoryOf(target), code: "een andere" } }),
  "retention.takeBack": (target) => ({ input: { trajectoryId: trajectoryOf(target), accordId: newId(ErasureAccordId) } }),
  "retention.agree": (target) => ({ input: { trajectoryId: trajectoryOf(target), accordId: newId(ErasureAccordId), code: "een andere" } }),
  "retention.hold": (target) => ({ input: { trajectoryId: trajectoryOf(target), reason: "complaint", note: null, until: null } }),
  "retention.liftHold": (target) => ({ input: { trajectoryId: trajectoryOf(target), holdId: newId(DossierHoldId) } }),
  "retention.terms": NOTHING,
  "retention.saveTerm": () => ({ input: { version: 1, kind: "invoice", years: 7 } }),
  "retention.certificates": NOTHING,
  "retention.certificate": () => ({ input: { number: 1 } }),

  "privacy.read": CASE_ALONE,
  "privacy.statement": (target) => ({ input: { trajectoryId: trajectoryOf(target), language: "nl" } }),
  "privacy.send": CASE_ALONE,
  "privacy.saveAddress": (target) => ({
    input: { trajectoryId: trajectoryOf(target), email: "noor@thuis.example", seen: null, confirmed: false },
  }),
  "privacy.record": (target) => ({
    input: { trajectoryId: trajectoryOf(target), givenOn: "2026-01-05", ground: { kind: "statement", how: "aloud", ownText: false } },
  }),
  // On a day before it was given: refused in words, so that what comes after still has its basis.
  "privacy.withdraw": (target) => ({ input: { trajectoryId: trajectoryOf(target), on: "2025-01-01" } }),
  "privacy.introduce": (target) => ({
    input: { trajectoryId: trajectoryOf(target), contactId: target.about.dossier.manager.id, answer: "fine", shownOn: "2026-01-05" },
  }),
  "privacy.open": NOTHING,
  "privacy.recordMany": (target) => ({
    input: {
      trajectoryIds: [trajectoryOf(target)],
      givenOn: "2026-01-05",
      ground: { kind: "statement", how: "aloud", ownText: true },
    },
  }),

  ...RECOVERY_INPUTS,
  "workPlan.factors": CASE_ALONE,
  "workPlan.saveFactor": (target) => ({ input: { trajectoryId: trajectoryOf(target), known: null, factor: FACTOR } }),
  "workPlan.shareFactor": (target) => ({ input: { trajectoryId: trajectoryOf(target), id: target.about.factorId, share: false } }),
  "workPlan.plan": CASE_ALONE,
  // Saved elsewhere since: the plan stays as the manager knows it.
  "workPlan.savePlan": (target) => ({
    input: { trajectoryId: trajectoryOf(target), version: 99, bedrijfsartsAdviceOn: null, steps: [] },
  }),
  // Saved elsewhere since.
  "workPlan.recordStep": (target) => ({
    input: {
      trajectoryId: trajectoryOf(target),
      version: 99,
      stepId: "019a0000-0000-7000-8000-000000000000",
      reached: false,
      hoursWorked: 4,
    },
  }),
  "workPlan.saveRhythm": (target) => ({
    input: { trajectoryId: trajectoryOf(target), everyDays: 7, weekday: 2, minutes: 15, agreedOn: "2026-03-01" },
  }),
};

function paperOf(target: MatrixTarget) {
  return { trajectoryId: trajectoryOf(target), id: target.about.sharedPaper };
}
