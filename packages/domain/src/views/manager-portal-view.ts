import { z } from "zod";
import { DocumentId, PlainDate, ReceivedDocumentId, ResumptionStepId, TrajectoryId } from "../primitives/index.ts";
import { ReceivedKind } from "../received/index.ts";
import { WorkAgreement } from "../recovery/relapse-plan.ts";
import { ReportKindKey } from "../reports/report-kind.ts";
import { ContactRhythm, ThisWeek } from "../resumption/manager-action.ts";
import { Adjustment } from "../resumption/resumption-plan.ts";
import { PublicStatus } from "../trajectory/public-status.ts";
import { DossierMilestone } from "./dossier.ts";
import { FourA, WorkStepView } from "./parts.ts";

/** A step of the plan as the manager may see it: the typed work half, the hours he reported, and that it was adjusted. */
export const ManagerPlanStep = WorkStepView.extend({
  id: ResumptionStepId,
  hoursWorked: z.number().nullable(),
  adjustment: Adjustment.nullable(),
});
export type ManagerPlanStep = z.infer<typeof ManagerPlanStep>;

/** A paper about work that came in from elsewhere; of its name and its sender nothing is told. */
export const SharedPaper = z.strictObject({ id: ReceivedDocumentId, kind: ReceivedKind, datedOn: PlainDate });
export type SharedPaper = z.infer<typeof SharedPaper>;

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
  plan: z.strictObject({ contractHoursPerWeek: z.number().nullable(), steps: z.array(ManagerPlanStep) }),
  contactRhythm: z.strictObject(ContactRhythm.omit({ trajectoryId: true }).shape).nullable(),
  releasedFactors: z.array(z.strictObject({ area: FourA, kind: z.enum(["bottleneck", "resource"]), text: z.string() })),
  /** Goals for work, each in the words that the client released. */
  releasedGoals: z.array(z.string()),
  /** What was agreed at work to prevent a relapse: the half of that plan which the client released. */
  releasedAgreements: z.array(z.strictObject(WorkAgreement.shape)),
  documents: z.array(z.strictObject({ id: DocumentId, kind: ReportKindKey, madeOn: PlainDate })),
  /** Papers about work from elsewhere, opened for this reader by the client's word. */
  papers: z.array(SharedPaper),
});
export type ManagerPortalView = z.infer<typeof ManagerPortalView>;
