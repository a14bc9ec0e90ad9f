import type { Box } from "./box.ts";
import { TOLERANCE } from "./differing-boxes.ts";
import { type Raster, rowsOf } from "./raster.ts";

/** A stretch of a page with something on every row: a line of text, a picture, a table. */
export interface Band {
  /** The place of its page, from 0. */
  readonly page: number;
  /** Around all that stands in it. */
  readonly box: Box;
  /** Its rows, over the whole width of the page. */
  readonly raster: Raster;
}

/** What stands on a page, from the top down. */
export function bandsOf(page: number, raster: Raster): Band[] {
  const bands: Band[] = [];
  let top = 0;
  for (let y = 0; y <= raster.height; y++) {
    if (y < raster.height && inkOf(raster, y) !== undefined) continue;
    if (y > top) bands.push(bandAt(page, raster, top, y - top));
    top = y + 1;
  }
  return bands;
}

function bandAt(page: number, raster: Raster, top: number, height: number): Band {
  let [left, right] = [raster.width, 0];
  for (let y = top; y < top + height; y++) {
    const ink = inkOf(raster, y);
    if (ink !== undefined) [left, right] = [Math.min(left, ink.first), Math.max(right, ink.last)];
  }
  return { page, box: { left, top, width: right - left + 1, height }, raster: rowsOf(raster, top, height) };
}

/** The first and the last dot of a row that is darker than paper with the word "Concept" on it. */
function inkOf({ width, data }: Raster, y: number): { readonly first: number; readonly last: number } | undefined {
  const row = 4 * width * y;
  const lightest = 255 - TOLERANCE.inPlace;
  const dark = (x: number) => {
    const at = row + 4 * x;
    return (data[at] ?? 255) < lightest || (data[at + 1] ?? 255) < lightest || (data[at + 2] ?? 255) < lightest;
  };
  let first = 0;
  while (first < width && !dark(first)) first++;
  if (first === width) return undefined;
  let last = width - 1;
  while (!dark(last)) last--;
  return { first, last };
}

/** By how much the colours of two bands may differ and still be the same. */
export function toleranceOf(one: Band, other: Band): number {
  return one.page === other.page && one.box.top === other.box.top ? TOLERANCE.inPlace : TOLERANCE.moved;
}
