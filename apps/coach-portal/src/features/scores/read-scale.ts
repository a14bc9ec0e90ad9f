/** One scale as it is being typed. */
export interface TypedScale {
  readonly key: string;
  readonly scale: string;
  readonly score: string;
  readonly maximum: string;
  readonly band: string;
}

export interface ReadScale {
  readonly scale: string;
  readonly score: number | null;
  readonly maximum: number;
  readonly band: string | null;
}

export function emptyScale(): TypedScale {
  return { key: crypto.randomUUID(), scale: "", score: "", maximum: "", band: "" };
}

function numberOf(text: string): number | null {
  const trimmed = text.trim();
  return /^\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : null;
}

/** @returns null while something is missing or is no number; an empty score is "cannot be scored" */
export function readScale({ scale, score, maximum, band }: TypedScale): ReadScale | null {
  const most = numberOf(maximum);
  const given = score.trim() === "" ? null : numberOf(score);
  if (scale.trim() === "" || most === null || most === 0 || (given === null && score.trim() !== "")) return null;
  return { scale: scale.trim(), score: given, maximum: most, band: band.trim() === "" ? null : band.trim() };
}
