import { recoveryTrend } from "../energy/energy-balance.ts";
import { phasePosition } from "../trajectory/advance-phase.ts";
import { endedOn } from "../trajectory/move-trajectory.ts";
import { publicStatus } from "../trajectory/public-status.ts";
import type { ClientReportView } from "./client-report-view.ts";
import type { Dossier } from "./dossier.ts";
import type { DocumentState } from "./parts.ts";
import { toScoreView, toWorkFactorView } from "./to-care-parts.ts";
import { copyOfEvaluation } from "./to-manager-report-view.ts";
import { toWorkStepView } from "./to-work-step-view.ts";

/**
 * What a paper for the client herself reads, built field by field: both halves of her dossier, without the reports of others about
 * her, the contact log and what the coach keeps for herself.
 *
 * @source docs/sources.md §3, column "client"
 */
export function toClientReportView({ work, care }: Dossier, document: DocumentState): ClientReportView {
  const { client, coach, employer, plan, programme, sickness, trajectory } = work;
  const place = phasePosition(programme, care.phases);
  return {
    audience: "client",
    letterhead: { ...work.letterhead },
    document: { ...document },
    client: { name: client.name, function: client.function, employer: employer.name },
    coach: { name: coach.name, title: coach.title, phone: coach.phone },
    sickness: sickness === null ? null : { firstSickDay: sickness.firstSickDay, weekNumber: sickness.weekNumber },
    trajectory: {
      programme: programme.names[document.language],
      startedOn: trajectory.startedOn,
      endedOn: endedOn(trajectory),
      status: publicStatus(trajectory),
      sessions: { held: care.sessionsHeld, planned: programme.sessions.planned + care.extraSessions },
      phase: place === null ? null : { name: place.phase.names[document.language], position: place.position, of: place.of },
    },
    recovery: recoveryTrend(care.energy).map(({ on, hoursToRecover }) => ({ on, hoursToRecover })),
    scores: care.scores.map(toScoreView),
    workFactors: care.factors.map(toWorkFactorView),
    personalFactors: care.personalFactors.map(({ kind, text }) => ({ kind, text })),
    resumption: {
      contractHoursPerWeek: plan.contractHoursPerWeek,
      steps: plan.steps.map((step) => {
        const half = care.careSteps.find(({ stepId }) => stepId === step.id);
        return {
          ...toWorkStepView(step),
          care: half === undefined ? null : { breaks: half.breaks, condition: half.condition, reason: half.reason },
        };
      }),
    },
    homeBuildUp: care.homeBuildUp.map(({ activity, minutes, recoveryHours }) => ({ activity, minutes, recoveryHours })),
    evaluation: work.evaluation === null ? null : copyOfEvaluation(work.evaluation),
  };
}
