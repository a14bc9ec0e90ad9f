import { type Html, html } from "../html.ts";

/** Width of a drawing in points: the 126 mm beside the headings of an A4 page, so that its letters are printed at their own size. */
export const WIDTH = 357;

/** A drawing with the sentence that says the same: for who listens, and for who gets a poor copy. */
export function figure(sentence: string, height: number, drawing: Html): Html {
  return html`<figure class="chart"><svg viewBox="0 0 ${String(WIDTH)} ${String(height)}" role="img" aria-label="${sentence}">${drawing}</svg><figcaption>${sentence}</figcaption></figure>`;
}
