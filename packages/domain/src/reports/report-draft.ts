import { z } from "zod";
import { PluginAnswers } from "../plugins/plugin-step.ts";
import { PlainDate, TrajectoryId } from "../primitives/index.ts";
import { ManagerReportView } from "../views/manager-report-view.ts";
import { Paragraphs } from "../views/parts.ts";
import { AnnexFromCoach, EvaluationTopic } from "./evaluation-preparation.ts";

/**
 * What the coach filled in for the questions of the report that her organisation uses, by their names. As confidential as the report:
 * the client reads it there. What another version asked stays here, and is in no report.
 */
const Answers = PluginAnswers.default({});

/**
 * What the coach writes for the bedrijfsarts, heading by heading; null = not written yet. Health text: stored sealed.
 *
 * @source docs/sources.md §8
 */
export const BedrijfsartsDraft = z.object({
  kind: z.literal("bedrijfsarts-rapportage"),
  trajectoryId: TrajectoryId,
  reportType: z.enum(["start", "interim", "signal", "end"]),
  reason: Paragraphs,
  question: Paragraphs,
  questionAskedOn: PlainDate.nullable(),
  /** Null takes the paragraph of the programme. */
  approach: Paragraphs,
  functioning: Paragraphs,
  dayStructure: Paragraphs,
  energy: Paragraphs,
  /** From the coach's view only, never hours: what someone can bear is the bedrijfsarts' to say. */
  expectation: Paragraphs,
  advice: Paragraphs,
  next: Paragraphs,
  nextReportOn: PlainDate.nullable(),
  clientReaction: Paragraphs,
  inputs: Answers,
});
export type BedrijfsartsDraft = z.infer<typeof BedrijfsartsDraft>;

/** The headings under which somebody writes, in the order in which the report prints them. */
export const BedrijfsartsText = z.enum([
  "reason",
  "question",
  "approach",
  "functioning",
  "dayStructure",
  "energy",
  "expectation",
  "advice",
  "next",
  "clientReaction",
]);
export type BedrijfsartsText = z.infer<typeof BedrijfsartsText>;

/** The joint part of an evaluation: work only, the same fields that its report may show. */
export const JointEvaluation = ManagerReportView.shape.evaluation.unwrap();
export type JointEvaluation = z.infer<typeof JointEvaluation>;

/**
 * The evaluation while it is being written. `joint` is for all three; `coachWords` is what the coach prepared alone, subject by subject;
 * `annex` is for the client alone, and lies with her once the joint text does. Of these two nothing goes into a report for the employer.
 *
 * @source docs/sources.md §9
 */
export const EvaluationDraft = z.object({
  kind: z.literal("evaluation"),
  trajectoryId: TrajectoryId,
  joint: JointEvaluation.nullable(),
  coachWords: z.partialRecord(EvaluationTopic, z.string().max(4_000)).default({}),
  annex: AnnexFromCoach,
  inputs: Answers,
});
export type EvaluationDraft = z.infer<typeof EvaluationDraft>;

export const ReportDraft = z.discriminatedUnion("kind", [BedrijfsartsDraft, EvaluationDraft]);
export type ReportDraft = z.infer<typeof ReportDraft>;
