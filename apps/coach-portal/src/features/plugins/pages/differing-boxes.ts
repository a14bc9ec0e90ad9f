import { type Box, united } from "./box.ts";
import { colourAt, dotsOf, type Raster } from "./raster.ts";

/**
 * By how much colours may differ, in steps of 256. The grey word "Concept" across a page is 20 darker than the paper, and hangs over other
 * words where a line moved.
 */
export const TOLERANCE = { inPlace: 24, moved: 48 } as const;

/** Dots are gathered in squares of this size. */
const TILE = 8;

/** Where two pictures differ, both laid down from their upper left corner. Beyond the smaller one there is white paper. */
export function differingBoxes(before: Raster, after: Raster, tolerance: number): Box[] {
  const [width, height] = sizeOf(before, after);
  const across = Math.ceil(width / TILE);
  const tiles = new Set<number>();
  for (const [x, y] of differingDots(before, after, tolerance)) tiles.add(Math.floor(y / TILE) * across + Math.floor(x / TILE));
  return united(
    runsOf([...tiles].toSorted((one, other) => one - other)).map(([from, to]) => {
      const [left, top] = [(from % across) * TILE, Math.floor(from / across) * TILE];
      return { left, top, width: Math.min((to - from + 1) * TILE, width - left), height: Math.min(TILE, height - top) };
    }),
  );

  /** Squares that follow each other on one row, by the first and the last. */
  function runsOf(sorted: readonly number[]): (readonly [number, number])[] {
    const starts = sorted.filter((tile) => tile % across === 0 || !tiles.has(tile - 1));
    const ends = sorted.filter((tile) => tile % across === across - 1 || !tiles.has(tile + 1));
    return starts.map((from, run) => [from, ends[run] ?? from]);
  }
}

/** Whether two pictures are the same but for the edges of what stands on them. */
export function alike(before: Raster, after: Raster, tolerance: number): boolean {
  return differingDots(before, after, tolerance).next().done === true;
}

function* differingDots(before: Raster, after: Raster, tolerance: number): Generator<readonly [x: number, y: number]> {
  const [width, height] = sizeOf(before, after);
  const [one, other] = [dotsOf(before), dotsOf(after)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (before.width === after.width && one[y * width + x] === other[y * width + x]) continue;
      if (!fits(before, after, x, y, tolerance) || !fits(after, before, x, y, tolerance)) yield [x, y];
    }
}

function sizeOf(one: Raster, other: Raster): readonly [width: number, height: number] {
  return [Math.max(one.width, other.width), Math.max(one.height, other.height)];
}

/** Whether this dot of the one is hardly lighter and hardly darker than the dots around the same place in the other. */
function fits(one: Raster, other: Raster, x: number, y: number, tolerance: number): boolean {
  for (let which = 0; which < 3; which++) {
    let [least, most] = [255, 0];
    for (let down = -1; down <= 1; down++)
      for (let across = -1; across <= 1; across++) {
        const near = colourAt(other, x + across, y + down, which);
        least = Math.min(least, near);
        most = Math.max(most, near);
      }
    const value = colourAt(one, x, y, which);
    if (value < least - tolerance || value > most + tolerance) return false;
  }
  return true;
}
