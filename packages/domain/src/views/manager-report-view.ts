import { z } from "zod";
import { PlainDate } from "../primitives/index.ts";
import { DocumentState, FourA, Letterhead, WorkStepView } from "./parts.ts";

/**
 * All that a report for the manager (and HR) may read: the joint part of the evaluation, work only.
 * There is no field for health, cause, scores, notes, phase, session count or calendar, and none may be added.
 *
 * @source docs/sources.md §3, columns "manager" and "HR, case manager"; headings of §9
 */
export const ManagerReportView = z.strictObject({
  audience: z.literal("manager"),
  letterhead: Letterhead,
  document: DocumentState,
  recipient: z.strictObject({ name: z.string(), organisation: z.string() }),
  employee: z.strictObject({ name: z.string(), function: z.string().nullable(), employer: z.string() }),
  coach: z.strictObject({ name: z.string(), title: z.string().nullable(), phone: z.string().nullable() }),
  trajectory: z.strictObject({
    startedOn: PlainDate,
    endedOn: PlainDate.nullable(),
    status: z.enum(["started", "running", "paused", "completed", "stopped"]),
  }),
  evaluation: z
    .strictObject({
      heldOn: PlainDate,
      workGoals: z.array(
        z.strictObject({
          goal: z.string(),
          reached: z.enum(["reached", "partly", "not-yet"]),
          employeeView: z.string().nullable(),
          managerView: z.string().nullable(),
          coachView: z.string().nullable(),
        }),
      ),
      extraSessions: z.boolean(),
      agreements: z.array(
        z.strictObject({ what: z.string(), owner: z.enum(["employee", "manager", "hr", "coach"]), due: PlainDate.nullable() }),
      ),
      relapsePrevention: z.strictObject({
        workSignals: z.array(z.string()),
        contactRhythm: z.string().nullable(),
        followUpOn: PlainDate.nullable(),
      }),
      satisfaction: z.array(
        z.strictObject({ question: z.string(), employee: z.int().min(1).max(10).nullable(), manager: z.int().min(1).max(10).nullable() }),
      ),
      approvedByEmployeeOn: PlainDate.nullable(),
      approvedByManagerOn: PlainDate.nullable(),
    })
    .nullable(),
  releasedFactors: z.array(z.strictObject({ area: FourA, kind: z.enum(["bottleneck", "resource"]), text: z.string() })),
  resumption: z.strictObject({ contractHoursPerWeek: z.number().nullable(), steps: z.array(WorkStepView) }),
});
export type ManagerReportView = z.infer<typeof ManagerReportView>;
