import { recoveryCourseRepository } from "@hervat/database/repositories";
import {
  CriterionJudgementId,
  ExerciseGivenId,
  newId,
  ok,
  PlainDate,
  type Result,
  refuse,
  ThemeNoteId,
  TrajectoryId,
} from "@hervat/domain/primitives";
import { exercisesOf, StageKey } from "@hervat/domain/programme";
import { ExerciseGiven, type JudgeCriterionRefusal, judgeCriterion, themesOf } from "@hervat/domain/recovery";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

/** Another window or another person saved in between: nothing is overwritten, and she chooses. */
type ChangedElsewhere = { readonly kind: "changed-elsewhere" };

const Note = z.string().trim().max(2_000);
const Judged = z.strictObject({ met: z.boolean(), note: z.string().nullable() });

/** `seen` is the judgement as it was read; null when there was none. */
export const JudgeInput = z.strictObject({
  trajectoryId: TrajectoryId,
  criterion: StageKey,
  met: z.boolean(),
  note: Note,
  seen: Judged.nullable(),
});
export type JudgeInput = z.infer<typeof JudgeInput>;

/** The coach says whether a criterion came true, and why. */
export function judge(
  ctx: ServiceContext,
  { trajectoryId, criterion, met, note, seen }: JudgeInput,
): Promise<Result<null, JudgeCriterionRefusal | ChangedElsewhere>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "recovery.change", trajectoryId);
    const course = recoveryCourseRepository(tx, await opened.sealer());
    const known = (await course.judgements(trajectoryId)).find((one) => one.criterion === criterion);
    if (known?.met !== seen?.met || (known?.note ?? null) !== (seen?.note ?? null)) return refuse({ kind: "changed-elsewhere" });
    const judgement = { trajectoryId, criterion, met, note: note === "" ? null : note, judgedOn: ctx.today() };
    const judged = judgeCriterion(opened.programme, { ...judgement, id: known?.id ?? newId(CriterionJudgementId) }, ctx.today());
    if (!judged.ok) return judged;
    await course.saveJudgements([judged.value], membershipOf(ctx));
    await writeAudit(tx, ctx, { action: "recovery.judged", fields: ["phase"] });
    return ok(null);
  });
}

/** `seen` is the norm as it was read; null when there was none. */
export const SaveNormInput = z.strictObject({
  trajectoryId: TrajectoryId,
  hours: z.number().min(0.5).max(240),
  agreedOn: PlainDate,
  note: Note,
  seen: z.strictObject({ hours: z.number(), agreedOn: PlainDate, note: z.string().nullable() }).nullable(),
});
export type SaveNormInput = z.infer<typeof SaveNormInput>;

/** Within how many hours this client should be rested again. */
export function saveNorm(
  ctx: ServiceContext,
  { trajectoryId, note, seen, ...norm }: SaveNormInput,
): Promise<Result<null, { kind: "in-the-future" } | ChangedElsewhere>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "recovery.change", trajectoryId);
    if (norm.agreedOn > ctx.today()) return refuse({ kind: "in-the-future" });
    const course = recoveryCourseRepository(tx, await opened.sealer());
    const known = await course.norm(trajectoryId);
    const unchanged = known?.hours === seen?.hours && known?.agreedOn === seen?.agreedOn && (known?.note ?? null) === (seen?.note ?? null);
    if (!unchanged) return refuse({ kind: "changed-elsewhere" });
    await course.saveNorms([{ trajectoryId, ...norm, note: note === "" ? null : note }]);
    await writeAudit(tx, ctx, { action: "recovery.norm-set", fields: ["energy"] });
    return ok(null);
  });
}

/** `seen` is the text as it was read. */
export const SaveThemeInput = z.strictObject({
  trajectoryId: TrajectoryId,
  area: StageKey,
  text: z.string().trim().max(10_000),
  seen: z.string(),
});
export type SaveThemeInput = z.infer<typeof SaveThemeInput>;

/** The coach's own text on one theme. */
export function saveTheme(
  ctx: ServiceContext,
  { trajectoryId, area, text, seen }: SaveThemeInput,
): Promise<Result<null, ChangedElsewhere>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "recovery.change", trajectoryId);
    const course = recoveryCourseRepository(tx, await opened.sealer());
    if (!themesOf(opened.programme, [], new Set()).some((theme) => theme.area.key === area)) throw new NotFoundError("theme");
    const known = (await course.themes(trajectoryId)).find((one) => one.area === area);
    if ((known?.text ?? "") !== seen) return refuse({ kind: "changed-elsewhere" });
    await course.saveThemes([{ id: known?.id ?? newId(ThemeNoteId), trajectoryId, area, text }]);
    await writeAudit(tx, ctx, { action: "recovery.theme-written", fields: ["notes"] });
    return ok(null);
  });
}

export const GiveExerciseInput = z.strictObject({ trajectoryId: TrajectoryId, exercise: StageKey });
export type GiveExerciseInput = z.infer<typeof GiveExerciseInput>;

/** Gives an exercise of the programme along, today. */
export function giveExercise(
  ctx: ServiceContext,
  { trajectoryId, exercise }: GiveExerciseInput,
): Promise<Result<{ id: ExerciseGivenId }, never>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "recovery.change", trajectoryId);
    if (!exercisesOf(opened.programme).some(({ key }) => key === exercise)) throw new NotFoundError("exercise");
    const given = ExerciseGiven.parse({ id: newId(ExerciseGivenId), trajectoryId, exercise, givenOn: ctx.today() });
    await recoveryCourseRepository(tx, await opened.sealer()).addExercises([given], membershipOf(ctx));
    await writeAudit(tx, ctx, { action: "recovery.exercise-given", fields: ["exercises"] });
    return ok({ id: given.id });
  });
}

export const TakeBackExerciseInput = z.strictObject({ trajectoryId: TrajectoryId, id: ExerciseGivenId });
export type TakeBackExerciseInput = z.infer<typeof TakeBackExerciseInput>;

/** It was not given after all. */
export function takeBackExercise(ctx: ServiceContext, { trajectoryId, id }: TakeBackExerciseInput): Promise<Result<null, never>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "recovery.remove", trajectoryId);
    const removed = await recoveryCourseRepository(tx, await opened.sealer()).removeExercise(trajectoryId, id);
    if (!removed) throw new NotFoundError("exercise");
    await writeAudit(tx, ctx, { action: "recovery.exercise-taken-back", fields: ["exercises"] });
    return ok(null);
  });
}
