import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { accessEndsSoon, clientStillReads, type EmployerFacts, employerStillReads, mayUndoQuiet, whatEnds } from "./index.ts";

describe("closing", () => {
  it("stops that day all that is sent and all that the employer reads, and lets the dossier stay two years", () => {
    expect(whatEnds(day("2024-02-29"))).toEqual({
      plannedSessions: "2024-02-29",
      consents: "2024-02-29",
      links: "2024-02-29",
      feeds: "2024-02-29",
      employerReads: "2024-02-29",
      clientReads: "2024-05-29",
      dossierErased: "2026-02-28",
    });
  });
});

describe("manager and HR", () => {
  const today = day("2026-03-30");
  const running: EmployerFacts = { endedOn: null, lastSickDay: null, employmentEndsOn: null };

  it.each<[string, Partial<EmployerFacts>, boolean]>([
    ["read while she is ill", {}, true],
    ["read no more from the moment the guidance is closed", { endedOn: today }, false],
    ["read no more when it was closed for a day to come", { endedOn: day("2026-04-02") }, false],
    ["read on for 28 days after a full recovery", { lastSickDay: day("2026-03-02") }, true],
    ["read no more on the 29th day after a full recovery", { lastSickDay: day("2026-03-01") }, false],
    ["read on the last day of the contract", { employmentEndsOn: today }, true],
    ["read no more on the day after the contract ended", { employmentEndsOn: day("2026-03-29") }, false],
    [
      "read no more after the contract ended, also when she recovered lately",
      { employmentEndsOn: day("2026-03-29"), lastSickDay: today },
      false,
    ],
  ])("%s", (_name, facts, reads) => {
    expect(employerStillReads({ ...running, ...facts }, today)).toBe(reads);
  });
});

describe("the client's own access after the end", () => {
  const ended = day("2026-03-02");

  it("lasts ninety days, and as long as the guidance runs", () => {
    expect([clientStillReads(null, ended), clientStillReads(ended, day("2026-05-31")), clientStillReads(ended, day("2026-06-01"))]).toEqual(
      [true, true, false],
    );
  });

  it("is announced in its last thirty days", () => {
    expect(accessEndsSoon(null, ended)).toBeNull();
    expect(accessEndsSoon(ended, day("2026-04-30"))).toBeNull();
    expect(accessEndsSoon(ended, day("2026-05-01"))).toBe("2026-05-31");
    expect(accessEndsSoon(ended, day("2026-06-01"))).toBeNull();
  });
});

describe("a quiet closing", () => {
  const closedAt = new Date("2026-03-02T10:00:00Z");
  const later = (hours: number) => new Date(closedAt.getTime() + hours * 3_600_000);

  it("is taken back within a day, once", () => {
    expect(mayUndoQuiet({ closedAt, undoneAt: null }, later(24))).toEqual({ ok: true, value: null });
    expect(mayUndoQuiet({ closedAt, undoneAt: null }, later(24.01))).toEqual({ ok: false, refusal: { kind: "too-late" } });
    expect(mayUndoQuiet({ closedAt, undoneAt: later(1) }, later(2))).toEqual({ ok: false, refusal: { kind: "nothing-to-undo" } });
    expect(mayUndoQuiet(undefined, closedAt)).toEqual({ ok: false, refusal: { kind: "nothing-to-undo" } });
  });
});
