import type { PolicyRows } from "./policy-row.ts";

const COACH_ALONE = { coach: "assigned", owner: "assigned" } as const;
const COACH_AND_SUPERVISION = { coach: "assigned", owner: "assigned", supervisor: "supervised" } as const;

/**
 * Behind the health wall. No row names the office, a manager, HR, the console or the privacy officer, and a test holds that.
 *
 * @source shared/domain.md 2.3, columns "coach" and "staff" (wc T = only with the client's consent)
 */
export const CARE_ACTIONS = {
  "phase.read": { resource: "trajectory", may: { coach: "assigned", owner: "assigned", supervisor: "practice" } },
  "phase.change": { resource: "trajectory", may: COACH_ALONE },
  "attendance.read": { resource: "trajectory", may: { coach: "assigned", owner: "assigned", supervisor: "supervised" } },
  "note.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "note.write": { resource: "trajectory", may: COACH_ALONE },
  "note.sign": { resource: "trajectory", may: COACH_ALONE },
  "note.amend": { resource: "trajectory", may: COACH_ALONE },
  "contact-moment.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "contact-moment.write": { resource: "trajectory", may: COACH_ALONE },
  "consent.read": { resource: "trajectory", may: { ...COACH_ALONE, client: "own-case" } },
  "consent.record": { resource: "trajectory", may: COACH_ALONE },
  "consent.withdraw": { resource: "trajectory", may: { ...COACH_ALONE, client: "own-case" } },
  "factor.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "factor.change": { resource: "trajectory", may: COACH_ALONE },
  "factor.release": { resource: "trajectory", may: COACH_ALONE },
  "energy.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "energy.change": { resource: "trajectory", may: COACH_ALONE },
  "score.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "resumption.read-care": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "resumption.change-care": { resource: "trajectory", may: COACH_ALONE },
  "report-draft.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "report-draft.write": { resource: "trajectory", may: COACH_ALONE },
  "evaluation-draft.read": { resource: "trajectory", may: COACH_AND_SUPERVISION },
  "evaluation-draft.write": { resource: "trajectory", may: COACH_ALONE },
} as const satisfies PolicyRows;
