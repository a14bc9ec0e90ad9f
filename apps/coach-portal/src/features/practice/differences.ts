import type { Difference } from "../../ui/stale-choice.tsx";

/** In which of these fields two versions differ; a field without a label (a picture) is passed over. */
export function differencesOf<Fields extends Record<keyof Fields, string>>(
  mine: Fields,
  theirs: Fields,
  labels: Partial<Record<keyof Fields, string>>,
): Difference[] {
  const differences: Difference[] = [];
  for (const key in labels) {
    const label = labels[key];
    if (label !== undefined && mine[key] !== theirs[key]) differences.push({ label, mine: mine[key], theirs: theirs[key] });
  }
  return differences;
}
