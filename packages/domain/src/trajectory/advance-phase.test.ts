import { describe, expect, it } from "vitest";
import { day, type PlainDate } from "../primitives/index.ts";
import type { Programme } from "../programme/index.ts";
import { advancePhase, currentPhase, type PhaseCourse, phasePosition, stepBackPhase } from "./index.ts";
import { active, completed, guidance, intake, paused, recovery, value } from "./trajectories-for-tests.ts";

describe("the phases", () => {
  const none: PhaseCourse = { trajectoryId: intake.id, entries: [] };
  const into = (course: PhaseCourse, on: PlainDate, extensionAgreed = false) =>
    advancePhase(active, recovery, course, { on, extensionAgreed });
  const first = value(into(none, day("2026-09-08")));
  const second = value(into(first, day("2026-10-01")));
  const third = value(into(second, day("2026-11-01")));

  it("follow each other as the programme names them", () => {
    expect(third.entries.map(({ phase, since }) => [phase, since])).toEqual([
      ["herstel", "2026-09-08"],
      ["vitaliteitsopbouw", "2026-10-01"],
      ["voorbereiding-werkhervatting", "2026-11-01"],
    ]);
  });

  it("go into the optional fourth only when that was agreed", () => {
    expect(into(third, day("2026-12-01"))).toEqual({
      ok: false,
      refusal: { kind: "next-phase-needs-agreement", phase: "begeleiding-bij-hervatting" },
    });
    const fourth = value(into(third, day("2026-12-01"), true));
    expect(into(fourth, day("2026-12-02"), true)).toEqual({ ok: false, refusal: { kind: "already-in-last-phase" } });
  });

  it("never begin before the one before", () => {
    expect(into(second, day("2026-09-30"))).toEqual({ ok: false, refusal: { kind: "before-current-phase", phaseSince: "2026-10-01" } });
    expect(into(none, day("2026-09-07"))).toEqual({ ok: false, refusal: { kind: "before-current-phase", phaseSince: "2026-09-08" } });
  });

  it("move only while the trajectory is active", () => {
    expect(advancePhase(paused, recovery, first, { on: day("2026-12-01"), extensionAgreed: false })).toEqual({
      ok: false,
      refusal: { kind: "trajectory-not-active", status: "paused" },
    });
    expect(stepBackPhase(completed, recovery, second, { on: day("2026-12-01"), reason: "x" })).toEqual({
      ok: false,
      refusal: { kind: "trajectory-not-active", status: "completed" },
    });
  });

  it("step back with a reason, and forward again", () => {
    const back = value(stepBackPhase(active, recovery, second, { on: day("2026-10-10"), reason: " te snel " }));
    expect(currentPhase(back)).toEqual({ phase: "herstel", since: "2026-10-10", steppedBack: true, reason: "te snel" });
    expect(currentPhase(value(into(back, day("2026-10-20"))))?.phase).toBe("vitaliteitsopbouw");
  });

  it("do not step back without a reason, nor from the first", () => {
    expect(stepBackPhase(active, recovery, second, { on: day("2026-10-10"), reason: "  " })).toEqual({
      ok: false,
      refusal: { kind: "reason-missing" },
    });
    expect(stepBackPhase(active, recovery, first, { on: day("2026-10-10"), reason: "x" })).toEqual({
      ok: false,
      refusal: { kind: "no-earlier-phase" },
    });
    expect(stepBackPhase(active, recovery, none, { on: day("2026-10-10"), reason: "x" })).toEqual({
      ok: false,
      refusal: { kind: "no-earlier-phase" },
    });
  });

  it("do not exist where a programme has focus areas", () => {
    expect(advancePhase(active, guidance, none, { on: day("2026-10-01"), extensionAgreed: false })).toEqual({
      ok: false,
      refusal: { kind: "programme-without-phases" },
    });
    expect(phasePosition(guidance, none)).toBeNull();
  });

  it("read as 2 of 3, and count the fourth only once it is there", () => {
    const at = (course: PhaseCourse) => {
      const place = phasePosition(recovery, course);
      return place && [place.position, place.of];
    };
    expect([none, first, second, third, value(into(third, day("2026-12-01"), true))].map(at)).toEqual([
      null,
      [1, 3],
      [2, 3],
      [3, 3],
      [4, 4],
    ]);
  });

  it("that the programme does not have are a fault, not a guess", () => {
    const strange: PhaseCourse = { ...none, entries: [{ ...(first.entries[0] ?? never()), phase: second.entries[1]?.phase ?? never() }] };
    const other: Programme = {
      ...recovery,
      structure: { kind: "phases", phases: recovery.structure.kind === "phases" ? recovery.structure.phases.slice(0, 1) : [] },
    };
    expect(() => advancePhase(active, other, strange, { on: day("2026-12-01"), extensionAgreed: false })).toThrow("has no phase");
  });
});

function never(): never {
  throw new Error("the course lost its entries");
}
