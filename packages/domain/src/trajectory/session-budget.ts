import type { Programme } from "../programme/programme.ts";
import { countsAsUsed, type Session } from "../session/index.ts";

/** How many sessions a trajectory used and has left, against what is agreed. */
export type SessionBudget = {
  /** Held, those before import included: what a report may count. */
  readonly held: number;
  /** Reserved and not used by the client: no-show or cancelled within a day. */
  readonly reserved: number;
  readonly used: number;
  /** What the programme plans and the employer agreed to on top of it. */
  readonly planned: number;
  /** Never below zero: beyond the plan the maximum says how far it may go. */
  readonly left: number;
  /** More was used than the programme's maximum and what was agreed on top of it: more sessions need an agreement. */
  readonly beyondMaximum: boolean;
};

/**
 * Counts sessions of guidance alone: intakes and the evaluation belong to the programme but are not numbered sessions.
 *
 * @param extraSessions agreed with the employer on top of the programme.
 * @source programme "Van verzuim naar herstel", Inhoud begeleidingstraject
 */
export function sessionBudget(
  sessionsBefore: number,
  sessions: readonly Session[],
  { sessions: plan }: Programme,
  extraSessions: number,
): SessionBudget {
  const counted = sessions.filter(({ kind }) => kind === "session");
  const held = sessionsBefore + counted.filter(({ status }) => status === "held").length;
  const used = sessionsBefore + counted.filter(countsAsUsed).length;
  return {
    held,
    reserved: used - held,
    used,
    planned: plan.planned + extraSessions,
    left: Math.max(0, plan.planned + extraSessions - used),
    beyondMaximum: used > plan.maximum + extraSessions,
  };
}
