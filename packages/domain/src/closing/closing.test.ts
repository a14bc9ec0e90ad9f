import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { mayUndoQuiet, whatEnds } from "./index.ts";

describe("closing", () => {
  it("stops all that is sent that day, lets the employer read on for four weeks and the dossier stay two years", () => {
    expect(whatEnds(day("2024-02-29"))).toEqual({
      plannedSessions: "2024-02-29",
      consents: "2024-02-29",
      links: "2024-02-29",
      feeds: "2024-02-29",
      employerReads: "2024-03-28",
      dossierErased: "2026-02-28",
    });
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
