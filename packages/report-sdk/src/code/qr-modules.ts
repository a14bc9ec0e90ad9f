import { qrWords } from "./qr-words.ts";

/** Dark modules by row; `true` is dark. */
export type Modules = boolean[][];

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** Centres of the alignment patterns. @source ISO/IEC 18004:2015, annex E */
const ALIGNMENT: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
  [6, 30, 54],
  [6, 32, 58],
  [6, 34, 62],
];

function square(size: number): Modules {
  return Array.from({ length: size }, () => Array.from({ length: size }, () => false));
}

function put(modules: Modules, row: number, column: number, dark: boolean): void {
  const line = modules[row];
  if (line !== undefined && column >= 0 && column < line.length) line[column] = dark;
}

/** A remainder of a polynomial division over bits, as format and version information use it. */
function checkBits(value: number, generator: number, degree: number): number {
  let rest = value << degree;
  for (let bit = 31 - degree; bit >= 0; bit--) if ((rest >> (bit + degree)) & 1) rest ^= generator << bit;
  return (value << degree) | rest;
}

function drawFixed(modules: Modules, taken: Modules, version: number): void {
  const size = modules.length;
  const fix = (row: number, column: number, dark: boolean) => {
    put(modules, row, column, dark);
    put(taken, row, column, true);
  };
  for (let index = 0; index < size; index++) {
    fix(6, index, index % 2 === 0);
    fix(index, 6, index % 2 === 0);
  }
  const centres = ALIGNMENT[version - 1] ?? [];
  const last = centres.length - 1;
  for (const [i, row] of centres.entries())
    for (const [j, column] of centres.entries()) {
      if ((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0)) continue;
      for (let y = -2; y <= 2; y++) for (let x = -2; x <= 2; x++) fix(row + y, column + x, Math.max(Math.abs(x), Math.abs(y)) !== 1);
    }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    for (let y = -4; y <= 4; y++)
      for (let x = -4; x <= 4; x++) {
        const ring = Math.max(Math.abs(x), Math.abs(y));
        fix(row + y, column + x, ring !== 2 && ring !== 4);
      }
  drawFormat(modules, taken, 0);
  if (version < 7) return;
  const bits = checkBits(version, 0x1f25, 12);
  for (let index = 0; index < 18; index++) {
    const dark = ((bits >> index) & 1) === 1;
    fix(Math.floor(index / 3), size - 11 + (index % 3), dark);
    fix(size - 11 + (index % 3), Math.floor(index / 3), dark);
  }
}

/** Both copies of the format information; level M is `00`. */
function drawFormat(modules: Modules, taken: Modules, mask: number): void {
  const size = modules.length;
  const bits = checkBits(mask, 0x537, 10) ^ 0x5412;
  const fix = (row: number, column: number, index: number) => {
    put(modules, row, column, ((bits >> index) & 1) === 1);
    put(taken, row, column, true);
  };
  for (let index = 0; index <= 5; index++) fix(index, 8, index);
  fix(7, 8, 6);
  fix(8, 8, 7);
  fix(8, 7, 8);
  for (let index = 9; index < 15; index++) fix(8, 14 - index, index);
  for (let index = 0; index < 8; index++) fix(8, size - 1 - index, index);
  for (let index = 8; index < 15; index++) fix(size - 15 + index, 8, index);
  put(modules, size - 8, 8, true);
  put(taken, size - 8, 8, true);
}

/** Puts the words in, two columns at a time from the right, up and down, round what is already there. */
function drawWords(modules: Modules, taken: Modules, words: readonly number[]): void {
  const size = modules.length;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const upwards = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step;
      const line = modules[row];
      const fixed = taken[row];
      if (line === undefined || fixed === undefined) continue;
      for (let column = right; column > right - 2; column--) {
        if (fixed[column] === true) continue;
        line[column] = (((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        bit++;
      }
    }
  }
}

/** Where a pattern begins in a line, also where two overlap. */
function occurrences(line: string, pattern: string): number {
  let count = 0;
  for (let at = line.indexOf(pattern); at !== -1; at = line.indexOf(pattern, at + 1)) count++;
  return count;
}

/** How hard lines of a code are to read, lower is better: long runs of one shade, and shapes that look like a corner mark. */
function penalty(lines: readonly string[]): number {
  let points = 0;
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    points += 40 * (occurrences(line, "10111010000") + occurrences(line, "00001011101"));
  }
  return points;
}

/** Two periods of any mask: modules of a line that are masked at once, as the bits of one number. */
const CHUNK = 24;

/** Lines as numbers of 24 bits each, first module first; what is left over of the last is zero. */
function asBits(lines: Modules): number[][] {
  return lines.map((line) =>
    Array.from({ length: Math.ceil(line.length / CHUNK) }, (_, chunk) => {
      let bits = 0;
      for (let index = chunk * CHUNK; index < (chunk + 1) * CHUNK; index++) bits = (bits << 1) | (line[index] === true ? 1 : 0);
      return bits;
    }),
  );
}

/**
 * The mask that leaves the fewest shapes along its rows that mislead a scanner, of the first four. The standard weighs eight masks
 * in both directions; that took longer in the VM than the rest of an invoice, and any mask can be read.
 */
function bestMask(plain: Modules, taken: Modules): number {
  const rows = asBits(plain);
  const free = asBits(taken.map((line) => line.map((isTaken) => !isTaken)));
  const points = MASKS.slice(0, 4).map((masks) => {
    const patterns = Array.from({ length: 12 }, (_, row) => {
      let bits = 0;
      for (let column = 0; column < CHUNK; column++) bits = (bits << 1) | (masks(row, column) ? 1 : 0);
      return bits;
    });
    const masked = rows.map((line, row) => line.map((bits, chunk) => bits ^ ((patterns[row % 12] ?? 0) & (free[row]?.[chunk] ?? 0))));
    return penalty(
      masked.map((line) =>
        line
          .map((bits) => bits.toString(2).padStart(CHUNK, "0"))
          .join("")
          .slice(0, plain.length),
      ),
    );
  });
  return points.indexOf(Math.min(...points));
}

/** The modules of a QR code of level M. @source ISO/IEC 18004:2015 */
export function qrModules(text: string): Modules {
  const { version, words } = qrWords(text);
  const size = version * 4 + 17;
  const plain = square(size);
  const taken = square(size);
  drawFixed(plain, taken, version);
  drawWords(plain, taken, words);
  const mask = bestMask(plain, taken);
  const masks = MASKS[mask];
  const modules = plain.map((line, row) =>
    line.map((dark, column) => (taken[row]?.[column] === true ? dark : dark !== masks?.(row, column))),
  );
  drawFormat(modules, taken, mask);
  return modules;
}
