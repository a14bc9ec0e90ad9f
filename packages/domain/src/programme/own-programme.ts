import type { LocalText } from "./local-text.ts";
import { type Programme, ProgrammeKey } from "./programme.ts";

/** What a programme is called whose name holds no letter or digit that a key can hold. */
const NAMELESS = "programma";
const LONGEST_KEY = 60;

/** A copy for a practice to make its own: the first version of another programme. Its exercises stay those of the source. */
export function copyOf(source: Programme, { key, names }: { readonly key: ProgrammeKey; readonly names: LocalText }): Programme {
  return { ...source, key, names, version: 1, exercisesFrom: source.exercisesFrom ?? source.key };
}

/** The version to work on after the ones there are: it begins as the newest. Undefined where there is none yet. */
export function nextVersionOf(versions: readonly Programme[]): Programme | undefined {
  const newest = versions.toSorted((one, other) => other.version - one.version)[0];
  return newest && { ...newest, version: newest.version + 1 };
}

/** A key out of a name, that no other programme has. */
export function freeKey(name: string, taken: ReadonlySet<ProgrammeKey>): ProgrammeKey {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_KEY)
    .replaceAll(/^-+|-+$/g, "");
  const base = plain === "" ? NAMELESS : plain;
  for (let number = 1; ; number += 1) {
    const key = ProgrammeKey.parse(number === 1 ? base : `${base}-${number}`);
    if (!taken.has(key)) return key;
  }
}

/** The newest version of every programme, in the order in which they first appear: what a new trajectory may start with. */
export function newestOfEach(programmes: readonly Programme[]): readonly Programme[] {
  const newest = new Map<ProgrammeKey, Programme>();
  for (const programme of programmes) {
    const known = newest.get(programme.key);
    if (known === undefined || known.version < programme.version) newest.set(programme.key, programme);
  }
  return [...newest.values()];
}
