import type { JointEvaluation } from "@hervat/domain/reports";

/** A joint part with nothing in it yet. */
export function emptyEvaluation(heldOn: JointEvaluation["heldOn"]): JointEvaluation {
  return {
    heldOn,
    workGoals: [],
    extraSessions: false,
    agreements: [],
    relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
    satisfaction: [],
    approvedByEmployeeOn: null,
    approvedByManagerOn: null,
  };
}
