import {
  askedQuestionnaireRepository,
  passedMomentRepository,
  questionnaireRepository,
  readExtraSessions,
  sessionRepository,
} from "@hervat/database/repositories";
import { AskedQuestionnaireId, TrajectoryId } from "@hervat/domain/primitives";
import { LocalText, Moment, type QuestionnaireMoment } from "@hervat/domain/programme";
import { isAskedAt, optionsOf, QuestionnaireKey } from "@hervat/domain/questionnaires";
import { endedOn, momentNow, sessionBudget } from "@hervat/domain/trajectory";
import { z } from "zod";
import { personOfClient } from "../case-people/person-of-client.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { definitionOf } from "./definition-of.ts";
import { AskedShown, DefinitionShown, ScaleShown, scalesShown, toAskedShown, toDefinitionShown } from "./questionnaire-shown.ts";

export const QuestionnairesShown = z.strictObject({
  /** What can be asked. */
  definitions: z.array(DefinitionShown),
  /**
   * What the programme of the case foresees, and what became of it; `questionnaire` is null where the coach chooses, `now` is the
   * moment it is due.
   */
  planned: z.array(
    z.strictObject({
      moment: Moment,
      names: LocalText,
      questionnaire: QuestionnaireKey.nullable(),
      state: z.enum(["asked", "passed", "now", "open"]),
    }),
  ),
  /** The newest first. */
  asked: z.array(AskedShown),
  /** Whether she has a way in: without one she would never see it. */
  reachable: z.boolean(),
  ended: z.boolean(),
  may: z.strictObject({ ask: z.boolean(), withdraw: z.boolean(), export: z.boolean() }),
});
export type QuestionnairesShown = z.infer<typeof QuestionnairesShown>;

/** Which questionnaires were asked of this client, and which wait for her. */
export function readQuestionnaires(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<QuestionnairesShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "questionnaire.read", trajectoryId);
    const { stored, programme, practiceId } = opened;
    const [asked, passed, sessions, extra] = await Promise.all([
      askedQuestionnaireRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId),
      passedMomentRepository(tx, practiceId).ofTrajectories([trajectoryId]),
      sessionRepository(tx, practiceId).ofTrajectory(trajectoryId),
      readExtraSessions(tx, practiceId, [trajectoryId]),
    ]);
    const talks = sessions.map(({ value }) => value);
    const budget = sessionBudget(stored.value.sessionsBefore, talks, programme, extra.get(trajectoryId) ?? 0);
    const now = momentNow({ ...budget, status: stored.value.status, guidedBefore: stored.value.sessionsBefore > 0 });
    const isAsked = isAskedAt(asked);
    const stateOf = (planned: QuestionnaireMoment) => {
      if (isAsked(planned)) return "asked";
      if (passed.get(trajectoryId)?.includes(planned.moment)) return "passed";
      return planned.moment === now ? "now" : "open";
    };
    const questionnaires = questionnaireRepository(tx, practiceId);
    const definitionOf = await questionnaires.definitionsOf(asked.map(({ definition }) => definition));
    return {
      definitions: (await questionnaires.offered()).map(toDefinitionShown),
      planned: programme.questionnaires.map((planned) => ({
        moment: planned.moment,
        names: planned.names,
        questionnaire: planned.questionnaire,
        state: stateOf(planned),
      })),
      asked: asked.toReversed().map((one) => toAskedShown(definitionOf(one.definition), one)),
      reachable: (await personOfClient(tx, opened)) !== undefined,
      ended: endedOn(stored.value) !== null,
      may: {
        ask: opened.may("questionnaire.ask"),
        withdraw: opened.may("questionnaire.remove"),
        export: opened.may("questionnaire.read-file"),
      },
    };
  });
}

export const OneQuestionnaireInput = z.strictObject({ trajectoryId: TrajectoryId, id: AskedQuestionnaireId });
export type OneQuestionnaireInput = z.infer<typeof OneQuestionnaireInput>;

export const QuestionnaireAnswered = z.strictObject({
  asked: AskedShown,
  scales: z.array(ScaleShown),
  /** Null where she left a question open. */
  answers: z.array(z.strictObject({ key: z.string(), question: LocalText, answer: LocalText.nullable() })),
});
export type QuestionnaireAnswered = z.infer<typeof QuestionnaireAnswered>;

/**
 * Her answers, once she sent them: what she is still thinking over is hers alone.
 *
 * @throws NotFoundError for one that she did not finish
 */
export function readAnswers(ctx: ServiceContext, { trajectoryId, id }: OneQuestionnaireInput): Promise<QuestionnaireAnswered> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "questionnaire.read", trajectoryId);
    const asked = await askedQuestionnaireRepository(tx, await opened.sealer()).find(trajectoryId, id);
    if (asked === undefined || asked.finishedAt === null) throw new NotFoundError("questionnaire");
    const definition = await definitionOf(tx, opened.practiceId, asked);
    const answers = definition.items.map((item) => {
      const chosen = optionsOf(definition, item).find(({ key }) => key === asked.answers[item.key]);
      return { key: item.key, question: item.names, answer: chosen?.names ?? null };
    });
    return { asked: toAskedShown(definition, asked), scales: scalesShown(definition, asked), answers };
  });
}
