import type { Db } from "@hervat/database";
import {
  askedQuestionnaireRepository,
  energyRepository,
  membershipRepository,
  questionnaireRepository,
} from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { AskedQuestionnaireId, MeasurementId, newId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { LocalText } from "@hervat/domain/programme";
import {
  type AnswerRefusal,
  type AskedQuestionnaire,
  answerQuestion,
  type FinishRefusal,
  finishQuestionnaire,
  needsHelpNow,
  optionsOf,
} from "@hervat/domain/questionnaires";
import { endedOn } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { tellAttention } from "../case-message/tell-attention.ts";
import { NotFoundError } from "../errors.ts";
import { openOwnCase } from "../own/open-own-case.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { definitionOf } from "./definition-of.ts";
import { AskedShown, ScaleShown, scalesShown, toAskedShown } from "./questionnaire-shown.ts";
import type { OneQuestionnaireInput } from "./read-questionnaires.ts";

export const OwnQuestionnaires = z.strictObject({
  /** What waits for her, the one that waits longest first. */
  waiting: z.array(AskedShown),
  /** What she sent, the newest first. */
  finished: z.array(AskedShown),
  may: z.strictObject({ answer: z.boolean() }),
});
export type OwnQuestionnaires = z.infer<typeof OwnQuestionnaires>;

/** The questionnaires that her coach asked of her. */
export function readOwnQuestionnaires(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnQuestionnaires> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-questionnaires", trajectoryId);
    const asked = await askedQuestionnaireRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId);
    const definitions = await questionnaireRepository(tx, opened.practiceId).definitionsOf(asked.map(({ definition }) => definition));
    const shown = (one: AskedQuestionnaire) => toAskedShown(definitions(one.definition), one);
    const ended = endedOn(opened.stored.value) !== null;
    return {
      waiting: ended ? [] : asked.filter(({ finishedAt }) => finishedAt === null).map(shown),
      finished: asked
        .filter(({ finishedAt }) => finishedAt !== null)
        .toReversed()
        .map(shown),
      may: { answer: !ended && opened.may("own.answer-questionnaire") },
    };
  });
}

/** Which one waits for her, and whether she began; null when none does. */
export async function questionnaireWaiting(
  tx: Db,
  sealer: Sealer,
  trajectoryId: TrajectoryId,
): Promise<{ readonly questionnaireId: AskedQuestionnaireId; readonly begun: boolean; readonly minutes: number } | null> {
  const all = await askedQuestionnaireRepository(tx, sealer).ofTrajectory(trajectoryId);
  const asked = all.find(({ finishedAt }) => finishedAt === null);
  if (asked === undefined) return null;
  const { minutes } = await definitionOf(tx, sealer.tenant, asked);
  return { questionnaireId: asked.id, begun: Object.keys(asked.answers).length > 0, minutes };
}

export const OwnQuestionnaire = z.strictObject({
  asked: AskedShown,
  explanation: LocalText,
  licence: LocalText,
  coach: z.string(),
  questions: z.array(
    z.strictObject({
      key: z.string(),
      names: LocalText,
      options: z.array(z.strictObject({ key: z.string(), names: LocalText })),
      /** The answer she chose; null where it is open. */
      answer: z.string().nullable(),
    }),
  ),
  /** One of her answers says that she may need someone now. */
  helpNow: z.boolean(),
  /** What it came to, once she sent it; it signals and does not diagnose. */
  scales: z.array(ScaleShown),
  may: z.strictObject({ answer: z.boolean() }),
});
export type OwnQuestionnaire = z.infer<typeof OwnQuestionnaire>;

/** One questionnaire with her own answers. @throws NotFoundError for one that was taken back, or is another's */
export function readOwnQuestionnaire(ctx: ServiceContext, { trajectoryId, id }: OneQuestionnaireInput): Promise<OwnQuestionnaire> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-questionnaires", trajectoryId);
    const { value } = opened.stored;
    const [asked, coach] = await Promise.all([
      askedQuestionnaireRepository(tx, await opened.sealer()).find(trajectoryId, id),
      membershipRepository(tx, opened.practiceId).colleague(value.coachMembershipId),
    ]);
    if (asked === undefined) throw new NotFoundError("questionnaire");
    const definition = await definitionOf(tx, opened.practiceId, asked);
    const questions = definition.items.map((item) => {
      const options = optionsOf(definition, item).map(({ key, names }) => ({ key, names }));
      const answer = options.find(({ key }) => key === asked.answers[item.key])?.key ?? null;
      return { key: item.key, names: item.names, options, answer };
    });
    const open = asked.finishedAt === null && endedOn(value) === null;
    return {
      asked: toAskedShown(definition, asked),
      explanation: definition.explanation,
      licence: definition.licence,
      coach: coach?.name ?? "",
      questions,
      helpNow: needsHelpNow(definition, asked),
      scales: asked.finishedAt === null ? [] : scalesShown(definition, asked),
      may: { answer: open && opened.may("own.answer-questionnaire") },
    };
  });
}

export const AnswerQuestionInput = z.strictObject({
  trajectoryId: TrajectoryId,
  id: AskedQuestionnaireId,
  item: z.string().max(60),
  /** Null leaves the question open. */
  option: z.string().max(60).nullable(),
});
export type AnswerQuestionInput = z.infer<typeof AnswerQuestionInput>;

/**
 * One answer, kept at once: she can stop here and go on elsewhere. One that says that she may need somebody asks her coach and who stands
 * in to look today, before she sends anything.
 */
export function answerOwnQuestion(
  ctx: ServiceContext,
  { trajectoryId, id, item, option }: AnswerQuestionInput,
): Promise<Result<null, AnswerRefusal | { readonly kind: "ended" }>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.answer-questionnaire", trajectoryId);
    const questionnaires = askedQuestionnaireRepository(tx, await opened.sealer());
    const asked = await questionnaires.find(trajectoryId, id);
    if (asked === undefined) throw new NotFoundError("questionnaire");
    if (endedOn(opened.stored.value) !== null) return refuse({ kind: "ended" });
    const definition = await definitionOf(tx, opened.practiceId, asked);
    const answered = answerQuestion(asked, definition, { item, option });
    if (!answered.ok) return answered;
    await questionnaires.save({ ...answered.value, answeredOn: ctx.today() });
    if (needsHelpNow(definition, answered.value) && !needsHelpNow(definition, asked)) await tellAttention(tx, ctx, opened);
    await writeAudit(tx, ctx, { action: "questionnaire.answered", fields: ["answers"] });
    return ok(null);
  });
}

/** She sends it: what each scale came to stands among the results, and her answers stay as they are. */
export function finishOwnQuestionnaire(
  ctx: ServiceContext,
  { trajectoryId, id }: OneQuestionnaireInput,
): Promise<Result<null, FinishRefusal | { readonly kind: "ended" }>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.answer-questionnaire", trajectoryId);
    const sealer = await opened.sealer();
    const questionnaires = askedQuestionnaireRepository(tx, sealer);
    const asked = await questionnaires.find(trajectoryId, id);
    if (asked === undefined) throw new NotFoundError("questionnaire");
    if (endedOn(opened.stored.value) !== null) return refuse({ kind: "ended" });
    const when = { at: ctx.now(), on: ctx.today(), language: ctx.language };
    const finished = finishQuestionnaire(asked, await definitionOf(tx, opened.practiceId, asked), when);
    if (!finished.ok) return finished;
    await questionnaires.save(finished.value.asked);
    await energyRepository(tx, sealer).addResults(finished.value.results.map((result) => ({ id: newId(MeasurementId), ...result })));
    await writeAudit(tx, ctx, { action: "questionnaire.finished", fields: ["answers", "scores"] });
    return ok(null);
  });
}
