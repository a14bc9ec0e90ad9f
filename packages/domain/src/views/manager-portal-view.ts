import { z } from "zod";
import { DocumentId, PlainDate, ReceivedDocumentId, ResumptionStepId, TrajectoryId } from "../primitives/index.ts";
import { ReceivedKind } from "../received/index.ts";
import { WorkAgreement } from "../recovery/relapse-plan.ts";
import { ReportKindKey } from "../reports/report-kind.ts";
import { ContactRhythm, StepAnswer, ThisWeek } from "../resumption/manager-action.ts";
import { Adjustment } from "../resumption/resumption-plan.ts";
import { PublicStatus } from "../trajectory/public-status.ts";
import { DossierMilestone } from "./dossier.ts";
import { FourA, WorkStepView } from "./parts.ts";

/** A step of the plan as the manager may see it: the typed work half, who agreed, what he answered and the hours he reported, and that it was adjusted. */
export const ManagerPlanStep = WorkStepView.extend({
  id: ResumptionStepId,
  hoursWorked: z.number().nullable(),
  adjustment: Adjustment.nullable(),
  agreedBy: z.array(z.enum(["employee", "manager", "coach", "bedrijfsarts"])),
  answer: z.strictObject(StepAnswer.omit({ stepId: true }).shape).nullable(),
});
export type ManagerPlanStep = z.infer<typeof ManagerPlanStep>;

/** A paper about work that came in from elsewhere; of its name and its sender nothing is told. */
export const SharedPaper = z.strictObject({
  id: ReceivedDocumentId,
  kind: ReceivedKind,
  datedOn: PlainDate,
  /** The day on which this reader opened it first. */
  receivedOn: PlainDate.nullable(),
});
export type SharedPaper = z.infer<typeof SharedPaper>;

/** A document of ours that is meant for this reader. Of one that was taken back he reads that alone. */
export const ManagerDocument = z.strictObject({
  id: DocumentId,
  kind: ReportKindKey,
  madeOn: PlainDate,
  receivedOn: PlainDate.nullable(),
  available: z.boolean(),
});
export type ManagerDocument = z.infer<typeof ManagerDocument>;

/**
 * All that the manager portal may know of one employee, for the manager and for HR. There is no field for
 * health, cause, scores, notes, phase, session count or calendar, and none may be added.
 *
 * @source docs/sources.md §3, columns "manager" and "HR, case manager"
 */
export const ManagerPortalView = z.strictObject({
  audience: z.literal("manager"),
  trajectoryId: TrajectoryId,
  employee: z.strictObject({ name: z.string(), function: z.string().nullable(), employer: z.string() }),
  coach: z.strictObject({ name: z.string(), phone: z.string().nullable() }),
  guidance: z.strictObject({ status: PublicStatus, startedOn: PlainDate }),
  thisWeek: ThisWeek,
  sickness: z.strictObject({ firstSickDay: PlainDate, weekNumber: z.int() }).nullable(),
  timeline: z.array(z.strictObject(DossierMilestone.shape)),
  plan: z.strictObject({
    /** Names what he read when he answers, so that nobody says yes to what he has not seen. */
    version: z.int(),
    contractHoursPerWeek: z.number().nullable(),
    steps: z.array(ManagerPlanStep),
  }),
  contactRhythm: z.strictObject(ContactRhythm.omit({ trajectoryId: true }).shape).nullable(),
  releasedFactors: z.array(z.strictObject({ area: FourA, kind: z.enum(["bottleneck", "resource"]), text: z.string() })),
  /** Goals for work, each in the words that the client released. */
  releasedGoals: z.array(z.string()),
  /** What was agreed at work to prevent a relapse: the half of that plan which the client released. */
  releasedAgreements: z.array(z.strictObject(WorkAgreement.shape)),
  documents: z.array(ManagerDocument),
  /** Papers about work from elsewhere, opened for this reader by the client's word. */
  papers: z.array(SharedPaper),
  /** The days on which this reader received papers that are not there for him any more. */
  goneReceivedOn: z.array(PlainDate),
});
export type ManagerPortalView = z.infer<typeof ManagerPortalView>;
