/**
 * Text as people compare it: without case, accents, punctuation and double spaces.
 * "E-mail Leidinggevende:" and "e mail leidinggevende" become the same.
 */
export function normaliseText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}
