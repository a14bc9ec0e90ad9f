import { type Html, html } from "../html.ts";

/** Width of a drawing in points: the text width of an A4 page with 22 mm margins. */
export const WIDTH = 470;

/** A drawing with the sentence that says the same: for who listens, and for who gets a poor copy. */
export function figure(sentence: string, height: number, drawing: Html): Html {
  return html`<figure class="chart"><svg viewBox="0 0 ${String(WIDTH)} ${String(height)}" role="img" aria-label="${sentence}">${drawing}</svg><figcaption>${sentence}</figcaption></figure>`;
}
