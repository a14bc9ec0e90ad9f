/**
 * Words that tell accounts payable of illness, method or absence. Compared without case and accents, as parts of words.
 *
 * @source shared/domain.md 5.1, Privacy
 */
const REVEALING = [
  "verzuim",
  "ziek",
  "herstel",
  "burn",
  "stress",
  "csr",
  "psych",
  "klacht",
  "re-integratie",
  "reintegratie",
  "hervatting",
  "vitaliteit",
  "therapie",
  "overspan",
  "depress",
  "absence",
  "sick",
  "recovery",
  "re-integration",
  "reintegration",
  "illness",
  "therapy",
] as const;

/** The revealing words in a text that will stand on an invoice; empty means it can stand there. */
export function revealingWords(text: string): readonly string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return REVEALING.filter((word) => plain.includes(word));
}
