/** Undefined when it is no length of a talk. */
export function readMinutes(text: string): number | undefined {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 600 ? minutes : undefined;
}
