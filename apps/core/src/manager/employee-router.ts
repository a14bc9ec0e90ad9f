import { PlainDate } from "@hervat/domain/primitives";
import { ManagerPortalView } from "@hervat/domain/views";
import { z } from "zod";
import { NotForEmployerShown } from "../guard/not-for-employer.ts";
import { AnswerSaved } from "../intake/save-intake.ts";
import { valueRefusals } from "../intake/value-refusals.ts";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { AnswerStepInput, answerStep } from "./answer-step.ts";
import { AnswerJointTextInput, answerJointText, JointTextShown, readJointText } from "./joint-text.ts";
import { EmployeeLine, listEmployees } from "./list-employees.ts";
import { listObligations, ObligationLine } from "./list-obligations.ts";
import {
  ConfirmFormInput,
  confirmForm,
  ManagerFormInput,
  ManagerFormShown,
  readManagerForm,
  SaveFormAnswerInput,
  saveFormAnswer,
} from "./manager-form.ts";
import { markContactDone } from "./mark-contact-done.ts";
import { MarkMilestoneInput, markMilestone } from "./mark-milestone.ts";
import { EmployeeInput, readEmployee } from "./read-employee.ts";
import { ReplaceManagerInput, replaceManager } from "./replace-manager.ts";
import { ReportHoursInput, reportHours } from "./report-hours.ts";

/** What a manager and HR may ask: their own employees, work only. */
export const employeeRouter = router({
  list: procedure
    .meta({ action: "manager.list", resource: "practice" })
    .output(z.array(EmployeeLine))
    .query(({ ctx }) => listEmployees(ctx)),
  obligations: procedure
    .meta({ action: "manager.list", resource: "practice" })
    .output(z.array(ObligationLine))
    .query(({ ctx }) => listObligations(ctx)),
  markMilestone: procedure
    .meta({ action: "manager.mark-milestone-done", resource: "trajectory" })
    .input(MarkMilestoneInput)
    .output(
      resultOf(
        z.null(),
        z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.enum(["already-recorded", "in-the-future", "no-clock", "not-yours"]) }),
          z.strictObject({ kind: z.literal("before-first-sick-day"), firstSickDay: PlainDate }),
        ]),
      ),
    )
    .mutation(({ ctx, input }) => markMilestone(ctx, input)),
  replaceManager: procedure
    .meta({ action: "manager.replace", resource: "trajectory" })
    .input(ReplaceManagerInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("same-manager") })))
    .mutation(({ ctx, input }) => replaceManager(ctx, input)),
  read: procedure
    .meta({ action: "manager.read", resource: "trajectory" })
    .input(EmployeeInput)
    .output(ManagerPortalView)
    .query(({ ctx, input }) => readEmployee(ctx, input)),
  answerStep: procedure
    .meta({ action: "manager.answer-step", resource: "trajectory" })
    .input(AnswerStepInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("changed-elsewhere") })))
    .mutation(({ ctx, input }) => answerStep(ctx, input)),
  markContactDone: procedure
    .meta({ action: "manager.mark-contact-done", resource: "trajectory" })
    .input(EmployeeInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("no-rhythm") })))
    .mutation(({ ctx, input }) => markContactDone(ctx, input)),
  form: procedure
    .meta({ action: "manager.fill-form", resource: "trajectory" })
    .input(ManagerFormInput)
    .output(ManagerFormShown)
    .query(({ ctx, input }) => readManagerForm(ctx, input)),
  saveFormAnswer: procedure
    .meta({ action: "manager.fill-form", resource: "trajectory" })
    .input(SaveFormAnswerInput)
    .output(
      resultOf(
        AnswerSaved,
        z.discriminatedUnion("kind", [...valueRefusals, NotForEmployerShown, z.strictObject({ kind: z.literal("confirmed") })]),
      ),
    )
    .mutation(({ ctx, input }) => saveFormAnswer(ctx, input)),
  confirmForm: procedure
    .meta({ action: "manager.fill-form", resource: "trajectory" })
    .input(ConfirmFormInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["confidentiality-not-accepted", "confirmed"]) })))
    .mutation(({ ctx, input }) => confirmForm(ctx, input)),
  jointText: procedure
    .meta({ action: "manager.confirm-evaluation", resource: "trajectory" })
    .input(EmployeeInput)
    .output(JointTextShown.nullable())
    .query(({ ctx, input }) => readJointText(ctx, input)),
  answerJointText: procedure
    .meta({ action: "manager.confirm-evaluation", resource: "trajectory" })
    .input(AnswerJointTextInput)
    .output(
      resultOf(z.null(), z.discriminatedUnion("kind", [NotForEmployerShown, z.strictObject({ kind: z.literal("changed-elsewhere") })])),
    )
    .mutation(({ ctx, input }) => answerJointText(ctx, input)),
  reportHours: procedure
    .meta({ action: "manager.report-hours", resource: "trajectory" })
    .input(ReportHoursInput)
    .output(
      resultOf(
        z.null(),
        z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("not-begun"), from: z.string() }),
          z.strictObject({ kind: z.literal("changed-elsewhere") }),
        ]),
      ),
    )
    .mutation(({ ctx, input }) => reportHours(ctx, input)),
});
