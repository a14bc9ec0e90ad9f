/** Numbers that look drawn and never change: the same seed and label give the same series on every machine. */
export interface Random {
  /** A series of its own: what is drawn from it moves nothing elsewhere. */
  fork(label: string): Random;
  /** 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(share: number): boolean;
  /** @throws when the list is empty. */
  pick<Value>(list: readonly Value[]): Value;
  shuffled<Value>(list: readonly Value[]): Value[];
}

export function randomFrom(seed: string): Random {
  const next = sfc32(hashed(seed));
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    fork: (label) => randomFrom(`${seed}/${label}`),
    fraction: next,
    int,
    chance: (share) => next() < share,
    pick(list) {
      const value = list[int(0, list.length - 1)];
      if (value === undefined) throw new Error("nothing to pick from");
      return value;
    },
    shuffled: (list) =>
      list
        .map((value) => ({ value, rank: next() }))
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ value }) => value),
  };
}

/** Four words of 32 bits out of a text (FNV-1a, stirred between the words). */
function hashed(text: string): [number, number, number, number] {
  let state = 0x811c9dc5;
  const word = (salt: number) => {
    state ^= salt;
    for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    return (state ^ (state >>> 13)) >>> 0;
  };
  return [word(1), word(2), word(3), word(4)];
}

/** C. Doty-Humphrey's small fast counting generator; twelve rounds mix the seed in. */
function sfc32([a0, b0, c0, d0]: [number, number, number, number]): () => number {
  let [a, b, c, counter] = [a0, b0, c0, d0];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}
