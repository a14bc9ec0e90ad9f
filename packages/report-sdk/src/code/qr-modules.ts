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

function drawWords(modules: Modules, taken: Modules, words: readonly number[]): void {
  const size = modules.length;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++)
      for (const column of [right, right - 1]) {
        const row = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        if (taken[row]?.[column] === true) continue;
        put(modules, row, column, (((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1);
        bit++;
      }
  }
}

/** How hard a code is to read, by the four rules of the standard; lower is better. */
function penalty(modules: Modules): number {
  const size = modules.length;
  const columns = modules.map((_, column) => modules.map((row) => row[column] === true));
  let points = 0;
  for (const line of [...modules, ...columns]) {
    const text = line.map((dark) => (dark ? "1" : "0")).join("");
    for (const run of text.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    for (let index = 0; index + 11 <= size; index++) {
      const piece = text.slice(index, index + 11);
      if (piece === "10111010000" || piece === "00001011101") points += 40;
    }
  }
  for (let row = 0; row + 1 < size; row++)
    for (let column = 0; column + 1 < size; column++) {
      const dark = [modules[row]?.[column], modules[row]?.[column + 1], modules[row + 1]?.[column], modules[row + 1]?.[column + 1]].filter(
        Boolean,
      ).length;
      if (dark === 0 || dark === 4) points += 3;
    }
  const share = (modules.flat().filter(Boolean).length * 20) / (size * size);
  return points + Math.max(0, Math.ceil(Math.abs(share - 10)) - 1) * 10;
}

/** The modules of a QR code of level M. @source ISO/IEC 18004:2015 */
export function qrModules(text: string): Modules {
  const { version, words } = qrWords(text);
  const size = version * 4 + 17;
  const plain = square(size);
  const taken = square(size);
  drawFixed(plain, taken, version);
  drawWords(plain, taken, words);
  const candidates = MASKS.map((masks, mask) => {
    const modules = plain.map((line, row) =>
      line.map((dark, column) => (taken[row]?.[column] === true ? dark : dark !== masks(row, column))),
    );
    drawFormat(modules, taken, mask);
    return { modules, points: penalty(modules) };
  });
  return candidates.reduce((best, candidate) => (candidate.points < best.points ? candidate : best)).modules;
}
