/**
 * Calendar arithmetic by the engine's own UTC calendar, so that tests hold the product against something
 * independent. Used by tests only: the product never touches `Date`.
 */
export function civil(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

export function fromCivil(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function civilWeekday(days: number): number {
  return new Date(days * 86_400_000).getUTCDay();
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
