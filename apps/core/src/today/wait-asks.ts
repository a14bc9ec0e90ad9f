import type { Action, ResourceOf } from "@hervat/domain/policy";
import type { Wait } from "./read-waits.ts";

/** What each thing that waits asks of a coach: it waits for who may do that, and for nobody else beside or behind her. */
export const WAIT_ASKS = {
  "report-agreed": "report.release",
  "report-declined": "report.read",
  "report-remarks": "report.read-remarks",
  "report-silent": "report.read",
  "offer-question": "offer.send",
  "offer-accepted": "offer.take-over",
  "doctor-question": "doctors-question.write",
  "doctor-advice": "received.read",
  "plan-talk-manager": "session.plan",
  "plan-talk-client": "session.plan",
  "questionnaire-due": "questionnaire.ask",
  "privacy-silent": "privacy.send",
  attention: "energy.read",
  "coach-away": "trajectory.read",
  "note-unsigned": "note.sign",
  "session-unclosed": "session.close",
  "message-unread": "message.read",
} as const satisfies Record<Wait["kind"], Action>;

export type WaitAction = (typeof WAIT_ASKS)[Wait["kind"]];
/** A case and who coaches in it, as the policy asks for it. */
export type AskedCase = ResourceOf<WaitAction>;
