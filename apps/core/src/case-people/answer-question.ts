import { doctorsQuestionRepository } from "@hervat/database/repositories";
import { DoctorsQuestionId, TrajectoryId } from "@hervat/domain/primitives";
import { DoctorsQuestion } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { tellOfAnswer } from "../delivery/tell-of-answer.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

export const AnswerQuestionInput = z.strictObject({
  trajectoryId: TrajectoryId,
  id: DoctorsQuestionId,
  version: z.int(),
  /** Null when it is answered elsewhere: on the telephone, or in the next report. */
  text: DoctorsQuestion.shape.text.nullable(),
});
export type AnswerQuestionInput = z.infer<typeof AnswerQuestionInput>;

/** Whether a mail tells him that there is an answer: not where his link ended, and not twice for one question. */
export const QuestionAnswered = z.strictObject({ told: z.boolean() });
export type QuestionAnswered = z.infer<typeof QuestionAnswered>;

/**
 * What the coach writes back to a bedrijfsarts who asked something on his page: he reads it there, behind his code and as long as
 * her consent lets him open anything, and she reads it in her own portal.
 *
 * @throws NotFoundError also for a question that the coach noted herself: he has no page where it stands
 * @throws StaleSaveError
 */
export function answerQuestion(ctx: ServiceContext, { trajectoryId, id, version, text }: AnswerQuestionInput): Promise<QuestionAnswered> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "doctors-question.write", trajectoryId);
    const questions = doctorsQuestionRepository(tx, await opened.sealer());
    const stored = (await questions.answeredOfTrajectory(trajectoryId)).find(({ value }) => value.id === id);
    if (stored === undefined || stored.value.recordedBy !== null) throw new NotFoundError("question");
    const seenAt = stored.value.seenAt ?? ctx.now();
    const answer = text === null ? {} : { answer: text, answeredOn: ctx.today() };
    await questions.saveAnswer({ version, value: { ...stored.value, seenAt, ...answer } });
    const action = text === null ? "doctors-question.seen" : "doctors-question.answered";
    const told = text !== null && stored.value.answer === null && (await tellOfAnswer(tx, ctx, opened, stored.value.contactId));
    await writeAudit(tx, ctx, { action, fields: ["doctors-question"], details: { told } });
    return { told };
  });
}
