import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { ClientId, day, MembershipId, newId, type PlainDate, SessionId, TrajectoryId } from "../primitives/index.ts";
import { newestProgramme, Programme, ProgrammeKey, refTo, SHIPPED_PROGRAMMES } from "../programme/index.ts";
import type { Session } from "../session/index.ts";
import {
  advancePhase,
  completeTrajectory,
  currentPhase,
  endedOn,
  type IntakeTrajectory,
  lastChange,
  type PhaseCourse,
  pauseTrajectory,
  phasePosition,
  publicStatus,
  resumeTrajectory,
  sessionBudget,
  startTrajectory,
  stepBackPhase,
  stopTrajectory,
  Trajectory,
} from "./index.ts";

const programmeOf = (key: string) => Programme.parse(newestProgramme(SHIPPED_PROGRAMMES, ProgrammeKey.parse(key)));
const recovery = programmeOf("van-verzuim-naar-herstel");
const guidance = programmeOf("re-integratiebegeleiding");
const value = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

const intake: IntakeTrajectory = {
  id: newId(TrajectoryId),
  clientId: newId(ClientId),
  coachMembershipId: newId(MembershipId),
  programme: refTo(recovery),
  startedOn: day("2026-09-01"),
  sessionsBefore: 0,
  managerContactId: null,
  hrContactId: null,
  bedrijfsartsContactId: null,
  agreement: { priceCents: null, purchaseOrder: null, invoiceAddressLines: null, invoiceEmail: null },
  status: "intake",
};
const active = value(startTrajectory(intake, day("2026-09-08")));
const paused = value(pauseTrajectory(active, day("2026-10-01")));
const completed = value(completeTrajectory(active, { on: day("2026-12-01"), evaluatedOn: day("2026-11-30") }));
const stopped = value(stopTrajectory(active, { on: day("2026-10-15"), reason: "order-ended" }));

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

describe("sessions used and left", () => {
  const session = (facts: Partial<Session> & Pick<Session, "status">): Session => {
    const base = {
      id: newId(SessionId),
      trajectoryId: intake.id,
      kind: "session",
      number: 1,
      startsAt: new Date(0),
      durationMinutes: 90,
      ...facts,
    } as const;
    return base.status === "cancelled"
      ? { ...base, status: "cancelled", cancelledAt: new Date(0), cancelledBy: "client", late: true }
      : { ...base, status: base.status };
  };

  it("count what was held before import, held here, and reserved without being used", () => {
    const sessions = [
      session({ status: "held" }),
      session({ status: "no-show" }),
      session({ status: "cancelled" }),
      session({ status: "planned" }),
    ];
    expect(sessionBudget(2, sessions, recovery)).toEqual({ held: 3, reserved: 2, used: 5, planned: 10, left: 5, beyondMaximum: false });
  });

  it("do not count intakes and the evaluation", () => {
    expect(
      sessionBudget(0, [session({ status: "held", kind: "client-intake" }), session({ status: "held", kind: "evaluation" })], recovery)
        .used,
    ).toBe(0);
  });

  it("are never fewer than none left, and say when the maximum is passed", () => {
    expect(sessionBudget(12, [], guidance)).toMatchObject({ left: 0, beyondMaximum: false });
    expect(sessionBudget(11, [], guidance)).toMatchObject({ left: 0, beyondMaximum: false });
    expect(sessionBudget(13, [], guidance)).toMatchObject({ left: 0, beyondMaximum: true });
  });
});

function never(): never {
  throw new Error("the course lost its entries");
}
