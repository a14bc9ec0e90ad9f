/** Where a text stops being JSON, counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const BLANK = /[ \t\n\r]*/y;
/** Any sign from the space on but the quote and the backslash, or what a backslash begins. */
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * The place at which a text is no longer JSON, so that a person can be told the line. What `JSON.parse` says of it differs per
 * engine and often names no place at all.
 *
 * @returns undefined when the whole text is JSON.
 */
export function jsonFault(text: string): TextPlace | undefined {
  const reader = { text, at: 0, depth: 0 };
  const whole = value(reader);
  blank(reader);
  if (whole && reader.at === text.length) return undefined;
  const before = text.slice(0, reader.at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

/** Deeper than anything that a person keeps in a file; what goes further would only take the stack. */
const DEEPEST = 50;

/** Reads as far as it goes: where it fails, `at` stays at the first sign that does not fit. */
function value(reader: Reader): boolean {
  blank(reader);
  const sign = reader.text[reader.at];
  if (sign === "{") return list(reader, "}", () => token(reader, STRING) && mark(reader, ":") && value(reader));
  if (sign === "[") return list(reader, "]", () => value(reader));
  return token(reader, sign === '"' ? STRING : PLAIN);
}

function list(reader: Reader, end: string, item: () => boolean): boolean {
  if (reader.depth >= DEEPEST) return false;
  reader.at += 1;
  reader.depth += 1;
  const whole = mark(reader, end) || items(reader, end, item);
  reader.depth -= 1;
  return whole;
}

function items(reader: Reader, end: string, item: () => boolean): boolean {
  while (item()) {
    if (mark(reader, end)) return true;
    if (!mark(reader, ",")) return false;
  }
  return false;
}

function token(reader: Reader, pattern: RegExp): boolean {
  blank(reader);
  pattern.lastIndex = reader.at;
  const [found = ""] = pattern.exec(reader.text) ?? [];
  reader.at += found.length;
  return found !== "";
}

function mark(reader: Reader, sign: string): boolean {
  blank(reader);
  if (reader.text[reader.at] !== sign) return false;
  reader.at += 1;
  return true;
}

function blank(reader: Reader): void {
  BLANK.lastIndex = reader.at;
  reader.at += BLANK.exec(reader.text)?.[0].length ?? 0;
}
