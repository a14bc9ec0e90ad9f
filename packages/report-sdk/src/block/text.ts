import { type Html, type HtmlValue, html, isEmpty } from "../html.ts";

/**
 * Text as its writer typed it: an empty line starts a paragraph, a line break stays one.
 *
 * @param notFilled what stands there while nothing was written, for example "nog niet ingevuld"
 */
export function paragraphs(text: string | null, notFilled: string): Html {
  if (text === null || text.trim() === "") return html`<p class="not-filled">${notFilled}</p>`;
  return html`${blocksOf(text).map((lines) => html`<p>${lines.map((line, index) => (index === 0 ? line : html`<br>${line}`))}</p>`)}`;
}

/** Lines by paragraph. Not split by a pattern: the VM tries one anew at every letter of a text. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [[]];
  for (const line of text.trim().replaceAll("\r\n", "\n").split("\n")) {
    const block = blocks.at(-1) ?? [];
    if (line.trim() !== "") block.push(block.length === 0 ? line.trimStart() : line);
    else if (block.length > 0) blocks.push([]);
  }
  return blocks;
}

/** A list, or the sentence that says there is nothing to list. */
export function bulletList(items: readonly HtmlValue[], whenEmpty: string): Html {
  if (items.length === 0) return html`<p class="not-filled">${whenEmpty}</p>`;
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** A heading with what belongs to it; a heading never ends a page. Left out when there is nothing under it. */
export function section(heading: string, ...content: readonly HtmlValue[]): Html {
  return isEmpty(content) ? html`` : html`<section><h2>${heading}</h2>${content}</section>`;
}

/** A part inside a section. */
export function subsection(heading: string, ...content: readonly HtmlValue[]): Html {
  return isEmpty(content) ? html`` : html`<section class="part"><h3>${heading}</h3>${content}</section>`;
}

/** A sentence that is true and calm, such as a category that was not shared. */
export function note(text: HtmlValue): Html {
  return html`<p class="note">${text}</p>`;
}
