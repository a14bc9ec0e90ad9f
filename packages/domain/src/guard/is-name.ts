import type { Lexicon } from "./lexicon.ts";
import type { Word } from "./read-words.ts";

/**
 * Whether a word is part of somebody's name or of a company's: it has a capital, is no abbreviation, and follows a title or a
 * first name with a capital inside the sentence ("mevrouw De Griep", "Jan van Kramp", "Parkinson & Zonen").
 */
export function isName(words: readonly Word[], at: number, { titles, particles }: Lexicon): boolean {
  const word = words[at];
  if (word === undefined || !hasCapital(word.text) || isAbbreviation(word.text)) return false;
  let before = at - 1;
  while (before >= 0 && particles.has(words[before]?.plain ?? "") && words[before]?.sentence === word.sentence) before -= 1;
  const previous = words[before];
  if (previous === undefined || previous.sentence !== word.sentence) return false;
  const two = `${words[before - 1]?.plain ?? ""} ${previous.plain}`;
  if (titles.includes(previous.plain) || titles.includes(two)) return true;
  const inSentence = words[before - 1]?.sentence === word.sentence;
  return hasCapital(previous.text) && !isAbbreviation(previous.text) && (inSentence || before < at - 1);
}

function hasCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function isAbbreviation(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}
