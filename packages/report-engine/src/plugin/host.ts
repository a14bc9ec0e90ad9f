/** What plugins are written against. The second number grows with what is added; the first when something they use changes. */
export const HOST_VERSION = "1.1";

/** The host that comes after this one: what an author tries before her organisation has it. */
export const COMING_HOST_VERSION = "1.2";

/** `^1.0`: the same first number, and at least the second. */
function fitsOne(range: string, version: string): boolean {
  const match = /^\^(\d+)\.(\d+)$/.exec(range);
  if (match === null) return false;
  const [wantedMajor, wantedMinor] = match.slice(1).map(Number);
  const [major, minor] = version.split(".").map(Number);
  return major === wantedMajor && (minor ?? 0) >= (wantedMinor ?? 0);
}

/** Whether a host fits a range such as `^1.0`, or one of several: `^1.1 || ^2.0`. */
export function hostFits(range: string, version: string = HOST_VERSION): boolean {
  return range.split(" || ").some((one) => fitsOne(one, version));
}
