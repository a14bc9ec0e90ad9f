import { StageKey } from "@hervat/domain/programme";

/** Nobody reads it: it stays the same when the name changes, so that what was written about it keeps its place. */
export function newKey(base: string, taken: ReadonlySet<string>): StageKey {
  for (let number = 1; ; number += 1) if (!taken.has(`${base}-${number}`)) return StageKey.parse(`${base}-${number}`);
}
