import type { Programme } from "./programme.ts";

/** Where in a programme something stands: names of fields, keys of phases and criteria, and numbers of lines, from 0. */
export type ProgrammePlace = readonly (string | number)[];

type Leaf = string | number | boolean | null;

/** What another version says differently at one place; undefined: nothing stood there, or nothing stands there any more. */
export interface ProgrammeChange {
  readonly place: ProgrammePlace;
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

/** What a practice reads before it publishes: place by place, in the order of the programme. Key and version are no change. */
export function programmeChanges(before: Programme, after: Programme): readonly ProgrammeChange[] {
  const old = leavesOf(before);
  const next = leavesOf(after);
  const gone = [...old].filter(([name]) => !next.has(name));
  return [...next, ...gone].flatMap(([name, { place }]) => {
    const change = { place, before: old.get(name)?.leaf, after: next.get(name)?.leaf };
    return change.before === change.after ? [] : [change];
  });
}

type Leaves = ReadonlyMap<string, { readonly place: ProgrammePlace; readonly leaf: Leaf }>;

function leavesOf({ key: _key, version: _version, ...content }: Programme): Leaves {
  const found: { place: ProgrammePlace; leaf: Leaf }[] = [];
  collect(content, [], found);
  return new Map(found.map((one) => [JSON.stringify(one.place), one]));
}

function collect(value: unknown, place: ProgrammePlace, found: { place: ProgrammePlace; leaf: Leaf }[]): void {
  if (Array.isArray(value)) {
    const keys = value.map((item: unknown) => keyOf(item));
    for (const [index, item] of value.entries()) collect(item, [...place, keys[index] ?? index], found);
    // Phases in another order are the same phases: what changed is their order.
    if (keys.length > 1 && keys.every((key) => key !== undefined)) found.push({ place: [...place, "order"], leaf: keys.join(", ") });
    return;
  }
  if (typeof value === "object" && value !== null) {
    for (const [name, held] of Object.entries(value)) if (name !== "key") collect(held, [...place, name], found);
    return;
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null)
    found.push({ place, leaf: value });
}

function keyOf(item: unknown): string | undefined {
  return typeof item === "object" && item !== null && "key" in item && typeof item.key === "string" ? item.key : undefined;
}
