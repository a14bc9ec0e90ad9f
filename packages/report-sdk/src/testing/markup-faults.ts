function count(markup: string, pattern: RegExp): number {
  return markup.match(pattern)?.length ?? 0;
}

const RULES = {
  "has not exactly one h1": (markup: string) => count(markup, /<h1\b/g) !== 1,
  "skips a level of heading": (markup: string) =>
    [...markup.matchAll(/<h([1-6])\b/g)].some(([, level], index, all) => Number(level) > Number(all[index - 1]?.[1] ?? 0) + 1),
  "has a table without a caption": (markup: string) => count(markup, /<table\b/g) !== count(markup, /<caption\b/g),
  "has a table head without scope": (markup: string) => /<th(?![^>]*\bscope=)[^>]*>/.test(markup.replaceAll("<thead", "")),
  "has a picture without alt": (markup: string) => /<img(?![^>]*\balt=)[^>]*>/.test(markup),
  "has a drawing without a name": (markup: string) => /<svg(?![^>]*\baria-label="[^"]+")[^>]*>/.test(markup),
  "prints a hole": (markup: string) => />[^<]*\b(?:undefined|NaN|\[object)[^<]*</.test(markup),
  "prints a raw date": (markup: string) => />[^<]*\b\d{4}-\d{2}-\d{2}\b[^<]*</.test(markup),
} as const;

/** In words, one thing that makes a report hard to listen to or wrong on its face. */
export type MarkupFault = keyof typeof RULES;
const MARKUP_FAULTS: readonly MarkupFault[] = Object.keys(RULES).filter((fault): fault is MarkupFault => Object.hasOwn(RULES, fault));

export function markupFaults(markup: string): MarkupFault[] {
  return MARKUP_FAULTS.filter((fault) => RULES[fault](markup));
}
