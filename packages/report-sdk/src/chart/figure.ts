import { type Html, html } from "../html.ts";
import { coordinate } from "./scale.ts";

/** Width of a drawing in points: the 126 mm beside the headings of an A4 page, so that its letters are printed at their own size. */
export const WIDTH = 357;

/** A drawing with the sentence that says the same: for who listens, and for who gets a poor copy. */
export function figure(sentence: string, height: number, drawing: Html): Html {
  return html`<figure class="chart"><svg viewBox="0 0 ${String(WIDTH)} ${String(height)}" role="img" aria-label="${sentence}">${drawing}</svg><figcaption>${sentence}</figcaption></figure>`;
}

/** A number above a mark, on a white plate that keeps lines away from it. */
export function valueLabel(x: number, y: number, text: string): Html {
  const width = text.length * 5 + 3;
  return html`<rect class="plate" x="${coordinate(x - width / 2)}" y="${coordinate(y - 8)}" width="${coordinate(width)}" height="9.5"/><text class="value middle" x="${coordinate(x)}" y="${coordinate(y)}">${text}</text>`;
}
