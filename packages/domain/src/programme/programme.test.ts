import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPoints, cents } from "../money/index.ts";
import { newestProgramme, Programme, ProgrammeKey, pinnedProgramme, programmeProblems, refTo, SHIPPED_PROGRAMMES } from "./index.ts";

const byKey = (key: string) => {
  const found = newestProgramme(SHIPPED_PROGRAMMES, ProgrammeKey.parse(key));
  if (found === undefined) throw new Error(`no programme ${key}`);
  return found;
};
const recovery = byKey("van-verzuim-naar-herstel");
const guidance = byKey("re-integratiebegeleiding");

describe("the programme Van verzuim naar herstel", () => {
  it("costs € 2.125,00 without VAT", () => {
    expect(recovery.priceCents).toBe(cents(212_500));
  });

  it("has ten sessions of ninety minutes, weekly where possible and shorter at the start where needed", () => {
    expect(recovery.sessions).toEqual({ minimum: 10, planned: 10, maximum: 10, minutes: 90, shorterAtStart: true, rhythmDays: 7 });
  });

  it("has three phases, and a fourth only by agreement", () => {
    if (recovery.structure.kind !== "phases") throw new Error("has no phases");
    expect(recovery.structure.phases.map(({ key, optional }) => [key, optional])).toEqual([
      ["herstel", false],
      ["vitaliteitsopbouw", false],
      ["voorbereiding-werkhervatting", false],
      ["begeleiding-bij-hervatting", true],
    ]);
  });

  it("begins with a questionnaire and two intakes, and ends with an evaluation with employee and manager", () => {
    expect(recovery.questionnaires.map(({ moment }) => moment)).toEqual(["start"]);
    expect(recovery.intakes).toEqual({ client: true, manager: "phone-or-in-person" });
    expect(recovery.evaluation.with).toEqual(["client", "manager"]);
  });

  it("names the method it credits in one line that a practice can change, and nowhere else", () => {
    expect(recovery.creditLine?.nl).toContain("CSR Centrum");
    expect(JSON.stringify({ ...recovery, creditLine: null })).not.toMatch(/csr/i);
    expect(Programme.safeParse({ ...recovery, creditLine: null }).success).toBe(true);
  });
});

describe("the programme Re-integratiebegeleiding", () => {
  it("has eight to twelve sessions and no price of its own", () => {
    expect([guidance.sessions.minimum, guidance.sessions.maximum]).toEqual([8, 12]);
    expect(guidance.priceCents).toBeNull();
  });

  it("has nine focus areas instead of phases", () => {
    if (guidance.structure.kind !== "focus-areas") throw new Error("has no focus areas");
    expect(guidance.structure.focusAreas).toHaveLength(9);
  });
});

describe.each(SHIPPED_PROGRAMMES)("the shipped programme $key", (programme) => {
  it("keeps every rule of a programme", () => {
    expect(programmeProblems(programme)).toEqual([]);
  });

  it("holds no phone number, e-mail or web address", () => {
    expect(JSON.stringify(programme)).not.toMatch(/@|https?:|www\.|\d{2,4}-\d{6}/);
  });
});

describe("a programme that cannot be saved", () => {
  const phases = recovery.structure.kind === "phases" ? recovery.structure.phases : [];
  const withPhases = (changed: typeof phases): Programme => ({ ...recovery, structure: { kind: "phases", phases: changed } });
  const [first, second, , extension] = phases;
  if (first === undefined || second === undefined || extension === undefined) throw new Error("the programme lost its phases");

  it.each<[string, Programme, string]>([
    ["plans more sessions than its maximum", { ...recovery, sessions: { ...recovery.sessions, planned: 11 } }, "sessions-out-of-order"],
    ["plans fewer sessions than its minimum", { ...recovery, sessions: { ...recovery.sessions, planned: 9 } }, "sessions-out-of-order"],
    ["has one phase twice", withPhases([first, second, first]), "key-twice"],
    ["begins with a phase that is optional", withPhases([extension, first]), "begins-with-optional-phase"],
    ["has a required phase after an optional one", withPhases([first, extension, second]), "optional-phase-before-required"],
    [
      "asks instalments that leave a part of the price",
      {
        ...recovery,
        instalments: recovery.instalments.slice(0, 1).map((one) => ({ ...one, shareBasisPoints: half(one.shareBasisPoints) })),
      },
      "instalments-not-whole",
    ],
    ["asks instalments of no price", { ...recovery, priceCents: null }, "instalments-without-price"],
    ["says on the invoice that someone is absent", { ...recovery, invoiceLine: recovery.names }, "invoice-line-reveals"],
  ])("%s", (_, programme, kind) => {
    expect(programmeProblems(programme).map((problem) => problem.kind)).toEqual([kind]);
  });

  it("shows all problems at once", () => {
    const broken: Programme = {
      ...recovery,
      sessions: { ...recovery.sessions, planned: 99 },
      invoiceLine: recovery.names,
      priceCents: null,
    };
    expect(programmeProblems(broken)).toHaveLength(3);
  });

  it("has a focus area twice", () => {
    if (guidance.structure.kind !== "focus-areas") throw new Error("has no focus areas");
    const [area] = guidance.structure.focusAreas;
    if (area === undefined) throw new Error("the programme lost its focus areas");
    expect(programmeProblems({ ...guidance, structure: { kind: "focus-areas", focusAreas: [area, area] } })).toEqual([
      { kind: "key-twice", key: area.key },
    ]);
  });

  it("has a price below zero", () => {
    expect(Programme.safeParse({ ...recovery, priceCents: -1 }).success).toBe(false);
  });

  it("may cost nothing", () => {
    expect(Programme.safeParse({ ...recovery, priceCents: 0 }).success).toBe(true);
  });

  it("has a field that no version knows", () => {
    expect(Programme.safeParse({ ...recovery, diagnosis: "none" }).success).toBe(false);
  });
});

describe("a pinned version", () => {
  const next: Programme = { ...recovery, version: 2, names: { nl: "Nieuwe naam", en: "New name" } };

  it("stays what it was when a newer one appears", () => {
    expect(pinnedProgramme([next, recovery], refTo(recovery))).toBe(recovery);
  });

  it("gives way to the newest for a new trajectory, in whatever order they are stored", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([recovery, next, guidance], { minLength: 3 }), (stored) => {
        expect(newestProgramme(stored, recovery.key)).toBe(next);
      }),
    );
  });

  it("that nobody has is not made up", () => {
    expect(pinnedProgramme([recovery], refTo(next))).toBeUndefined();
    expect(newestProgramme([guidance], recovery.key)).toBeUndefined();
  });
});

function half(share: Programme["instalments"][number]["shareBasisPoints"]) {
  return basisPoints(share / 2);
}
