import { describe, expect, it } from "vitest";
import {
  copyOf,
  exercisesOf,
  freeKey,
  newestOfEach,
  nextVersionOf,
  ProgrammeKey,
  programmeChanges,
  SHIPPED_PROGRAMMES,
  StageKey,
} from "./index.ts";

const [first, second] = SHIPPED_PROGRAMMES;
if (first === undefined || second === undefined) throw new Error("two programmes ship");
const names = { nl: "Onze weg", en: "Our way" };
const own = copyOf(first, { key: ProgrammeKey.parse("onze-weg"), names });

describe("a programme of the practice's own", () => {
  it("begins as a copy under its own key and name, with the exercises of what it was copied from", () => {
    expect(own).toEqual({ ...first, key: "onze-weg", version: 1, names, exercisesFrom: first.key });
    expect(exercisesOf(own)).toEqual(exercisesOf(first));
    expect(exercisesOf(own).length).toBeGreaterThan(0);
  });

  it("keeps those exercises in a copy of the copy", () => {
    expect(copyOf(own, { key: ProgrammeKey.parse("nog-een"), names }).exercisesFrom).toBe(first.key);
  });

  it("gives its own exercises first, and one of those that ship in its own words when it wrote that one anew", () => {
    const [shipped] = exercisesOf(first);
    if (shipped === undefined) throw new Error("exercises ship with the first programme");
    const walk = { ...shipped, key: StageKey.parse("wandelen"), names: { nl: "Wandelen", en: "Walking" } };
    const anew = { ...shipped, names: { nl: "Anders gezegd", en: "Said otherwise" } };
    const given = exercisesOf({ ...own, exercises: [walk, anew] });
    expect(given.slice(0, 2)).toEqual([walk, anew]);
    expect(given.map(({ key }) => key)).toEqual([walk.key, ...exercisesOf(first).map(({ key }) => key)]);
  });

  it("goes on from its newest version", () => {
    expect(nextVersionOf([own, { ...own, version: 3 }, { ...own, version: 2 }])).toEqual({ ...own, version: 4 });
    expect(nextVersionOf([])).toBeUndefined();
  });

  it.each([
    ["Onze weg", [], "onze-weg"],
    ["  Énergie & rust! ", [], "energie-rust"],
    ["Onze weg", ["onze-weg", "onze-weg-2"], "onze-weg-3"],
    ["休", [], "programma"],
  ])("called %s gets a key that nobody has", (name, taken, key) => {
    expect(freeKey(name, new Set(taken.map((one) => ProgrammeKey.parse(one))))).toBe(key);
  });

  it("stands in the list of choices by its newest version alone", () => {
    expect(newestOfEach([first, own, { ...own, version: 2 }, second])).toEqual([first, { ...own, version: 2 }, second]);
  });
});

describe("what changes with a version", () => {
  it("is nothing when only the number of the version differs", () => {
    expect(programmeChanges(own, { ...own, version: 2 })).toEqual([]);
  });

  it("is said place by place", () => {
    const next = { ...own, version: 2, goal: { ...own.goal, nl: "Weer aan het werk" }, sessions: { ...own.sessions, maximum: 14 } };
    expect(programmeChanges(own, next)).toEqual([
      { place: ["goal", "nl"], before: own.goal.nl, after: "Weer aan het werk" },
      { place: ["sessions", "maximum"], before: own.sessions.maximum, after: 14 },
    ]);
  });

  it("names what came and what went", () => {
    const line = { nl: "Koffie", en: "Coffee" };
    const changes = programmeChanges({ ...own, materials: [] }, { ...own, materials: [line] });
    expect(changes).toEqual([
      { place: ["materials", 0, "nl"], before: undefined, after: "Koffie" },
      { place: ["materials", 0, "en"], before: undefined, after: "Coffee" },
    ]);
    expect(programmeChanges({ ...own, materials: [line] }, { ...own, materials: [] })).toHaveLength(2);
  });

  it("is one thing when themes or phases only change places", () => {
    const { structure } = own;
    if (structure.kind !== "focus-areas") throw new Error("the first programme has themes");
    const turned = { ...own, structure: { ...structure, focusAreas: structure.focusAreas.toReversed() } };
    expect(programmeChanges(own, turned).map(({ place }) => place)).toEqual([["structure", "focusAreas", "order"]]);
  });
});
