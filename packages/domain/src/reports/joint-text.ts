import { z } from "zod";
import { JointEvaluation } from "./report-draft.ts";

/** A question that a report asked the coach, and what her answer made of its text: the lines that stand there because of it. */
export const AnswerShown = z.strictObject({ question: z.string(), answer: z.string() });
export type AnswerShown = z.infer<typeof AnswerShown>;

/** The joint part of an evaluation as it lies before the manager, with what else its text says because somebody asked. Work only. */
export const JointTextContent = JointEvaluation.extend({ answers: z.array(AnswerShown).default([]) });
export type JointTextContent = z.infer<typeof JointTextContent>;
