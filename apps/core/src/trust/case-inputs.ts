import { CASE_ALONE, type MatrixInputs, trajectoryOf } from "./matrix-input.ts";

const NOTE = { goal: "Doel", done: "Gedaan", agreed: "Afgesproken", next: "Daarna", private: "" };
const FACTOR = { area: "content", item: "workload", kind: "bottleneck", weight: 2, source: "client", text: "Druk", action: null };

/** One case: its course, its sessions, its people, its consents and its plan. */
export const CASE_INPUTS: MatrixInputs = {
  "trajectory.read": CASE_ALONE,
  "trajectory.move": (target) => ({ input: { trajectoryId: trajectoryOf(target), move: "resume", on: "2026-03-02" } }),
  "trajectory.changePhase": (target) => ({
    input: { trajectoryId: trajectoryOf(target), direction: "forward", on: "2026-03-02", extensionAgreed: false },
  }),
  "trajectory.sickness": CASE_ALONE,
  "trajectory.saveSpells": (target) => ({
    input: { trajectoryId: trajectoryOf(target), spells: [{ from: "2026-01-05", to: null, leaveAfter: 0 }] },
  }),
  "trajectory.markMilestone": (target) => ({
    input: { trajectoryId: trajectoryOf(target), done: { key: "plan_van_aanpak", place: "here", on: "2026-03-01" } },
  }),
  "trajectory.unmarkMilestone": (target) => ({ input: { trajectoryId: trajectoryOf(target), key: "plan_van_aanpak" } }),
  "trajectory.saveUwvEnd": (target) => ({ input: { trajectoryId: trajectoryOf(target), end: null } }),

  "session.list": CASE_ALONE,
  "session.plan": (target) => ({
    input: {
      trajectoryId: trajectoryOf(target),
      ...{ kind: "session", on: "2026-06-01", at: "10:00", durationMinutes: 90, times: 1, everyDays: 7 },
    },
  }),
  "session.move": async ({ about }) => ({
    input: { sessionId: await about.plannedSession(), on: "2026-06-02", at: "10:00", durationMinutes: 90 },
  }),
  "session.close": async ({ about }) => ({ input: { sessionId: await about.plannedSession(), outcome: "no-show" } }),
  "session.writeNote": async ({ about }) => ({ input: { sessionId: await about.plannedSession(), version: null, text: NOTE } }),
  "session.signNote": ({ about }) => ({ input: { sessionId: about.heldSession, version: 1 } }),
  "session.amendNote": ({ about }) => ({ input: { sessionId: about.heldSession, text: "Aanvulling" } }),

  "people.read": CASE_ALONE,
  "people.save": (target) => ({
    input: {
      trajectoryId: trajectoryOf(target),
      role: "manager",
      person: { kind: "known", id: target.about.dossier.manager.id, details: null },
    },
  }),
  "people.invite": (target) => ({ input: { trajectoryId: trajectoryOf(target), role: "manager" } }),
  "people.moments": CASE_ALONE,
  "people.addMoment": (target) => ({
    input: { trajectoryId: trajectoryOf(target), on: "2026-03-02", at: "10:00", with: "client", how: "phone", minutes: 5, told: "Gebeld" },
  }),

  "consent.list": CASE_ALONE,
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
  "/files/trajectories/:trajectoryId/consents/:consentId/scan": (target) => ({
    input: { trajectoryId: trajectoryOf(target), consentId: target.about.scannedConsent },
  }),

  "recovery.read": CASE_ALONE,
  "recovery.add": (target) => ({
    input: { trajectoryId: trajectoryOf(target), measured: { on: "2026-03-01", by: "coach", kind: "recovery", hoursToRecover: 8 } },
  }),
  "workPlan.factors": CASE_ALONE,
  "workPlan.saveFactor": (target) => ({ input: { trajectoryId: trajectoryOf(target), id: null, factor: FACTOR } }),
  "workPlan.shareFactor": (target) => ({ input: { trajectoryId: trajectoryOf(target), id: target.about.factorId, share: false } }),
  "workPlan.plan": CASE_ALONE,
  // Saved elsewhere since: the plan stays as the manager knows it.
  "workPlan.savePlan": (target) => ({
    input: { trajectoryId: trajectoryOf(target), version: 99, bedrijfsartsAdviceOn: null, steps: [] },
  }),
  "workPlan.saveRhythm": (target) => ({
    input: { trajectoryId: trajectoryOf(target), everyDays: 7, weekday: 2, minutes: 15, agreedOn: "2026-03-01" },
  }),
};
