import { ownFieldsOf, type PluginAnswers, type PluginOptions, withOwnFields, withoutOwnFields } from "@hervat/domain/plugins";
import type { AnswerShown } from "@hervat/domain/reports";
import { type ReportEngine, readingTree } from "@hervat/report-engine";
import { changedLines, linesOf } from "../plugins/changed-lines.ts";
import { explainAsked } from "../plugins/explain-own-fields.ts";
import type { ChosenPlugin } from "../plugins/find-plugin.ts";
import { valuesOf } from "./leaving-document.ts";
import { type ReportView, textToAgreeWith } from "./report-copies.ts";

/** A frozen text and what it was made of. */
export interface AnsweredText extends ChosenPlugin {
  readonly view: ReportView;
  readonly answers: PluginAnswers;
  readonly html: string;
}

/**
 * What a text says because of what the coach was asked, question by question: the lines that are not there without the answer. An answer
 * that the report does not print is not in it, so that whoever may read the text is shown nothing else here.
 */
export async function answersShown(engine: ReportEngine, text: AnsweredText): Promise<AnswerShown[]> {
  const { plugin, options, view, answers } = text;
  const page = linesOf(readingTree(text.html));
  const shown: AnswerShown[] = [];
  for (const { key, label: question } of explainAsked(text, view.document.language)) {
    if (answers[key] === undefined) continue;
    const { [key]: _, ...others } = answers;
    const made = await engine.renderHtml({ plugin, view: textToAgreeWith(view), options: valuesOf(withoutField(options, key), others) });
    if (!made.ok) continue;
    const lines = changedLines(linesOf(readingTree(made.value.html)), page).flatMap(({ after }) => after ?? []);
    const said = lines.filter((line) => line !== question);
    if (said.length > 0) shown.push({ question, answer: said.join("\n") });
  }
  return shown;
}

/** A field that is not asked at all: one that must be answered would say that it is not. */
function withoutField(options: PluginOptions, key: string): PluginOptions {
  return withOwnFields(
    withoutOwnFields(options),
    ownFieldsOf(options).filter((field) => field.key !== key),
  );
}
