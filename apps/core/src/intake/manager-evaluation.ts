import { managerFormRepository } from "@hervat/database/repositories";
import { ManagerFormStanding, newestIntake } from "@hervat/domain/intake";
import { ok, PlainDate, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { ManagerAnswerShown } from "./manager-intake.ts";

const FORM = "evaluation-preparation";

export const ManagerEvaluationShown = z.strictObject({
  definitionVersion: z.int(),
  /** Null while it was not asked. */
  standing: ManagerFormStanding.nullable(),
  askedOn: PlainDate.nullable(),
  confirmedAt: z.date().nullable(),
  /** Empty until he shares it. */
  answers: z.array(ManagerAnswerShown),
  may: z.strictObject({ ask: z.boolean() }),
});
export type ManagerEvaluationShown = z.infer<typeof ManagerEvaluationShown>;

/** What the manager prepared for the evaluation of three; the coach reads it once he shares it. */
export function readManagerEvaluation(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ManagerEvaluationShown> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, may } = await openCase(tx, ctx, "manager-intake.read", trajectoryId);
    const forms = managerFormRepository(tx, practiceId);
    const form = await forms.find(trajectoryId, FORM);
    const answers = form?.standing === "confirmed" ? await forms.answers(form.id) : [];
    return {
      definitionVersion: form?.definitionVersion ?? newestIntake(FORM).version,
      standing: form?.standing ?? null,
      askedOn: form?.askedOn ?? null,
      confirmedAt: form?.confirmed?.at ?? null,
      answers: answers.map(({ version, value: { item, value, notedBy, at } }) => ({ item, version, value, notedBy, at })),
      may: { ask: may("manager-intake.write") },
    };
  });
}

export type AskEvaluationRefusal = { readonly kind: "no-manager" | "asked-already" };

/** Puts the preparation before the manager: a line in his week, until he shares it. */
export function askManagerEvaluation(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<Result<null, AskEvaluationRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openCase(tx, ctx, "manager-intake.write", trajectoryId);
    if (stored.value.managerContactId === null) return refuse({ kind: "no-manager" });
    const forms = managerFormRepository(tx, practiceId);
    const form = await forms.find(trajectoryId, FORM);
    if (form !== undefined && form.standing !== "confirmed") return refuse({ kind: "asked-already" });
    await forms.ask(trajectoryId, FORM, ctx.today());
    await writeAudit(tx, ctx, { action: "manager-evaluation.asked" });
    return ok(null);
  });
}
