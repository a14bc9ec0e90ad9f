/** `YYYY-MM-DD` as `dd-mm-jjjj`. */
export function dateToText(day: string): string {
  const [year, month, date] = day.split("-");
  return year === undefined || month === undefined || date === undefined ? "" : `${date}-${month}-${year}`;
}

/**
 * What someone typed as a date, `dd-mm-jjjj`; points, slashes, spaces and missing zeros are fine, 24112026 too.
 *
 * @returns `YYYY-MM-DD`, or undefined when no such day exists
 */
export function textToDate(text: string): string | undefined {
  const match = /^\s*(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (match === null) return undefined;
  const [, date = "", month = "", year = ""] = match;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day ? undefined : day;
}
