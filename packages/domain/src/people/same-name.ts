const PARTICLES = new Set("de den der van von ter ten het in op aan te el al da dos du la le dr drs ir ing mr prof dhr mevr mw".split(" "));

/** The words of a name by which people are told apart: without case, accents, initials and "van der". */
function wordsOf(name: string): string[] {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
  return plain.split(/[^\p{Letter}]+/u).filter((word) => word.length > 1 && !PARTICLES.has(word));
}

/** Whether one typing error makes the one of the other: a letter too many, too few or another. */
function oneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return short.slice(same + 1) === long.slice(same + 1) || short.slice(same) === long.slice(same + 1);
}

/**
 * Whether two names may well be of one person: a word in common, but for case, accents and one typing error. A marriage, a first name in
 * full or a corrected letter keeps a person; nothing in common is somebody else. A name without letters to compare differs from every other.
 */
export function mayBeSameName(before: string, after: string): boolean {
  if (before.trim() === after.trim()) return true;
  const known = wordsOf(before);
  return wordsOf(after).some((word) => known.some((one) => one === word || oneSlipApart(one, word)));
}
