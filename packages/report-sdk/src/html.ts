const MARKUP: unique symbol = Symbol("markup");

/** Markup in which every value was escaped. Only `html` and `unescapedHtml` make it. */
export interface Html {
  readonly [MARKUP]: string;
}

/**
 * What may stand in a template. A bare number may not: `2571.25` would be printed as it is,
 * so a number is first formatted for a reader (`formatEuro`, `formatHours`, `formatNumber`).
 */
export type HtmlValue = Html | string | null | undefined | false | readonly HtmlValue[];

function markup(text: string): Html {
  return { [MARKUP]: text };
}

const UNSAFE = /[&<>"']/;

/** Text that is safe between tags and inside a quoted attribute. */
export function escapeText(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

function isList(value: HtmlValue): value is readonly HtmlValue[] {
  return Array.isArray(value);
}

function textOf(value: HtmlValue): string {
  if (typeof value === "string") return escapeText(value);
  if (value === null || value === undefined || value === false) return "";
  if (isList(value)) {
    let text = "";
    for (const part of value) text += textOf(part);
    return text;
  }
  const text = value[MARKUP];
  if (typeof text !== "string") throw new TypeError("html`` takes text, markup and lists of them; format numbers and dates first");
  return text;
}

/** Markup with every value escaped; lists are joined, `null`, `undefined` and `false` print nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0] ?? "";
  for (let index = 0; index < values.length; index++) text += textOf(values[index]) + (parts[index + 1] ?? "");
  return markup(text);
}

/** Markup taken as it is. The host still refuses elements and attributes outside its list. */
export function unescapedHtml(text: string): Html {
  return markup(text);
}

/** The text of finished markup: the last step, done by the host. */
export function markupOf(value: Html): string {
  return textOf(value);
}

/** Whether nothing would be printed. */
export function isEmpty(value: HtmlValue): boolean {
  return isList(value) ? value.every(isEmpty) : textOf(value).trim() === "";
}
