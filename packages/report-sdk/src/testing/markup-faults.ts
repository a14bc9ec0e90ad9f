/** Where in markup something is wrong, or -1. */
type Rule = (markup: string) => number;

function firstOf(pattern: RegExp): Rule {
  return (markup) => markup.search(pattern);
}

/** The second of what may stand there once; where there is none at all, the beginning. */
function notOnce(markup: string): number {
  const [first, second] = markup.matchAll(/<h1\b/g);
  return first === undefined ? 0 : (second?.index ?? -1);
}

function skippedLevel(markup: string): number {
  let before = 0;
  for (const { 1: level, index } of markup.matchAll(/<h([1-6])\b/g)) {
    if (Number(level) > before + 1) return index;
    before = Number(level);
  }
  return -1;
}

/** A table says its caption before anything else; one that does not has none of its own. */
const WITHOUT_CAPTION = /<table\b[^>]*>(?!\s*<caption\b)/;

const RULES = {
  "has not exactly one h1": notOnce,
  "skips a level of heading": skippedLevel,
  "has a table without a caption": firstOf(WITHOUT_CAPTION),
  "has a table without heads": firstOf(/<table\b(?:(?!<th[\s>])[\s\S])*?<\/table>/),
  "has a table head without scope": firstOf(/<th(?=[\s>])(?![^>]*\bscope=)[^>]*>/),
  "has a picture without alt": firstOf(/<img(?![^>]*\balt=)[^>]*>/),
  "has a drawing without a name": firstOf(/<svg(?![^>]*\baria-label="[^"]+")[^>]*>/),
  "prints a hole": firstOf(/>[^<]*\b(?:undefined|NaN|\[object)[^<]*</),
  "prints a raw date": firstOf(/>[^<]*\b\d{4}-\d{2}-\d{2}\b[^<]*</),
} as const;

/** In words, one thing that makes a report hard to listen to or wrong on its face. */
export type MarkupFault = keyof typeof RULES;
const MARKUP_FAULTS: readonly MarkupFault[] = Object.keys(RULES).filter((fault): fault is MarkupFault => Object.hasOwn(RULES, fault));

export interface PlacedFault {
  readonly fault: MarkupFault;
  /** The element it is at first: its name, and the how manieth of that name it is on the page, counted from one. */
  readonly element: string;
  readonly number: number;
}

/** The element that begins here, or the one before the text that does. */
function elementAt(markup: string, at: number): Pick<PlacedFault, "element" | "number"> {
  const tag = markup.lastIndexOf("<", at);
  const element = /^<\/?([a-z][a-z0-9]*)/.exec(markup.slice(tag))?.[1] ?? "";
  const soFar = markup.slice(0, tag + 1 + element.length);
  return { element, number: soFar.match(new RegExp(`<${element}\\b`, "g"))?.length ?? 1 };
}

export function markupFaults(markup: string): PlacedFault[] {
  return MARKUP_FAULTS.flatMap((fault) => {
    const at = RULES[fault](markup);
    return at === -1 ? [] : [{ fault, ...elementAt(markup, at) }];
  });
}
