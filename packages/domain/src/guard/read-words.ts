/** A word of a text as it stands and as it is compared: lower case, without accents, hyphens and apostrophes. */
export interface Word {
  readonly text: string;
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  /** The sentence it stands in; a semicolon ends one too. */
  readonly sentence: number;
  /** Its part of the sentence: commas, brackets and dashes divide. */
  readonly clause: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’&][\p{L}\p{M}\p{N}]+)*/gu;
/** Titles and abbreviations whose full stop ends no sentence. */
const ABBREVIATION = /(?:^|\s)(?:dhr|mevr|mw|dr|drs|ir|ing|mr|mrs|prof|bijv|nr|o\.a|i\.v\.m|d\.w\.z|[A-Z])$/i;

/** The words of a text in order. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let clause = 0;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const from = match.index;
    const between = text.slice(end, from);
    if (/[!?;\n]|\.(?:\s|$)/.test(between) && !(between.startsWith(".") && ABBREVIATION.test(text.slice(0, end)))) sentence += 1;
    if (/[,:()[\]–—!?;\n.]/.test(between)) clause += 1;
    end = from + match[0].length;
    words.push({ text: match[0], plain: plainWord(match[0]), from, to: end, sentence, clause });
  }
  return words;
}

/** How words are compared. */
export function plainWord(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\-‐‑'’&]/gu, "");
}
