import { plainWord } from "./read-words.ts";

/**
 * Notation of the word lists. Terms are divided by commas; a term is one or more words.
 * `stress*` begins with, `*klachten` ends with, `*pijn*` holds; `*` alone is any word, `...` up to four words of any kind.
 * `!` before a term: no topic of the sentence excuses it. `~` before a term: any topic of the sentence does.
 */
export interface TermPattern {
  readonly words: readonly WordPattern[];
  readonly weight: "certain" | "usual" | "weak";
}
export type WordPattern =
  | { readonly kind: "exact" | "begins" | "ends" | "holds"; readonly plain: string }
  | { readonly kind: "any" }
  | { readonly kind: "gap" };

const GAP = 4;

/** A comma-separated list of terms, as the word lists write them; empty places are passed over. */
export function readTerms(list: string): readonly TermPattern[] {
  return list
    .split(",")
    .map((term) => term.trim())
    .filter((term) => term !== "")
    .map(readTerm);
}

function readTerm(term: string): TermPattern {
  const mark = term.charAt(0);
  const weight = mark === "!" ? "certain" : mark === "~" ? "weak" : "usual";
  const words = (weight === "usual" ? term : term.slice(1)).split(/\s+/).map(readWordPattern);
  return { words, weight };
}

function readWordPattern(word: string): WordPattern {
  if (word === "...") return { kind: "gap" };
  if (word === "*") return { kind: "any" };
  const plain = plainWord(word.replaceAll("*", ""));
  const open = word.startsWith("*");
  if (word.endsWith("*")) return { kind: open ? "holds" : "begins", plain };
  return { kind: open ? "ends" : "exact", plain };
}

/** @returns how many words the pattern takes from `at` on; 0 when it does not stand there. */
export function lengthAt(pattern: readonly WordPattern[], plain: readonly string[], at: number): number {
  const end = endOf(pattern, 0, plain, at);
  return end === undefined ? 0 : end - at;
}

function endOf(pattern: readonly WordPattern[], index: number, plain: readonly string[], at: number): number | undefined {
  const wanted = pattern[index];
  if (wanted === undefined) return at;
  if (wanted.kind === "gap") {
    for (let skipped = 0; skipped <= GAP; skipped += 1) {
      const end = endOf(pattern, index + 1, plain, at + skipped);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const word = plain[at];
  return word !== undefined && fits(wanted, word) ? endOf(pattern, index + 1, plain, at + 1) : undefined;
}

/** Whether one word, in lower case without accents, is what this part of a term asks for. */
export function fits(pattern: WordPattern, word: string): boolean {
  switch (pattern.kind) {
    case "exact":
      return word === pattern.plain;
    case "begins":
      return word.startsWith(pattern.plain);
    case "ends":
      return word.endsWith(pattern.plain);
    case "holds":
      return word.includes(pattern.plain);
    case "any":
    case "gap":
      return true;
  }
}
