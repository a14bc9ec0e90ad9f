/** Whole days since an arbitrary day in the far past, for distances between calendar dates (proleptic Gregorian). */
export function dayNumber(date: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  // January and February count as the end of the year before, so that the leap day comes last.
  const shifted = (month + 9) % 12;
  const years = year - Math.floor(shifted / 10);
  return (
    365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + Math.floor((shifted * 306 + 5) / 10) + day - 1
  );
}

/** A round top for an axis and the step between its lines: at most five lines, at numbers people count in. */
export function axis(highest: number): { readonly top: number; readonly step: number } {
  const wanted = highest <= 0 ? 1 : highest;
  const magnitude = 10 ** Math.floor(Math.log10(wanted / 4));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate * 4 >= wanted) ?? 10 * magnitude;
  return { top: Math.ceil(wanted / step - 1e-9) * step, step };
}

/** A coordinate with one decimal: short, and the same on every machine. */
export function coordinate(value: number): string {
  const tenths = Math.round(value * 10);
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
}
