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
  // A class of plain letters first: one that knows every alphabet is slow in the VM.
  const safe = text.replace(/[^A-Za-z0-9 .,:;()/–-]/gu, (character) =>
    /[\p{L}\p{N}]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe}"`;
}

function content(text: string): string {
  if (text === "") return "none";
  return between(text, "{pages}", "counter(pages)", (part) => between(part, "{page}", "counter(page)", cssString));
}

/** Writes what stands between the marks, and the counter in the place of each. */
function between(text: string, mark: string, counter: string, write: (part: string) => string): string {
  const parts = text.split(mark).flatMap((part, index) => [...(index > 0 ? [counter] : []), ...(part === "" ? [] : [write(part)])]);
  return parts.join(" ");
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
