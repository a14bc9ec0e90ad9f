/** Words shorter than this are too close to each other to guess at. */
const SHORTEST = 9;

/** Ordinary words one letter away from a word of the lists. */
const ORDINARY: ReadonlySet<string> = new Set([
  "betaling",
  "betalingen",
  "bestelling",
  "bestellingen",
  "bepaling",
  "bestemming",
  "verdeling",
  "vergaderen",
  "mediation",
  "mediatie",
  "meditatie",
  "medewerker",
  "herstellen",
  "migratie",
  "inspectie",
  "publiciteit",
  "overleggen",
  "onderzoek",
  "persoonlijk",
  "belastbaar",
  "prestatie",
  "presentatie",
]);

/**
 * The long words of the lists, to recognise what is typed wrong by one letter (missing, extra, other or swapped).
 * The first letter has to be right.
 */
export function misspellings(words: readonly string[]): (word: string) => string | undefined {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    const key = word.charAt(0);
    byFirst.set(key, [...(byFirst.get(key) ?? []), word]);
  }
  return (word) => {
    if (word.length < SHORTEST - 1 || ORDINARY.has(word)) return undefined;
    return byFirst.get(word.charAt(0))?.find((right) => oneLetterOff(single(word), single(right)));
  };
}

/** Double letters are where Dutch goes wrong most. */
function single(word: string): string {
  return word.replace(/(.)\1+/g, "$1");
}

function oneLetterOff(word: string, right: string): boolean {
  if (Math.abs(word.length - right.length) > 1) return false;
  if (word === right) return true;
  let at = 0;
  while (word[at] === right[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(from);
  return (
    rest(word, at + 1) === rest(right, at) ||
    rest(word, at) === rest(right, at + 1) ||
    rest(word, at + 1) === rest(right, at + 1) ||
    (word[at] === right[at + 1] && word[at + 1] === right[at] && rest(word, at + 2) === rest(right, at + 2))
  );
}
