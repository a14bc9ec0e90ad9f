/**
 * The number of words in the longest sentence of a text. B1 asks for short sentences; it is the one part of
 * readability that a machine counts without guessing at syllables.
 */
export function longestSentence(text: string): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)/);
  return Math.max(...sentences.map((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length));
}

/** What a machine can count of how easily a set of texts reads. */
export interface ReadingFigures {
  /** Texts of four words or more: a label is no sentence. */
  readonly texts: number;
  readonly wordsPerSentence: number;
  readonly longestSentence: number;
  /** Words and long words per sentence; below 40 is easy, above 50 is hard. @source C.H. Björnsson, Läsbarhet (1968) */
  readonly lix: number;
}

const FEWEST_WORDS = 4;
/** LIX calls a word long from seven letters on. */
const LONG = 7;

/** What stands between braces is filled in when it is shown, and counted as one short word. */
export function readingFigures(texts: readonly string[]): ReadingFigures {
  const read = texts.map((text) => text.replaceAll(/\{\w+\}/g, "iets")).filter((text) => wordsOf(text).length >= FEWEST_WORDS);
  const sentences = read.flatMap((text) => text.split(/[.!?:;]+(?:\s|$)/).map(wordsOf)).filter((words) => words.length > 0);
  const words = sentences.flat();
  const perSentence = words.length / Math.max(1, sentences.length);
  const long = words.filter((word) => word.length >= LONG).length / Math.max(1, words.length);
  return {
    texts: read.length,
    wordsPerSentence: perSentence,
    longestSentence: Math.max(0, ...sentences.map(({ length }) => length)),
    lix: perSentence + 100 * long,
  };
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
}
