import { PluginAnswers } from "@hervat/domain/plugins";
import type { Report } from "@hervat/domain/reports";
import { BedrijfsartsView, ManagerReportView } from "@hervat/domain/views";
import { z } from "zod";
import type { ReportView } from "./report-copies.ts";

const WithAnswers = z.strictObject({ view: z.unknown(), answers: PluginAnswers });

/** What a version keeps sealed: the view, and with it what the coach filled in for the questions of the plugin, where it asked any. */
export function frozenText(view: ReportView, answers: PluginAnswers): string {
  return JSON.stringify(Object.keys(answers).length === 0 ? view : { view, answers });
}

/** The frozen view of a version with the answers that stand in its text. */
export function parseFrozen(kind: Report["kind"], text: string): { readonly view: ReportView; readonly answers: PluginAnswers } {
  const { view, answers } = opened(text);
  return { view: kind === "bedrijfsarts-rapportage" ? BedrijfsartsView.parse(view) : ManagerReportView.parse(view), answers };
}

/** The view alone, before it is known of which audience it is. */
export function frozenJson(text: string): unknown {
  return opened(text).view;
}

function opened(text: string): z.infer<typeof WithAnswers> {
  const json: unknown = JSON.parse(text);
  const both = WithAnswers.safeParse(json);
  return both.success ? both.data : { view: json, answers: {} };
}
