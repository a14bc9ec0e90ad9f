import { SourceMap } from "node:module";

/**
 * Words that answer differently, or not at all, in the VM. The VM has neither Date nor Intl, so most would fail there;
 * `toLocaleString` would print `2571.25` without a word.
 */
const WORDS = ["Intl", "Date", "toLocaleString", "toLocaleDateString", "localeCompare", "eval", "Function", "fetch", "process", "require"];

const PATTERN = new RegExp(
  // A word of code: a property when the name is only ever one, else a free name that is called, built or reached into.
  `\\.(toLocaleString|toLocaleDateString|localeCompare)\\b|(?<![\\w$."'\`-])(${WORDS.filter((word) => !word.startsWith("to")).join("|")})(?=\\(|\\.[a-zA-Z])`,
  "g",
);

/** Code with the insides of strings and comments blanked, so that Dutch words in a sentence are not taken for code. */
function codeOnly(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (text) => text.replace(/[^\n]/g, " "));
}

/** The first word that a report may not use, and where its author wrote it. */
export function refusedWord(code: string, sourceMap: string): { readonly word: string; readonly where: string } | undefined {
  const match = codeOnly(code).matchAll(PATTERN).next().value;
  if (match === undefined) return undefined;
  const before = code.slice(0, match.index).split("\n");
  const entry = new SourceMap(JSON.parse(sourceMap)).findEntry(before.length - 1, before.at(-1)?.length ?? 0);
  const where = "originalSource" in entry ? `${entry.originalSource}:${entry.originalLine + 1}` : "report.js";
  return { word: (match[1] ?? match[2] ?? "").trim(), where };
}
