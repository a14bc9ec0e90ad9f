import { contactRepository, type ManagerFormRecord, managerFormRepository } from "@hervat/database/repositories";
import { KeepReason } from "@hervat/domain/guard";
import {
  checkValue,
  IntakeValue,
  type IntakeValueRefusal,
  intakeDefinition,
  isEmptyValue,
  ManagerFormStanding,
  NotedBy,
  newestIntake,
  textsOf,
} from "@hervat/domain/intake";
import { ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { readPortals } from "../case-people/read-people.ts";
import { guardEmployerTexts, keptBy, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import type { AnswerSaved } from "./save-intake.ts";

export const ManagerAnswerShown = z.strictObject({
  item: z.string(),
  version: z.int(),
  value: IntakeValue,
  notedBy: NotedBy,
  at: z.date(),
});

export const ManagerIntakeShown = z.strictObject({
  definitionVersion: z.int(),
  standing: ManagerFormStanding,
  /** The day it was put before the manager. */
  askedOn: PlainDate.nullable(),
  confirmedAt: z.date().nullable(),
  answers: z.array(ManagerAnswerShown),
  manager: z.strictObject({ name: z.string(), joined: z.boolean() }).nullable(),
  may: z.strictObject({ write: z.boolean() }),
});
export type ManagerIntakeShown = z.infer<typeof ManagerIntakeShown>;

/** The intake with the manager: what the coach noted on his behalf, what he wrote himself, and whether he confirmed it. */
export function readManagerIntake(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ManagerIntakeShown> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored, may } = await openCase(tx, ctx, "manager-intake.read", trajectoryId);
    const forms = managerFormRepository(tx, practiceId);
    const form = await forms.find(trajectoryId, "manager-intake");
    const { managerContactId } = stored.value;
    const manager = managerContactId === null ? undefined : await contactRepository(tx, practiceId).find(managerContactId);
    const portal = manager && (await readPortals(tx, practiceId, ctx.now()))(manager.id);
    const answers = form === undefined ? [] : await forms.answers(form.id);
    return {
      definitionVersion: form?.definitionVersion ?? newestIntake("manager-intake").version,
      standing: form?.standing ?? "noting",
      askedOn: form?.askedOn ?? null,
      confirmedAt: form?.confirmed?.at ?? null,
      answers: answers.map(({ version, value: { item, value, notedBy, at } }) => ({ item, version, value, notedBy, at })),
      manager: manager === undefined ? null : { name: manager.name, joined: portal?.state === "joined" },
      may: { write: may("manager-intake.write") },
    };
  });
}

export const SaveManagerAnswerInput = z.strictObject({
  trajectoryId: TrajectoryId,
  item: z.string().max(60),
  version: z.int().nonnegative(),
  value: IntakeValue,
  /** Why what the guard found may stay: whoever writes says that it is about work. */
  keep: KeepReason.nullable(),
});
export type SaveManagerAnswerInput = z.infer<typeof SaveManagerAnswerInput>;

export type ManagerAnswerRefusal =
  | IntakeValueRefusal
  | NotForEmployerShown
  /** It is before the manager, or he confirmed it: his word is not changed by someone else. */
  | { readonly kind: "with-manager" };

/** What the manager said on the phone, noted by the coach. @throws StaleSaveError */
export function noteManagerAnswer(
  ctx: ServiceContext,
  { trajectoryId, item, version, value, keep }: SaveManagerAnswerInput,
): Promise<Result<AnswerSaved, ManagerAnswerRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "manager-intake.write", trajectoryId);
    const forms = managerFormRepository(tx, practiceId);
    const form = await forms.find(trajectoryId, "manager-intake");
    if (form !== undefined && form.standing !== "noting") return refuse({ kind: "with-manager" });
    const definitionVersion = form?.definitionVersion ?? newestIntake("manager-intake").version;
    const checked = checkValue(intakeDefinition("manager-intake", definitionVersion), item, value);
    if (!checked.ok) return checked;
    const guarded = guardEmployerTexts(ctx, employerTexts(item, value), keep);
    if (!guarded.ok) return guarded;

    const formId = form?.id ?? (await forms.begin(trajectoryId, "manager-intake", definitionVersion));
    const at = ctx.now();
    await forms.saveAnswer(formId, trajectoryId, { version, value: { item, value, notedBy: "coach", by: membershipOf(ctx), at } });
    await writeAudit(tx, ctx, { action: "manager-intake.answer-saved", ...keptBy(keep, guarded.value) });
    return ok({ version: version + 1, at });
  });
}

/** What of an answer was typed, for the guard; choices say nothing of their own. */
export function employerTexts(field: string, value: IntakeValue) {
  return textsOf(value).map((text) => ({ field, text }));
}

export const PutBeforeInput = z.strictObject({ trajectoryId: TrajectoryId, before: z.boolean() });
export type PutBeforeInput = z.infer<typeof PutBeforeInput>;

export type PutBeforeRefusal = { readonly kind: "nothing-noted" | "no-manager" | "confirmed" };

/** Puts what was noted before the manager, to correct and confirm in his portal; or takes it back while he has not confirmed. */
export function putBeforeManager(ctx: ServiceContext, { trajectoryId, before }: PutBeforeInput): Promise<Result<null, PutBeforeRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openCase(tx, ctx, "manager-intake.write", trajectoryId);
    const forms = managerFormRepository(tx, practiceId);
    const form = await forms.find(trajectoryId, "manager-intake");
    if (form?.standing === "confirmed") return refuse({ kind: "confirmed" });
    if (before && stored.value.managerContactId === null) return refuse({ kind: "no-manager" });
    if (form === undefined || !(await anythingNoted(forms, form))) return refuse({ kind: "nothing-noted" });
    await forms.putBefore(form.id, before ? (form.askedOn ?? ctx.today()) : null);
    await writeAudit(tx, ctx, { action: before ? "manager-intake.asked" : "manager-intake.taken-back" });
    return ok(null);
  });
}

async function anythingNoted(forms: ReturnType<typeof managerFormRepository>, { id }: ManagerFormRecord): Promise<boolean> {
  return (await forms.answers(id)).some(({ value }) => !isEmptyValue(value.value));
}
