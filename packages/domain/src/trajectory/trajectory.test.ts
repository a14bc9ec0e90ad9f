import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { day } from "../primitives/index.ts";
import {
  completeTrajectory,
  endedOn,
  lastChange,
  pauseTrajectory,
  publicStatus,
  resumeTrajectory,
  startTrajectory,
  stopTrajectory,
  Trajectory,
} from "./index.ts";
import { active, completed, intake, paused, stopped, value } from "./trajectories-for-tests.ts";

describe("the life of a trajectory", () => {
  it("goes from intake over active, paused and active again to completed", () => {
    const resumed = value(resumeTrajectory(paused, day("2026-10-20")));
    expect(resumed).toEqual({ ...active, activeSince: "2026-10-20" });
    expect(value(completeTrajectory(resumed, { on: day("2026-12-01"), evaluatedOn: null })).status).toBe("completed");
  });

  it.each([
    ["start", (trajectory: Trajectory) => startTrajectory(trajectory, day("2027-01-01")), ["intake"]],
    ["pause", (trajectory: Trajectory) => pauseTrajectory(trajectory, day("2027-01-01")), ["active"]],
    ["resume", (trajectory: Trajectory) => resumeTrajectory(trajectory, day("2027-01-01")), ["paused"]],
    ["complete", (trajectory: Trajectory) => completeTrajectory(trajectory, { on: day("2027-01-01"), evaluatedOn: null }), ["active"]],
    [
      "stop",
      (trajectory: Trajectory) => stopTrajectory(trajectory, { on: day("2027-01-01"), reason: "in-consultation" }),
      ["intake", "active", "paused"],
    ],
  ])("allows to %s only where that means something", (_, move, from) => {
    const allowed = [intake, active, paused, completed, stopped].filter((trajectory) => move(trajectory).ok).map(({ status }) => status);
    expect(allowed).toEqual(from);
  });

  it("says in which state it is when it does not move", () => {
    expect(pauseTrajectory(completed, day("2027-01-01"))).toEqual({ ok: false, refusal: { kind: "wrong-status", status: "completed" } });
  });

  it.each([
    ["starts before its first day", () => startTrajectory(intake, day("2026-08-31")), "2026-09-01"],
    ["pauses before it was active", () => pauseTrajectory(active, day("2026-09-07")), "2026-09-08"],
    ["goes on before the pause", () => resumeTrajectory(paused, day("2026-09-30")), "2026-10-01"],
    ["is completed before it was active", () => completeTrajectory(active, { on: day("2026-09-07"), evaluatedOn: null }), "2026-09-08"],
    [
      "is evaluated before it was active",
      () => completeTrajectory(active, { on: day("2026-12-01"), evaluatedOn: day("2026-09-07") }),
      "2026-09-08",
    ],
    ["stops before its pause", () => stopTrajectory(paused, { on: day("2026-09-30"), reason: "in-consultation" }), "2026-10-01"],
  ])("never %s", (_, move, since) => {
    expect(move()).toEqual({ ok: false, refusal: { kind: "before-last-change", lastChangeOn: since } });
  });

  it("may move on the very day of the last change: an intake and a start fit in one day", () => {
    const sameDay = value(startTrajectory(intake, intake.startedOn));
    const rested = value(pauseTrajectory(sameDay, intake.startedOn));
    const again = value(resumeTrajectory(rested, intake.startedOn));
    expect(completeTrajectory(again, { on: intake.startedOn, evaluatedOn: intake.startedOn }).ok).toBe(true);
    expect(stopTrajectory(again, { on: intake.startedOn, reason: "in-consultation" }).ok).toBe(true);
  });

  it("keeps in a stopped one nothing of the state before", () => {
    const fromPause = value(stopTrajectory(paused, { on: day("2026-11-01"), reason: "employment-ended" }));
    expect(fromPause).not.toHaveProperty("pausedOn");
    expect(Trajectory.parse(fromPause)).toEqual(fromPause);
  });

  it("knows when it ended, and that it did not", () => {
    expect([intake, active, paused, completed, stopped].map(endedOn)).toEqual([null, null, null, day("2026-12-01"), day("2026-10-15")]);
  });

  it("has no room for a reason that tells of health", () => {
    expect(Trajectory.safeParse({ ...stopped, reason: "te moe" }).success).toBe(false);
  });

  it("survives any sequence of moves: dates never go back and what it pins never changes", () => {
    type Move = { readonly name: "start" | "pause" | "resume" | "complete" | "stop"; readonly days: number };
    const moves = fc.array(
      fc.record<Move>({ name: fc.constantFrom("start", "pause", "resume", "complete", "stop"), days: fc.integer({ min: -20, max: 40 }) }),
      { maxLength: 40 },
    );
    const apply = (trajectory: Trajectory, { name, days }: Move) => {
      const on = addDays(lastChange(trajectory), days);
      switch (name) {
        case "start":
          return startTrajectory(trajectory, on);
        case "pause":
          return pauseTrajectory(trajectory, on);
        case "resume":
          return resumeTrajectory(trajectory, on);
        case "complete":
          return completeTrajectory(trajectory, { on, evaluatedOn: null });
        case "stop":
          return stopTrajectory(trajectory, { on, reason: "in-consultation" });
      }
    };
    fc.assert(
      fc.property(moves, (sequence) => {
        let now: Trajectory = intake;
        for (const move of sequence) {
          const outcome = apply(now, move);
          if (!outcome.ok) continue;
          const over = now.status === "completed" || now.status === "stopped";
          expect(over).toBe(false);
          expect(Trajectory.safeParse(outcome.value).success).toBe(true);
          expect(lastChange(outcome.value) >= lastChange(now)).toBe(true);
          expect(outcome.value.programme).toEqual(intake.programme);
          now = outcome.value;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the status that others may see", () => {
  it.each<[Trajectory, string]>([
    [intake, "started"],
    [active, "running"],
    [paused, "paused"],
    [completed, "completed"],
    [stopped, "stopped"],
  ])("of $status is %s", (trajectory, status) => {
    expect(publicStatus(trajectory)).toBe(status);
  });

  it("is made from the status alone: it cannot tell the phase", () => {
    expect(publicStatus({ status: "active" })).toBe("running");
  });
});
