import type { Db } from "@hervat/database";
import { employerSideRepository, managerFormRepository } from "@hervat/database/repositories";
import { checkValue, type IntakeValueRefusal, intakeDefinition } from "@hervat/domain/intake";
import { ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { ManagerForm } from "@hervat/domain/resumption";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { guardEmployerTexts, keptBy, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import { employerTexts, ManagerAnswerShown, SaveManagerAnswerInput } from "../intake/manager-intake.ts";
import type { AnswerSaved } from "../intake/save-intake.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openEmployee } from "./open-employee.ts";

/** Which form of this employee: each is about the work alone. */
export const ManagerFormInput = z.strictObject({ trajectoryId: TrajectoryId, form: ManagerForm });
export type ManagerFormInput = z.infer<typeof ManagerFormInput>;
export const SaveFormAnswerInput = SaveManagerAnswerInput.extend({ form: ManagerForm });
export type SaveFormAnswerInput = z.infer<typeof SaveFormAnswerInput>;

export const ManagerFormShown = z.strictObject({
  definitionVersion: z.int(),
  askedOn: PlainDate,
  confirmedAt: z.date().nullable(),
  answers: z.array(ManagerAnswerShown),
});
export type ManagerFormShown = z.infer<typeof ManagerFormShown>;

/** What the coach noted on his behalf, and what he wrote himself: about the work alone. @throws NotFoundError while it is not put before him */
export function readManagerForm(ctx: ServiceContext, asked: ManagerFormInput): Promise<ManagerFormShown> {
  return ctx.inTransaction(async (tx) => {
    const { forms, form } = await openForm(tx, ctx, asked);
    const answers = await forms.answers(form.id);
    return {
      definitionVersion: form.definitionVersion,
      askedOn: form.askedOn,
      confirmedAt: form.confirmed?.at ?? null,
      answers: answers.map(({ version, value: { item, value, notedBy, at } }) => ({ item, version, value, notedBy, at })),
    };
  });
}

export type FormAnswerRefusal = IntakeValueRefusal | NotForEmployerShown | { readonly kind: "confirmed" };

/** Corrects or adds one answer, in his own words. @throws StaleSaveError, NotFoundError */
export function saveFormAnswer(
  ctx: ServiceContext,
  { item, version, value, keep, ...asked }: SaveFormAnswerInput,
): Promise<Result<AnswerSaved, FormAnswerRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { forms, form } = await openForm(tx, ctx, asked);
    const { trajectoryId } = asked;
    if (form.standing === "confirmed") return refuse({ kind: "confirmed" });
    const checked = checkValue(intakeDefinition(asked.form, form.definitionVersion), item, value);
    if (!checked.ok) return checked;
    const guarded = guardEmployerTexts(ctx, employerTexts(item, value), keep);
    if (!guarded.ok) return guarded;
    const at = ctx.now();
    await forms.saveAnswer(form.id, trajectoryId, { version, value: { item, value, notedBy: "manager", by: membershipOf(ctx), at } });
    await writeAudit(tx, ctx, keptBy(keep, guarded.value));
    return ok({ version: version + 1, at });
  });
}

export const ConfirmFormInput = ManagerFormInput.extend({ acceptsConfidentiality: z.boolean() });
export type ConfirmFormInput = z.infer<typeof ConfirmFormInput>;

export type ConfirmFormRefusal = { readonly kind: "confidentiality-not-accepted" | "confirmed" };

/** "Zo klopt het": he confirms what stands there, and has read the rule about confidentiality. @throws StaleSaveError */
export function confirmForm(
  ctx: ServiceContext,
  { acceptsConfidentiality, ...asked }: ConfirmFormInput,
): Promise<Result<null, ConfirmFormRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { forms, form } = await openForm(tx, ctx, asked);
    const { trajectoryId } = asked;
    if (form.standing === "confirmed") return refuse({ kind: "confirmed" });
    if (!acceptsConfidentiality) return refuse({ kind: "confidentiality-not-accepted" });

    const by = membershipOf(ctx);
    const at = ctx.now();
    const item = "confidentiality";
    const version = (await forms.answers(form.id)).find(({ value }) => value.item === item)?.version ?? 0;
    const value = { kind: "statement" as const, acceptedOn: ctx.today() };
    await forms.saveAnswer(form.id, trajectoryId, { version, value: { item, value, notedBy: "manager", by, at } });
    await forms.confirm(form.id, { by, at });
    return ok(null);
  });
}

/** One form that was put before him. What was put before the one who managed her until then is not his. @throws NotFoundError */
async function openForm(tx: Db, ctx: ServiceContext, { trajectoryId, form: kind }: ManagerFormInput) {
  await openEmployee(tx, ctx, "manager.fill-form", trajectoryId);
  const forms = managerFormRepository(tx, practiceOf(ctx));
  const form = await forms.find(trajectoryId, kind);
  const { manager: since } = await employerSideRepository(tx, practiceOf(ctx)).since(trajectoryId);
  if (form === undefined || form.askedOn === null || (since !== null && form.askedOn < since)) throw new NotFoundError("form");
  return { forms, form: { ...form, askedOn: form.askedOn } };
}
