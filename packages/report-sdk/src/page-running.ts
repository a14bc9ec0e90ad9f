import { type Html, html, unescapedHtml } from "./html.ts";
import type { DocumentState } from "./views.ts";
import { words } from "./words/words.ts";

/** One line in the margin; `{page}` and `{pages}` become the numbers. */
export interface RunningLine {
  readonly left?: string;
  readonly right?: string;
}

export interface Running extends RunningLine {
  /** Under the text of every page. */
  readonly bottom?: RunningLine;
  /** What the first page shows instead; it has the letterhead. Left out: nothing above, the same below. */
  readonly firstPage?: RunningLine & { readonly bottom?: RunningLine };
}

/** Text as a CSS string: every character that could end it is written as a number. */
function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} .,:;()/–-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
  return `"${safe}"`;
}

function content(text: string): string {
  if (text === "") return "none";
  return text
    .split(/(\{pages?\})/)
    .filter((part) => part !== "")
    .map((part) => (part === "{page}" ? "counter(page)" : part === "{pages}" ? "counter(pages)" : cssString(part)))
    .join(" ");
}

function boxes(edge: "top" | "bottom", { left = "", right = "" }: RunningLine): string {
  return `@${edge}-left{content:${content(left)}}@${edge}-right{content:${content(right)}}`;
}

/**
 * Running heads and page numbers, printed by the browser in the margin of every page. The one
 * style a report may carry: put it first in the markup.
 */
export function pageRunning({ left, right, bottom = {}, firstPage = {} }: Running): Html {
  const every = boxes("top", { ...(left !== undefined && { left }), ...(right !== undefined && { right }) }) + boxes("bottom", bottom);
  const first = boxes("top", firstPage) + boxes("bottom", firstPage.bottom ?? bottom);
  return html`<style>${unescapedHtml(`@page{${every}}@page :first{${first}}`)}</style>`;
}

/** The running head of a report: its reference and the page; on the first page, under the letterhead's name, the page alone. */
export function reportRunning({ reference, language }: DocumentState, bottom: RunningLine): Html {
  const t = words(language);
  const right = t("page", { page: "{page}", pages: "{pages}" });
  return pageRunning({ left: t("reference", { reference }), right, bottom, firstPage: { right } });
}
