import type { PolicyRows } from "./policy-row.ts";

/** The coach and who coaches beside her, and nobody in their stead. */
const COACHES = { coach: "assigned", owner: "assigned" } as const;
/** What stays with the one who answers for the case, whoever coaches beside her. */
const WHO_ANSWERS = { coach: "answers", owner: "answers" } as const;
const COACH_AND_STAND_IN = { coach: "assigned-or-standing-in", owner: "assigned-or-standing-in" } as const;
const COACH_AND_SUPERVISION = { coach: "assigned", owner: "assigned", supervisor: "supervised" } as const;

/**
 * Behind the health wall. No row names the office, a manager, HR, the console or the privacy officer, and a test holds that.
 * A row that saves something about her health says `entersHealth`: the guard refuses it while the case has no privacy basis.
 * Taking something out enters nothing, so that stays open to her coach after she withdrew: `remove`.
 *
 * @source docs/sources.md §3, columns "coach" and "staff" (wc T = only with the client's consent); art. 9 and 13 AVG (a basis before health data)
 */
export const CARE_ACTIONS = {
  "phase.read": { resource: "trajectory", may: { ...COACH_AND_STAND_IN, supervisor: "practice" } },
  "phase.change": { resource: "trajectory", may: COACHES, entersHealth: true },
  "attendance.read": { resource: "trajectory", may: { ...COACH_AND_STAND_IN, supervisor: "supervised" } },
  "pause.read": { resource: "trajectory", may: COACH_AND_STAND_IN },
  "pause.record": { resource: "trajectory", may: COACHES, entersHealth: true },
  // Which notes of the case: `visibleNotes` says it for each of them.
  "note.read": { resource: "trajectory", may: { ...COACH_AND_STAND_IN, supervisor: "supervised" } },
  "note.write": { resource: "trajectory", may: COACH_AND_STAND_IN, entersHealth: true },
  "note.sign": { resource: "trajectory", may: COACH_AND_STAND_IN, entersHealth: true },
  "note.amend": { resource: "trajectory", may: COACH_AND_STAND_IN, entersHealth: true },
  "note.tick-homework": { resource: "trajectory", may: COACH_AND_STAND_IN, entersHealth: true },
  "note.share": { resource: "trajectory", may: WHO_ANSWERS, entersHealth: true },
  "note.countersign": { resource: "trajectory", may: { supervisor: "supervised" }, entersHealth: true },
  // Her own say in who reads along, and not a word about her health.
  "consent.change-readers": { resource: "trajectory", may: WHO_ANSWERS },
  "contact-moment.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "contact-moment.write": { resource: "trajectory", may: COACHES, entersHealth: true },
  "consent.read": { resource: "trajectory", may: { ...COACHES, client: "own-case" } },
  "consent.record": { resource: "trajectory", may: COACHES },
  "privacy.read": { resource: "trajectory", may: { ...COACHES, client: "own-case" } },
  "privacy.send": { resource: "trajectory", may: COACHES },
  "privacy.record": { resource: "trajectory", may: COACHES },
  "privacy.withdraw": { resource: "trajectory", may: { ...COACHES, client: "own-case" } },
  /** On her own link, without an account. */
  "privacy.read-own": { resource: "trajectory", may: { "client-link": "own-case" } },
  "privacy.answer-own": { resource: "trajectory", may: { "client-link": "own-case" } },
  "privacy.withdraw-own": { resource: "trajectory", may: { "client-link": "own-case" } },
  "privacy.introduce": { resource: "trajectory", may: COACHES },
  "request.read": { resource: "trajectory", may: WHO_ANSWERS },
  // Also after she took back the ground on which her file is kept: she is owed an answer.
  "request.answer": { resource: "trajectory", may: WHO_ANSWERS },
  "consent.withdraw": { resource: "trajectory", may: { ...COACHES, client: "own-case" } },
  "factor.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "factor.change": { resource: "trajectory", may: COACHES, entersHealth: true },
  "factor.remove": { resource: "trajectory", may: COACHES },
  // What she released can be taken back whatever she withdrew; who releases also asks `factor.change`, which needs a basis.
  "factor.release": { resource: "trajectory", may: COACHES },
  "energy.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "energy.change": { resource: "trajectory", may: COACHES, entersHealth: true },
  "energy.remove": { resource: "trajectory", may: COACHES },
  "recovery.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "recovery.change": { resource: "trajectory", may: COACHES, entersHealth: true },
  "recovery.remove": { resource: "trajectory", may: COACHES },
  "goal.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "goal.change": { resource: "trajectory", may: COACHES, entersHealth: true },
  "goal.release": { resource: "trajectory", may: COACHES },
  "relapse-plan.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "relapse-plan.change": { resource: "trajectory", may: COACHES, entersHealth: true },
  "relapse-plan.release": { resource: "trajectory", may: COACHES },
  "score.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "score.change": { resource: "trajectory", may: COACHES, entersHealth: true },
  "score.remove": { resource: "trajectory", may: COACHES },
  "questionnaire.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "questionnaire.ask": { resource: "trajectory", may: COACHES, entersHealth: true },
  "questionnaire.remove": { resource: "trajectory", may: COACHES },
  // Her answers as a file for another system, with a reason that stands in the log of her case.
  "questionnaire.read-file": { resource: "trajectory", may: COACHES },
  "resumption.read-care": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "resumption.change-care": { resource: "trajectory", may: COACHES, entersHealth: true },
  // Above the box she reads that her coach alone does: so nobody stands in or coaches beside here.
  "message.read": { resource: "trajectory", may: WHO_ANSWERS },
  "message.write": { resource: "trajectory", may: WHO_ANSWERS, entersHealth: true },
  "report-draft.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "report-draft.write": { resource: "trajectory", may: COACHES, entersHealth: true },
  "evaluation-draft.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "evaluation-draft.write": { resource: "trajectory", may: COACHES, entersHealth: true },
  "intake.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "intake.write": { resource: "trajectory", may: COACHES, entersHealth: true },
  "doctors-question.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "doctors-question.write": { resource: "trajectory", may: COACHES, entersHealth: true },
  // The whole dossier as files, with a reason that stands in its log.
  "dossier.read-all": { resource: "trajectory", may: WHO_ANSWERS },
  "received.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "received.add": { resource: "trajectory", may: COACHES, entersHealth: true },
  // An order or a signed consent: it comes before there is a basis, or is that basis.
  "received.add-order": { resource: "trajectory", may: COACHES },
  // What leaves is a paper about work; nothing about her health is entered by it.
  "received.share": { resource: "trajectory", may: COACHES },
  "received.remove": { resource: "trajectory", may: COACHES },
  "case-contact.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "case-contact.change": { resource: "trajectory", may: COACHES, entersHealth: true },
} as const satisfies PolicyRows;
