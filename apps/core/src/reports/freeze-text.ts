import { ok, type Result } from "@hervat/domain/primitives";
import { VersionHash } from "@hervat/domain/reports";
import type { MarkupRefusal, ReportEngine } from "@hervat/report-engine";
import type { ChosenPlugin } from "../plugins/find-plugin.ts";
import { type ReportView, textToAgreeWith } from "./report-copies.ts";

/** A text as it is frozen: the page and its hash. */
export interface FrozenText {
  readonly html: string;
  readonly hash: VersionHash;
}

/** Renders the text that the client is asked about. */
export async function freezeText(
  engine: ReportEngine,
  { plugin, options }: ChosenPlugin,
  view: ReportView,
): Promise<Result<FrozenText, MarkupRefusal>> {
  const page = await engine.renderHtml({ plugin, view: textToAgreeWith(view), options });
  return page.ok ? ok({ html: page.value.html, hash: VersionHash.parse(page.value.htmlHash) }) : page;
}
