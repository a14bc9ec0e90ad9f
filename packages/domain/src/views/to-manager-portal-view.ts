import type { PlainDate } from "../primitives/index.ts";
import { RECEIVED_KINDS } from "../received/index.ts";
import type { WorkAgreement } from "../recovery/relapse-plan.ts";
import type { DocumentFacts } from "../reports/document-facts.ts";
import type { ContactRhythm, ManagerForm, StepAnswer } from "../resumption/manager-action.ts";
import { thisWeek } from "../resumption/this-week.ts";
import { publicStatus } from "../trajectory/public-status.ts";
import type { DossierMilestone, WorkDossier } from "./dossier.ts";
import type { ManagerPlanStep, ManagerPortalView, SharedPaper } from "./manager-portal-view.ts";
import { toWorkStepView } from "./to-work-step-view.ts";

/** What the portal knows beside the dossier's work half: all of it the manager's own. */
export type ManagerSide = {
  readonly today: PlainDate;
  readonly rhythm: ContactRhythm | null;
  readonly answers: readonly StepAnswer[];
  readonly forms: readonly ManagerForm[];
  readonly documents: readonly DocumentFacts[];
  readonly papers: readonly SharedPaper[];
  /** What the client released beside her factors, in the words she agreed with. */
  readonly released: { readonly goals: readonly string[]; readonly agreements: readonly WorkAgreement[] };
};

/** The manager's page for one employee, built field by field from the work half alone. */
export function toManagerPortalView(work: WorkDossier, side: ManagerSide): ManagerPortalView {
  const { client, coach, employer, plan, sickness, trajectory } = work;
  const { today, rhythm, answers, forms } = side;
  const milestones = sickness?.milestones ?? [];
  return {
    audience: "manager",
    trajectoryId: trajectory.id,
    employee: { name: client.name, function: client.function, employer: employer.name },
    coach: { name: coach.name, phone: coach.phone },
    guidance: { status: publicStatus(trajectory), startedOn: trajectory.startedOn },
    thisWeek: thisWeek({ today, milestones, plan, answers, rhythm, forms }),
    sickness: sickness === null ? null : { firstSickDay: sickness.firstSickDay, weekNumber: sickness.weekNumber },
    timeline: milestones.map(toTimelineRow),
    plan: { contractHoursPerWeek: plan.contractHoursPerWeek, steps: plan.steps.map(toManagerPlanStep) },
    contactRhythm: rhythm === null ? null : toRhythm(rhythm),
    releasedFactors: work.releasedFactors.map(({ area, kind, text }) => ({ area, kind, text })),
    releasedGoals: [...side.released.goals],
    releasedAgreements: side.released.agreements.map(({ text, who }) => ({ text, who })),
    documents: side.documents.filter(isForManager).map(({ id, kind, madeOn }) => ({ id, kind, madeOn })),
    papers: side.papers.filter(isAboutWork).map(({ id, kind, datedOn }) => ({ id, kind, datedOn })),
  };
}

/** Made for the manager, and final: a concept and what was withdrawn do not exist for him. */
function isForManager({ audience, standing }: DocumentFacts): boolean {
  return audience === "manager" && standing === "final";
}

/** Asked once more where it leaves: a paper about health does not exist for him. */
function isAboutWork({ kind }: SharedPaper): boolean {
  return !RECEIVED_KINDS[kind].medical;
}

function toTimelineRow({ key, nature, actors, from, due, hard, done }: DossierMilestone): ManagerPortalView["timeline"][number] {
  return { key, nature, actors: [...actors], from, due, hard, done };
}

function toManagerPlanStep(step: WorkDossier["plan"]["steps"][number]): ManagerPlanStep {
  return { ...toWorkStepView(step), id: step.id, hoursWorked: step.hoursWorked, adjustment: step.adjustment };
}

function toRhythm({ everyDays, weekday, minutes, agreedOn, lastDoneOn }: ContactRhythm): NonNullable<ManagerPortalView["contactRhythm"]> {
  return { everyDays, weekday, minutes, agreedOn, lastDoneOn };
}
