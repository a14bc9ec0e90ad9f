import { describe, expect, it } from "vitest";
import { FACTOR_ITEMS } from "../factors/index.ts";
import { day, GoalId, MembershipId, newId } from "../primitives/index.ts";
import {
  type Answers,
  checkValue,
  factorProposals,
  goalsOf,
  type IntakeValue,
  isEmptyValue,
  itemsOf,
  type LinkedFactorRow,
  newestIntake,
  reportBeginning,
  SHIPPED_INTAKES,
  textsOf,
  writeAnswer,
} from "./index.ts";

const client = newestIntake("client-intake");
const manager = newestIntake("manager-intake");
const answers = (given: Record<string, IntakeValue>): Answers => new Map(Object.entries(given));
const id = () => newId(GoalId);
const at = new Date("2026-11-22T10:00:00Z");
const by = newId(MembershipId);

describe("the intake of the client", () => {
  it("asks all that the domain page names: complaints on four sides, the four A's, goals apart", () => {
    const keys = itemsOf(client).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["occasion", "mental", "emotional", "physical", "behaviour", "sleep", "recovery-hours"]));
    expect(keys).toEqual(expect.arrayContaining(["strengths", "assertiveness", "work-stress", "attitude", "earlier-help", "contact-how"]));
    const areas = itemsOf(client).flatMap((item) => (item.kind === "work-factors" ? [item.area] : []));
    expect(areas).toEqual(Object.keys(FACTOR_ITEMS));
    expect(itemsOf(client).flatMap((item) => (item.kind === "goals" ? [item.about] : []))).toEqual(["personal", "work"]);
  });

  it("begins with her own words", () => {
    expect(client.sections[0]?.key).toBe("own-words");
  });
});

describe("the intake of the manager", () => {
  const HEALTH = /ziek|klacht|gezond|medic|behandel|herstel|slaap|energie|stress|diagnos|oorzaak|\bill|symptom|sleep|recover/i;
  it("asks nothing about health", () => {
    const asked = manager.sections.flatMap((section) => [
      ...[section.names, section.explanation],
      ...section.items.flatMap((item) => [item.names, item.hints, ...("options" in item ? item.options.map(({ names }) => names) : [])]),
    ]);
    const words = asked.flatMap((text) => (text === undefined ? [] : [text.nl, text.en]));
    expect(words.filter((text) => HEALTH.test(text))).toEqual([]);
  });

  it("ends with the rule of confidentiality, to read and to accept", () => {
    expect(itemsOf(manager).at(-1)).toMatchObject({ key: "confidentiality", kind: "statement" });
  });
});

describe("an answer", () => {
  it.each(SHIPPED_INTAKES.map((one) => [one.key, one] as const))("fits only what the %s asks", (_key, definition) => {
    for (const item of itemsOf(definition)) {
      expect(checkValue(definition, item.key, { kind: "text", text: "x" }).ok).toBe(item.kind === "text");
    }
    expect(checkValue(definition, "never-asked", { kind: "text", text: "x" })).toEqual({
      ok: false,
      refusal: { kind: "not-asked", item: "never-asked" },
    });
  });

  it("keeps to the options, the range and the items of its own A", () => {
    expect(checkValue(client, "intended-outcome", { kind: "choice", choice: "the-moon" })).toMatchObject({
      refusal: { kind: "not-an-option" },
    });
    expect(checkValue(client, "recovery-hours", { kind: "number", number: 200 })).toMatchObject({
      refusal: { kind: "out-of-range", minimum: 0, maximum: 168 },
    });
    const row = { id: id(), item: "workload", effect: "hinders", text: "" } as const;
    expect(checkValue(client, "work-content", { kind: "work-factors", rows: [row] }).ok).toBe(true);
    expect(checkValue(client, "work-terms", { kind: "work-factors", rows: [row] })).toMatchObject({ refusal: { kind: "not-an-option" } });
  });

  it("links only to what stands in it, and never to itself", () => {
    const one: LinkedFactorRow = { id: id(), level: "person", effect: "hinders", text: "Zegt geen nee", leadsTo: [] };
    const two: LinkedFactorRow = { id: id(), level: "organisation", effect: "hinders", text: "Te weinig mensen", leadsTo: [one.id] };
    const linked = (rows: LinkedFactorRow[]) => checkValue(client, "factors", { kind: "linked-factors", rows });
    expect(linked([one, two]).ok).toBe(true);
    expect(linked([two])).toMatchObject({ refusal: { kind: "link-to-nothing" } });
    expect(linked([{ ...one, leadsTo: [one.id] }])).toMatchObject({ refusal: { kind: "link-to-nothing" } });
  });

  it("of the client stays beside what the coach makes of it, however often the coach writes", () => {
    const hers = writeAnswer(undefined, { item: "sleep", value: { kind: "text", text: "slecht" }, preparedBy: "client", by, at });
    const once = writeAnswer(hers, {
      item: "sleep",
      value: { kind: "text", text: "wordt om vier uur wakker" },
      preparedBy: "coach",
      by,
      at,
    });
    const twice = writeAnswer(once, { item: "sleep", value: { kind: "text", text: "" }, preparedBy: "coach", by, at });
    expect(twice).toMatchObject({ preparedBy: "coach", clientWrote: { value: { text: "slecht" } } });
    expect(writeAnswer(undefined, { item: "sleep", value: hers.value, preparedBy: "coach", by, at }).clientWrote).toBeNull();
  });

  it("is empty when all in it was taken away", () => {
    expect(isEmptyValue({ kind: "text", text: "  " })).toBe(true);
    expect(isEmptyValue({ kind: "goals", goals: [{ id: id(), text: " " }] })).toBe(true);
    expect(isEmptyValue({ kind: "number", number: 0 })).toBe(false);
    expect(isEmptyValue({ kind: "statement", acceptedOn: day("2026-11-22") })).toBe(false);
  });

  it("tells which of its texts a check has to read", () => {
    expect(textsOf({ kind: "work-factors", rows: [{ id: id(), item: "tasks", effect: "helps", text: "leuk werk" }] })).toEqual([
      "leuk werk",
    ]);
    expect(textsOf({ kind: "choices", choices: ["reorganisation"] })).toEqual([]);
  });
});

describe("a completed intake", () => {
  it("names personal goals and work goals apart, and no empty one", () => {
    const given = answers({
      "personal-goals": {
        kind: "goals",
        goals: [
          { id: id(), text: "Weer slapen" },
          { id: id(), text: "" },
        ],
      },
      "work-goals": { kind: "goals", goals: [{ id: id(), text: " Op tijd naar huis " }] },
    });
    expect(goalsOf(client, given)).toMatchObject([
      { about: "personal", text: "Weer slapen" },
      { about: "work", text: "Op tijd naar huis" },
    ]);
  });

  it("proposes factors, each with whose view it is and what it leads to", () => {
    const person: LinkedFactorRow = { id: id(), level: "person", effect: "hinders", text: "Zegt geen nee", leadsTo: [] };
    const place: LinkedFactorRow = { id: id(), level: "workplace", effect: "helps", text: "Fijne collega's", leadsTo: [person.id] };
    const given = answers({
      "work-content": { kind: "work-factors", rows: [{ id: id(), item: "workload", effect: "hinders", text: " te druk " }] },
      factors: { kind: "linked-factors", rows: [person, place] },
    });
    expect(factorProposals(client, given)).toMatchObject([
      { about: "work", area: "content", item: "workload", kind: "bottleneck", source: "client", text: "te druk" },
      { about: "personal", sphere: "person", kind: "hindering", text: "Zegt geen nee" },
      { about: "work-unplaced", kind: "resource", leadsTo: ["Zegt geen nee"] },
    ]);
    const his = answers({ "work-terms": { kind: "work-factors", rows: [{ id: id(), item: "leave", effect: "helps", text: "" }] } });
    expect(factorProposals(manager, his)).toMatchObject([{ about: "work", area: "terms", source: "manager", kind: "resource" }]);
  });

  it("gives the first report its occasion and its words on energy", () => {
    const given = answers({
      occasion: { kind: "text", text: " Het werd te veel. " },
      course: { kind: "text", text: "Eerst hoofdpijn." },
      sleep: { kind: "text", text: "" },
    });
    expect(reportBeginning(given)).toEqual({ reason: "Het werd te veel.\n\nEerst hoofdpijn.", energy: null });
  });
});
