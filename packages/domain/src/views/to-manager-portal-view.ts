import type { ContactId, PlainDate } from "../primitives/index.ts";
import { RECEIVED_KINDS } from "../received/index.ts";
import type { WorkAgreement } from "../recovery/relapse-plan.ts";
import type { DocumentFacts } from "../reports/document-facts.ts";
import type { ContactRhythm, StepAnswer, WaitingForm } from "../resumption/manager-action.ts";
import { thisWeek } from "../resumption/this-week.ts";
import { publicStatus } from "../trajectory/public-status.ts";
import type { DossierMilestone, EmployersHalf } from "./dossier.ts";
import type { ManagerPlanStep, ManagerPortalView, SharedPaper } from "./manager-portal-view.ts";
import { releasedFor } from "./released-for.ts";
import { toWorkStepView } from "./to-work-step-view.ts";

/** What the portal knows beside the dossier's work half: all of it the manager's own. */
export type ManagerSide = {
  /** Whose page it is; null where nobody stands there. */
  readonly reader: ContactId | null;
  readonly today: PlainDate;
  readonly rhythm: ContactRhythm | null;
  readonly answers: readonly StepAnswer[];
  readonly forms: readonly WaitingForm[];
  readonly planVersion: number;
  readonly documents: readonly DocumentFacts[];
  readonly papers: readonly OpenedPaper[];
  /** What this reader opened before, and on which day. */
  readonly received: ReadonlyMap<string, PlainDate>;
  /** The day on which this reader took over from another; null where he was there from the start. */
  readonly since: PlainDate | null;
  /** What the client released beside her factors, in the words she agreed with. */
  readonly released: { readonly goals: readonly string[]; readonly agreements: readonly WorkAgreement[] };
};

/** A paper from elsewhere that was opened for the employer's side, on the day she agreed with that. */
type OpenedPaper = Omit<SharedPaper, "receivedOn"> & { readonly agreedOn: PlainDate };

/** The manager's page for one employee, built field by field from the work half alone. */
export function toManagerPortalView(work: EmployersHalf, side: ManagerSide): ManagerPortalView {
  const { client, coach, employer, plan, sickness, trajectory } = work;
  const { today, forms, received } = side;
  const milestones = sickness?.milestones ?? [];
  // What was said and agreed with the one before him is not his to read; the days of the law and the plan are of the case.
  const isMine = (on: PlainDate) => side.since === null || on >= side.since;
  const rhythm = side.rhythm !== null && isMine(side.rhythm.agreedOn) ? side.rhythm : null;
  const answers = side.answers.filter(({ on }) => isMine(on));
  const documents = side.documents.filter((document) => isForManager(document) && isMine(document.madeOn));
  const papers = side.papers.filter((paper) => isAboutWork(paper) && isMine(paper.agreedOn));
  const released = releasedFor({ contactId: side.reader, on: today }, { factors: work.releasedFactors, ...side.released }, work.allowances);
  const there = new Set<string>([...documents, ...papers].map(({ id }) => id));
  return {
    audience: "manager",
    trajectoryId: trajectory.id,
    employee: { name: client.name, function: client.function, employer: employer.name },
    coach: { name: coach.name, phone: coach.phone },
    guidance: { status: publicStatus(trajectory), startedOn: trajectory.startedOn },
    thisWeek: thisWeek({ today, milestones, plan, answers, rhythm, forms }),
    sickness: sickness === null ? null : { firstSickDay: sickness.firstSickDay, weekNumber: sickness.weekNumber },
    timeline: milestones.map(toTimelineRow),
    plan: {
      version: side.planVersion,
      contractHoursPerWeek: plan.contractHoursPerWeek,
      steps: plan.steps.map((step) => toManagerPlanStep(step, answers)),
    },
    contactRhythm: rhythm === null ? null : toRhythm(rhythm),
    releasedFactors: released.factors.map(({ area, kind, text }) => ({ area, kind, text })),
    releasedGoals: [...released.goals],
    releasedAgreements: released.agreements.map(({ text, who }) => ({ text, who })),
    documents: documents.map(({ id, kind, madeOn, standing }) => ({
      id,
      kind,
      madeOn,
      receivedOn: received.get(id) ?? null,
      available: standing === "final",
    })),
    papers: papers.map(({ id, kind, datedOn }) => ({ id, kind, datedOn, receivedOn: received.get(id) ?? null })),
    goneReceivedOn: [...received].flatMap(([id, on]) => (there.has(id) ? [] : [on])),
  };
}

/** Made for the manager, and out of its concept: what was taken back is there no more, and he reads only that. */
function isForManager({ audience, standing }: DocumentFacts): boolean {
  return audience === "manager" && standing !== "concept";
}

/** Asked once more where it leaves: a paper about health does not exist for him. */
function isAboutWork({ kind }: Pick<SharedPaper, "kind">): boolean {
  return !RECEIVED_KINDS[kind].medical;
}

function toTimelineRow({ key, nature, actors, from, due, hard, done }: DossierMilestone): ManagerPortalView["timeline"][number] {
  return { key, nature, actors: [...actors], from, due, hard, done };
}

function toManagerPlanStep(step: EmployersHalf["plan"]["steps"][number], answers: readonly StepAnswer[]): ManagerPlanStep {
  const answer = answers.find(({ stepId }) => stepId === step.id);
  return {
    ...toWorkStepView(step),
    id: step.id,
    hoursWorked: step.hoursWorked,
    adjustment: step.adjustment,
    agreedBy: [...step.agreedBy],
    answer: answer === undefined ? null : { answer: answer.answer, wish: answer.wish, on: answer.on },
  };
}

function toRhythm({ everyDays, weekday, minutes, agreedOn, lastDoneOn }: ContactRhythm): NonNullable<ManagerPortalView["contactRhythm"]> {
  return { everyDays, weekday, minutes, agreedOn, lastDoneOn };
}
