import type { PolicyRows } from "./policy-row.ts";

/**
 * One case, outside the health wall.
 *
 * @source docs/sources.md §3, columns "coach" and "staff"
 */
export const CASE_ACTIONS = {
  "trajectory.read": {
    resource: "trajectory",
    may: { coach: "assigned-or-standing-in", owner: "practice", office: "practice", supervisor: "practice" },
  },
  "trajectory.create": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  "trajectory.steer": { resource: "trajectory", may: { coach: "assigned", owner: "assigned" } },
  /** Everything stops at once because the client died; a mistake is the owner's to put right. */
  "trajectory.close-quietly": { resource: "trajectory", may: { coach: "answers", owner: "practice" } },
  "trajectory.undo-quiet-closing": { resource: "trajectory", may: { owner: "practice" } },
  /** Reads nothing of what it erases, so an owner who is not her coach may also carry it out. */
  "request.extend": { resource: "trajectory", may: { coach: "answers", owner: "answers", "privacy-officer": "practice" } },
  /** What would go and what would stay, in numbers. */
  "privacy.preview-erasure": { resource: "trajectory", may: { coach: "answers", owner: "practice", "privacy-officer": "practice" } },
  "privacy.erase": { resource: "trajectory", may: { coach: "answers", owner: "practice", "privacy-officer": "practice" } },
  /** The other choice: it stays until a day, and somebody said why. */
  "privacy.keep": { resource: "trajectory", may: { coach: "answers", owner: "practice", "privacy-officer": "practice" } },
  /** Nobody erases it while it is held; who lifts that is never her coach alone. */
  "privacy.hold": { resource: "trajectory", may: { coach: "answers", owner: "practice", "privacy-officer": "practice" } },
  "privacy.lift-hold": { resource: "trajectory", may: { owner: "practice", "privacy-officer": "practice" } },
  /** Another coach from this moment on; a coach gives away her own. */
  "trajectory.reassign": { resource: "trajectory", may: { coach: "answers", owner: "practice" } },
  /** A colleague stands in for some days: what she then may is what a stand-in may. */
  "stand-in.arrange": { resource: "trajectory", may: { coach: "answers", owner: "practice" } },
  /** One page for whoever takes over; what of it she may read is asked part by part. */
  "hand-over.read-brief": {
    resource: "trajectory",
    may: { coach: "assigned-or-standing-in", owner: "assigned-or-standing-in" },
  },
  "trajectory.change-order": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "assignment.read": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "assignment.change": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "offer.read": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "offer.change": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "offer.send": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "offer.withdraw": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "offer.take-over": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  /** The page of the link in the mail. */
  "offer.open": { resource: "trajectory", may: { orderer: "own-case" } },
  "offer.answer": { resource: "trajectory", may: { orderer: "own-case" } },
  "trajectory.change-people": { resource: "trajectory", may: { coach: "assigned", owner: "practice", office: "practice" } },
  "client.change": { resource: "trajectory", may: { coach: "assigned", owner: "practice", office: "practice" } },
  "client-contact.read": { resource: "trajectory", may: { coach: "assigned-or-standing-in", owner: "practice", office: "practice" } },
  "client-contact.change": { resource: "trajectory", may: { coach: "assigned", owner: "practice", office: "practice" } },
  "sickness.read": { resource: "trajectory", may: { coach: "assigned", owner: "practice", office: "practice", supervisor: "practice" } },
  "sickness.change": { resource: "trajectory", may: { coach: "assigned", owner: "practice", office: "practice" } },
  "milestone.mark-done": { resource: "trajectory", may: { coach: "assigned", owner: "practice", office: "practice" } },
  "session.read": {
    resource: "trajectory",
    may: { coach: "assigned-or-standing-in", owner: "practice", office: "practice", supervisor: "supervised" },
  },
  "session.plan": { resource: "trajectory", may: { coach: "assigned-or-standing-in", owner: "practice", office: "practice" } },
  "session.cancel": { resource: "trajectory", may: { coach: "assigned-or-standing-in", owner: "practice", office: "practice" } },
  "session.close": { resource: "trajectory", may: { coach: "assigned-or-standing-in", owner: "assigned-or-standing-in" } },
  "resumption.read-work": { resource: "trajectory", may: { coach: "assigned", owner: "practice", supervisor: "practice" } },
  "resumption.change-work": { resource: "trajectory", may: { coach: "assigned", owner: "assigned" } },
  "extension.read": { resource: "trajectory", may: { coach: "assigned", owner: "practice", office: "practice", supervisor: "practice" } },
  "extension.change": { resource: "trajectory", may: { coach: "assigned", owner: "practice", office: "practice" } },
  "work-goal.read": { resource: "trajectory", may: { coach: "assigned", owner: "assigned", supervisor: "practice" } },
  "work-goal.change": { resource: "trajectory", may: { coach: "assigned", owner: "assigned" } },
  "evaluation.read": { resource: "trajectory", may: { coach: "assigned", owner: "assigned", supervisor: "practice" } },
  "evaluation.approve-by-hand": { resource: "trajectory", may: { coach: "assigned", owner: "assigned" } },
  "contact-rhythm.change": { resource: "trajectory", may: { coach: "assigned", owner: "assigned" } },
  "manager.invite": { resource: "trajectory", may: { coach: "assigned", owner: "practice", office: "practice" } },
  // What the manager said about the work, and his to confirm: HR reads it only where he shares it himself.
  "manager-intake.read": { resource: "trajectory", may: { coach: "assigned", owner: "assigned", supervisor: "practice" } },
  "manager-intake.write": { resource: "trajectory", may: { coach: "assigned", owner: "assigned" } },
  "manager.list": { resource: "practice", may: { manager: "practice", hr: "practice" } },
  /** The days of the law over one's own employees, as a file. */
  "manager.export": { resource: "practice", may: { manager: "practice", hr: "practice" } },
  "manager.read": { resource: "trajectory", may: { manager: "own-case", hr: "own-case" } },
  "manager.answer-step": { resource: "trajectory", may: { manager: "own-case" } },
  "manager.mark-contact-done": { resource: "trajectory", may: { manager: "own-case" } },
  "manager.report-hours": { resource: "trajectory", may: { manager: "own-case" } },
  /** HR names who manages this employee from now on; who did before is out at once. */
  "manager.replace": { resource: "trajectory", may: { hr: "own-case" } },
  "manager.mark-milestone-done": { resource: "trajectory", may: { manager: "own-case", hr: "own-case" } },
  "shared-document.read": { resource: "trajectory", may: { manager: "own-case", hr: "own-case" } },
  /** The joint text of the evaluation, after the client's yes: his to read and to answer, and not HR's. */
  "manager.confirm-evaluation": { resource: "trajectory", may: { manager: "own-case" } },
  "manager.fill-form": { resource: "trajectory", may: { manager: "own-case" } },
  "client.invite": { resource: "trajectory", may: { coach: "assigned", owner: "assigned" } },
  /** A lost telephone, in person: everything that opened with it stops. */
  "client.reset-access": { resource: "trajectory", may: { coach: "assigned", owner: "assigned" } },
} as const satisfies PolicyRows;
