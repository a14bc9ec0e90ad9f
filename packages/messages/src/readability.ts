/**
 * The number of words in the longest sentence of a text. B1 asks for short sentences; it is the one part of
 * readability that a machine counts without guessing at syllables.
 */
export function longestSentence(text: string): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)/);
  return Math.max(...sentences.map((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length));
}
