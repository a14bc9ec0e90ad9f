import { SourceMap } from "node:module";

/**
 * Words that answer differently, or not at all, in the VM. The VM has neither Date nor Intl, so most would fail there;
 * `toLocaleString` would print `2571.25` without a word.
 */
const WORDS = [
  ...["Intl", "Date", "toLocaleString", "toLocaleDateString", "localeCompare", "eval", "Function", "fetch", "process", "require"],
  ...["Math\\.random", "setTimeout", "setInterval"],
];

const PATTERN = new RegExp(
  // A word of code: a property when the name is only ever one, else a free name that is called, built or reached into.
  `\\.(toLocaleString|toLocaleDateString|localeCompare)\\b|(?<![\\w$."'\`-])(${WORDS.filter((word) => !word.startsWith("to")).join("|")})(?=\\(|\\.[a-zA-Z])`,
  "g",
);

/** A comment, a string, or a pattern where one may stand: after an operator or a bracket that opens. */
const INSIDES =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<=[(,=:[!&|?{};\n]\s*)\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

function blanked(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** Code of which the words people read are blanked, in strings and in templates, so that Dutch is not taken for code. */
function codeOnly(source: string): string {
  let code = "";
  /** How deep in braces each open template goes on. */
  const templates: number[] = [];
  let depth = 0;
  for (let at = 0; at < source.length; ) {
    const inTemplate = templates.at(-1) === depth;
    INSIDES.lastIndex = at;
    const inside = inTemplate ? undefined : INSIDES.exec(source)?.[0];
    const character = source[at] ?? "";
    if (inside !== undefined) {
      code += blanked(inside);
      at += inside.length;
      continue;
    }
    if (inTemplate && character === "\\") {
      code += "  ";
      at += 2;
      continue;
    }
    if (character === "`") {
      if (inTemplate) {
        templates.pop();
        depth--;
      } else templates.push(++depth);
    } else if (inTemplate && source.startsWith("${", at)) {
      depth++;
      at++;
      code += " ";
    } else if (!inTemplate && character === "{") depth++;
    else if (!inTemplate && character === "}") depth--;
    code += inTemplate ? blanked(character) : character;
    at++;
  }
  return code;
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
