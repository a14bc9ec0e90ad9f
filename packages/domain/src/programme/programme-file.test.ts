import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programmeProblems, readProgrammeFile, SHIPPED_PROGRAMMES, writeProgrammeFile } from "./index.ts";
import { anyProgramme } from "./programme-for-tests.ts";

const [first] = SHIPPED_PROGRAMMES;
if (first === undefined) throw new Error("no programme ships");

/** The file of a programme with something else in it. */
function fileWith(change: (programme: Record<string, unknown>) => unknown): string {
  const file: { programme: Record<string, unknown> } = JSON.parse(writeProgrammeFile(first ?? neverMissing()));
  return JSON.stringify({ ...file, programme: change(file.programme) }, null, 2);
}

function neverMissing(): never {
  throw new Error("no programme ships");
}

const refusalOf = (text: string) => {
  const read = readProgrammeFile(text);
  return read.ok ? undefined : read.refusal;
};

describe("a programme as a file", () => {
  it.each(SHIPPED_PROGRAMMES)("brings $key back as it was", (programme) => {
    expect(readProgrammeFile(writeProgrammeFile(programme))).toEqual({ ok: true, value: programme });
  });

  it("brings back whatever a practice made, to the last sign", () => {
    fc.assert(
      fc.property(anyProgramme, (programme) => {
        expect(programmeProblems(programme)).toEqual([]);
        const file = writeProgrammeFile(programme);
        const read = readProgrammeFile(file);
        expect(read).toEqual({ ok: true, value: programme });
        expect(read.ok && writeProgrammeFile(read.value)).toBe(file);
      }),
      { numRuns: 300 },
    );
  });

  it("may begin with the mark that some editors put there", () => {
    expect(readProgrammeFile(`\u{feff}${writeProgrammeFile(first)}`).ok).toBe(true);
  });
});

describe("a file that is no programme", () => {
  it("is refused with the line and the column where it stops being JSON", () => {
    const lines = writeProgrammeFile(first).split("\n");
    const broken = lines.with(4, `${lines[4]?.replace(",", "") ?? ""}`).join("\n");
    expect(refusalOf(broken)).toEqual({ kind: "not-json", line: 6, column: expect.any(Number) });
    expect(refusalOf("")).toEqual({ kind: "not-json", line: 1, column: 1 });
    expect(refusalOf('{"format": "hervat-programme",}')).toEqual({ kind: "not-json", line: 1, column: 31 });
  });

  it("is refused as another file where it is one", () => {
    expect(refusalOf("[]")).toEqual({ kind: "other-file" });
    expect(refusalOf('{"resourceType":"Questionnaire"}')).toEqual({ kind: "other-file" });
  });

  it("is refused when a later Hervat wrote it", () => {
    expect(refusalOf('{"format":"hervat-programme","formatVersion":2,"programme":{}}')).toEqual({ kind: "newer-format" });
  });

  it("is refused when it never ends, without taking the stack", () => {
    expect(refusalOf("[".repeat(200_000))).toMatchObject({ kind: "not-json" });
    expect(refusalOf(" ".repeat(400_000))).toEqual({ kind: "too-long" });
  });

  it.each<[string, (programme: Record<string, unknown>) => unknown, unknown]>([
    ["lacks its goal", ({ goal: _goal, ...rest }) => rest, { place: ["goal"], fault: "missing" }],
    ["has a field that no version knows", (one) => ({ ...one, colour: "red" }), { place: ["colour"], fault: "unknown" }],
    ["has an empty name", (one) => ({ ...one, names: { nl: "", en: "Name" } }), { place: ["names", "nl"], fault: "empty" }],
    ["costs a word", (one) => ({ ...one, priceCents: "veel" }), { place: ["priceCents"], fault: "wrong-kind" }],
    ["costs less than nothing", (one) => ({ ...one, priceCents: -1 }), { place: ["priceCents"], fault: "too-low" }],
    [
      "ends with somebody else",
      (one) => ({ ...one, evaluation: { with: ["client", "doctor"] } }),
      { place: ["evaluation", "with", 1], fault: "no-choice" },
    ],
    ["holds half a character", (one) => ({ ...one, names: { nl: "\ud800", en: "Name" } }), { place: ["names", "nl"], fault: "not-right" }],
  ])("is refused with the place where it %s", (_, change, place) => {
    expect(refusalOf(fileWith(change))).toEqual({ kind: "places", places: [place] });
  });

  it("names every wrong place at once", () => {
    const refusal = refusalOf(fileWith((one) => ({ ...one, goal: null, approach: { nl: "x" } })));
    expect(refusal).toMatchObject({ kind: "places" });
    expect(refusal?.kind === "places" && refusal.places.map(({ place }) => place.join("."))).toEqual(["goal", "approach.en"]);
  });

  it("is refused when it breaks a rule that no type can say", () => {
    expect(refusalOf(fileWith((one) => ({ ...one, sessions: { ...first.sessions, planned: 99 } })))).toMatchObject({
      kind: "rules",
      problems: [{ kind: "sessions-out-of-order" }],
    });
  });

  it("is refused when it guides nobody", () => {
    const clock = { kind: "clock-only" };
    expect(refusalOf(fileWith((one) => ({ ...one, structure: clock })))).toEqual({ kind: "guides-nobody" });
  });
});
