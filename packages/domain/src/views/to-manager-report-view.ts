import type { JointEvaluation } from "../reports/report-draft.ts";
import { endedOn } from "../trajectory/move-trajectory.ts";
import { publicStatus } from "../trajectory/public-status.ts";
import type { Dossier, WorkDossier } from "./dossier.ts";
import type { ManagerReportView } from "./manager-report-view.ts";
import type { DocumentState } from "./parts.ts";
import { releasedFor } from "./released-for.ts";
import { toWorkStepView } from "./to-work-step-view.ts";

/**
 * What a report for the manager reads: built from the work half alone, so that nothing behind the health wall
 * can be copied by mistake.
 *
 * @param evaluation the joint part: the approved one for what leaves, the draft for a concept.
 */
export function toManagerReportView(work: WorkDossier, evaluation: JointEvaluation | null, document: DocumentState): ManagerReportView {
  const { client, coach, employer, manager, plan, trajectory } = work;
  const released = { factors: work.releasedFactors, goals: [], agreements: [] };
  const his = releasedFor({ contactId: manager?.id ?? null, on: document.date }, released, work.allowances);
  return {
    audience: "manager",
    letterhead: { ...work.letterhead },
    document: { ...document },
    recipient: { name: manager?.name ?? "", organisation: employer.name },
    employee: { name: client.name, function: client.function, employer: employer.name },
    coach: { name: coach.name, title: coach.title, phone: coach.phone },
    trajectory: { startedOn: trajectory.startedOn, endedOn: endedOn(trajectory), status: publicStatus(trajectory) },
    evaluation: evaluation === null ? null : copyOfEvaluation(evaluation),
    releasedFactors: his.factors.map(({ area, kind, text }) => ({ area, kind, text })),
    resumption: { contractHoursPerWeek: plan.contractHoursPerWeek, steps: plan.steps.map(toWorkStepView) },
  };
}

/** The evaluation that a copy shows: what the client approved, and before that, on a concept only, the draft. */
export function evaluationFor({ work, care }: Dossier, standing: DocumentState["standing"]): JointEvaluation | null {
  if (work.evaluation !== null || standing === "final") return work.evaluation;
  return care.evaluationDraft?.joint ?? null;
}

/** The joint part, field by field. */
export function copyOfEvaluation(evaluation: JointEvaluation): NonNullable<ManagerReportView["evaluation"]> {
  const { heldOn, workGoals, extraSessions, agreements, relapsePrevention, satisfaction } = evaluation;
  return {
    heldOn,
    workGoals: workGoals.map(({ goal, reached, employeeView, managerView, coachView }) => ({
      goal,
      reached,
      employeeView,
      managerView,
      coachView,
    })),
    extraSessions,
    agreements: agreements.map(({ what, owner, due }) => ({ what, owner, due })),
    relapsePrevention: {
      workSignals: [...relapsePrevention.workSignals],
      contactRhythm: relapsePrevention.contactRhythm,
      followUpOn: relapsePrevention.followUpOn,
    },
    satisfaction: satisfaction.map(({ question, employee, manager }) => ({ question, employee, manager })),
    approvedByEmployeeOn: evaluation.approvedByEmployeeOn,
    approvedByManagerOn: evaluation.approvedByManagerOn,
  };
}
