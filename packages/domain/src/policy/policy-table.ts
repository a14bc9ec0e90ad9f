import { CARE_ACTIONS } from "./care-actions.ts";
import { CASE_ACTIONS } from "./case-actions.ts";
import { CLIENT_ACTIONS } from "./client-actions.ts";
import { INSTALLATION_ACTIONS } from "./installation-actions.ts";
import type { PolicyRow } from "./policy-row.ts";
import { PRACTICE_ACTIONS } from "./practice-actions.ts";
import { REPORT_ACTIONS } from "./report-actions.ts";
import type { Resource } from "./resource.ts";

/** Every action of Hervat, what it is done to, and on what ground who may. What is not named here is refused. */
export const POLICY_TABLE = {
  ...INSTALLATION_ACTIONS,
  ...PRACTICE_ACTIONS,
  ...CASE_ACTIONS,
  ...CARE_ACTIONS,
  ...CLIENT_ACTIONS,
  ...REPORT_ACTIONS,
} as const;

export type Action = keyof typeof POLICY_TABLE;

/** The facts that a decision about this action rests on. */
export type ResourceOf<A extends Action> = Extract<Resource, { kind: (typeof POLICY_TABLE)[A]["resource"] }>;

/** The row of an action, without its literal types: for code that walks the table. */
export function policyRow(action: Action): PolicyRow {
  return POLICY_TABLE[action];
}

function isAction(key: string): key is Action {
  return Object.hasOwn(POLICY_TABLE, key);
}

/** Every action there is, in the order of the table. */
// Stryker disable next-line MethodExpression: it only tells the types what the keys are
export const ACTIONS: readonly Action[] = Object.keys(POLICY_TABLE).filter(isAction);
