import { type Html, type HtmlValue, html, isEmpty } from "../html.ts";

/** A label with its value; the pair is left out when the value is `null`. */
export type Fact = readonly [label: string, value: HtmlValue];

/** Short facts side by side, each under its label. */
export function keyFacts(facts: readonly Fact[]): Html {
  const known = facts.filter(([, value]) => !isEmpty(value));
  return html`<dl class="facts">${known.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
