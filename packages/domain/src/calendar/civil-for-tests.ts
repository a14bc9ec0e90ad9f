/**
 * Calendar arithmetic without any library, so that tests hold the product against something independent
 * (H. Hinnant, "chrono-compatible low-level date algorithms"). Used by tests only.
 */
export function civil(date: string): number {
  const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

export function fromCivil(days: number): string {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted + (shifted < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** 0 is Sunday; 1 March of the year 0 was a Wednesday. */
export function civilWeekday(days: number): number {
  return (days + 3) % 7;
}

/** Easter by another road than the product takes (J.-M. Oudin, 1940), as the U.S. Naval Observatory prints it. */
export function easterByOudin(y: number): string {
  const div = (a: number, b: number) => Math.floor(a / b);
  const c = div(y, 100);
  const n = y - 19 * div(y, 19);
  const k = div(c - 17, 25);
  let i = c - div(c, 4) - div(c - k, 3) + 19 * n + 15;
  i -= 30 * div(i, 30);
  i -= div(i, 28) * (1 - div(i, 28) * div(29, i + 1) * div(21 - n, 11));
  let j = y + div(y, 4) + i + 2 - c + div(c, 4);
  j -= 7 * div(j, 7);
  const l = i - j;
  const m = 3 + div(l + 40, 44);
  const d = l + 28 - 31 * div(m, 4);
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
