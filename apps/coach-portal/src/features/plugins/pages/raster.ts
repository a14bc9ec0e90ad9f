/** A page as a picture, or a stretch of its rows: four bytes for each dot (red, green, blue, and one that is always full). */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Rows of a page, without copying them. */
export function rowsOf({ width, data }: Raster, top: number, height: number): Raster {
  return { width, height, data: data.subarray(4 * width * top, 4 * width * (top + height)) };
}

/** Every dot as one number: equal numbers are equal colours. */
export function dotsOf({ data }: Raster): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

/** One of the three colours of a dot; around the picture there is white paper. */
export function colourAt({ width, height, data }: Raster, x: number, y: number, which: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[4 * (y * width + x) + which] ?? 255);
}

/**
 * Every dot becomes the middle of the nine around it. The same line half a dot lower has other edges; what it weighs stays the same, and
 * that is what is compared.
 */
export function smoothed({ width, height, data }: Raster): Raster {
  const row = 4 * width;
  const made = new Uint8ClampedArray(data.length);
  const sums = new Uint16Array(row);
  for (let y = 0; y < height; y++) {
    const [above, here, below] = [Math.max(0, y - 1) * row, y * row, Math.min(height - 1, y + 1) * row];
    for (let at = 0; at < row; at++) sums[at] = (data[above + at] ?? 0) + (data[here + at] ?? 0) + (data[below + at] ?? 0);
    for (let at = 0; at < row; at++) {
      const middle = sums[at] ?? 0;
      made[here + at] = ((at < 4 ? middle : (sums[at - 4] ?? 0)) + middle + (at >= row - 4 ? middle : (sums[at + 4] ?? 0))) / 9;
    }
  }
  return { width, height, data: made };
}
