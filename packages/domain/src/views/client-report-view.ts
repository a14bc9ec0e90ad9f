import { z } from "zod";
import { PlainDate } from "../primitives/index.ts";
import { JointEvaluation } from "../reports/report-draft.ts";
import { PublicStatus } from "../trajectory/public-status.ts";
import { DocumentState, Letterhead, ScoreView, WorkFactorView, WorkStepView } from "./parts.ts";

/** A step of her plan with both halves: what the employer sees, and what is hers. */
export const ClientPlanStep = z.strictObject({
  ...WorkStepView.shape,
  /** Null while the coach has written nothing of it. */
  care: z.strictObject({ breaks: z.string(), condition: z.string(), reason: z.string() }).nullable(),
});
export type ClientPlanStep = z.infer<typeof ClientPlanStep>;

/**
 * All that a paper for the client herself may read. It is her own dossier, so nothing waits for a consent; what the coach notes for
 * herself, and what others said of her in confidence, is not in it.
 *
 * @source docs/sources.md §3, column "client"
 */
export const ClientReportView = z.strictObject({
  audience: z.literal("client"),
  letterhead: Letterhead,
  document: DocumentState,
  client: z.strictObject({ name: z.string(), function: z.string().nullable(), employer: z.string() }),
  coach: z.strictObject({ name: z.string(), title: z.string().nullable(), phone: z.string().nullable() }),
  sickness: z.strictObject({ firstSickDay: PlainDate, weekNumber: z.int() }).nullable(),
  trajectory: z.strictObject({
    programme: z.string(),
    startedOn: PlainDate,
    endedOn: PlainDate.nullable(),
    status: PublicStatus,
    sessions: z.strictObject({ held: z.int(), planned: z.int() }),
    /** Null where the programme has focus areas instead of phases. */
    phase: z.strictObject({ name: z.string(), position: z.int(), of: z.int() }).nullable(),
  }),
  recovery: z.array(z.strictObject({ on: PlainDate, hoursToRecover: z.number() })),
  scores: z.array(ScoreView),
  workFactors: z.array(WorkFactorView),
  personalFactors: z.array(z.strictObject({ kind: z.enum(["hindering", "helping"]), text: z.string() })),
  resumption: z.strictObject({ contractHoursPerWeek: z.number().nullable(), steps: z.array(ClientPlanStep) }),
  homeBuildUp: z.array(z.strictObject({ activity: z.string(), minutes: z.int(), recoveryHours: z.number() })),
  /** The joint part, once she approved it. */
  evaluation: JointEvaluation.nullable(),
});
export type ClientReportView = z.infer<typeof ClientReportView>;
