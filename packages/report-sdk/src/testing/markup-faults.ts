function count(markup: string, pattern: RegExp): number {
  return markup.match(pattern)?.length ?? 0;
}

const RULES: readonly (readonly [sentence: string, broken: (markup: string) => boolean])[] = [
  ["has not exactly one h1", (markup) => count(markup, /<h1\b/g) !== 1],
  [
    "skips a level of heading",
    (markup) => [...markup.matchAll(/<h([1-6])\b/g)].some(([, level], index, all) => Number(level) > Number(all[index - 1]?.[1] ?? 0) + 1),
  ],
  ["has a table without a caption", (markup) => count(markup, /<table\b/g) !== count(markup, /<caption\b/g)],
  ["has a table head without scope", (markup) => /<th(?![^>]*\bscope=)[^>]*>/.test(markup.replaceAll("<thead", ""))],
  ["has a picture without alt", (markup) => /<img(?![^>]*\balt=)[^>]*>/.test(markup)],
  ["has a drawing without a name", (markup) => /<svg(?![^>]*\baria-label="[^"]+")[^>]*>/.test(markup)],
  ["prints a hole", (markup) => />[^<]*\b(?:undefined|NaN|\[object)[^<]*</.test(markup)],
  ["prints a raw date", (markup) => />[^<]*\b\d{4}-\d{2}-\d{2}\b[^<]*</.test(markup)],
];

/** In words, what makes a report hard to listen to or wrong on its face. */
export function markupFaults(markup: string): string[] {
  return RULES.filter(([, broken]) => broken(markup)).map(([sentence]) => sentence);
}
