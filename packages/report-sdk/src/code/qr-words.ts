import { utf8 } from "./utf8.ts";

/**
 * Per version at level M: error words per block, blocks in the short group, data words of those,
 * blocks in the long group (each one data word more).
 *
 * @source ISO/IEC 18004:2015, table 9
 */
const LEVEL_M: readonly (readonly [errorWords: number, short: number, words: number, long: number])[] = [
  [10, 1, 16, 0],
  [16, 1, 28, 0],
  [26, 1, 44, 0],
  [18, 2, 32, 0],
  [24, 2, 43, 0],
  [16, 4, 27, 0],
  [18, 4, 31, 0],
  [22, 2, 38, 2],
  [22, 3, 36, 2],
  [26, 4, 43, 1],
  [30, 1, 50, 4],
  [22, 6, 36, 2],
  [22, 8, 37, 1],
];

/** Powers of 2 in the field of 256 numbers, twice over, and the exponent of each number. */
const POWERS: number[] = [];
const EXPONENTS: number[] = [];
for (let exponent = 0, power = 1; exponent < 510; exponent++) {
  POWERS.push(power);
  if (exponent < 255) EXPONENTS[power] = exponent;
  power = (power << 1) ^ ((power >> 7) * 0x11d);
}

function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (POWERS[(EXPONENTS[a] ?? 0) + (EXPONENTS[b] ?? 0)] ?? 0);
}

/** The Reed-Solomon divisor of a degree, without its leading term. */
function divisor(degree: number): number[] {
  const result: number[] = Array.from({ length: degree }, (_, index) => (index === degree - 1 ? 1 : 0));
  let root = 1;
  for (let step = 0; step < degree; step++) {
    for (let index = 0; index < degree; index++) {
      result[index] = multiply(result[index] ?? 0, root) ^ (result[index + 1] ?? 0);
    }
    root = multiply(root, 2);
  }
  return result;
}

/** The error words of one block: division by a polynomial, in place. */
function remainder(data: readonly number[], generator: readonly number[]): number[] {
  const degree = generator.length;
  const rest = [...data, ...generator.map(() => 0)];
  for (let at = 0; at < data.length; at++) {
    const factor = rest[at] ?? 0;
    if (factor !== 0)
      for (let index = 0; index < degree; index++)
        rest[at + 1 + index] = (rest[at + 1 + index] ?? 0) ^ multiply(generator[index] ?? 0, factor);
  }
  return rest.slice(data.length);
}

function dataWords(bytes: readonly number[], version: number, capacity: number): number[] {
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  push(0b0100, 4);
  push(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, capacity * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const words: number[] = [];
  for (let start = 0; start < bits.length; start += 8) words.push(bits.slice(start, start + 8).reduce((word, bit) => (word << 1) | bit, 0));
  for (let filler = 0xec; words.length < capacity; filler ^= 0xec ^ 0x11) words.push(filler);
  return words;
}

/** Words of all blocks in turn: first word of each, second word of each, and so on. */
function interleave(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_, index) => blocks.flatMap((block) => block[index] ?? [])).flat();
}

/**
 * The words of the smallest code of level M that holds a text, error correction included.
 *
 * @throws RangeError when the text is longer than 331 bytes (version 13).
 */
export function qrWords(text: string): { readonly version: number; readonly words: readonly number[] } {
  const bytes = utf8(text);
  for (const [index, [errorWords, short, words, long]] of LEVEL_M.entries()) {
    const version = index + 1;
    const capacity = short * words + long * (words + 1);
    if (bytes.length + (version < 10 ? 2 : 3) > capacity) continue;

    const data = dataWords(bytes, version, capacity);
    const generator = divisor(errorWords);
    const blocks = Array.from({ length: short + long }, (_, block) => {
      const start = block * words + Math.max(0, block - short);
      return data.slice(start, start + words + (block < short ? 0 : 1));
    });
    return { version, words: [...interleave(blocks), ...interleave(blocks.map((block) => remainder(block, generator)))] };
  }
  throw new RangeError("a payment code holds at most 331 bytes");
}
