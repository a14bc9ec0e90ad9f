/** What plugins are written against. The second number grows with what is added; the first when something they use changes. */
export const HOST_VERSION = "1.0";

/** Whether this host fits a range such as `^1.0`: the same first number, and at least the second. */
export function hostFits(range: string): boolean {
  const match = /^\^(\d+)\.(\d+)$/.exec(range);
  if (match === null) return false;
  const [wantedMajor, wantedMinor] = match.slice(1).map(Number);
  const [major, minor] = HOST_VERSION.split(".").map(Number);
  return major === wantedMajor && (minor ?? 0) >= (wantedMinor ?? 0);
}
