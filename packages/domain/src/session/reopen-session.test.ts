import { describe, expect, it } from "vitest";
import { newId, SessionId, TrajectoryId } from "../primitives/index.ts";
import { cancelSession, markNoShow, type PlannedSession, reopenSession, takeBackSession } from "./index.ts";

const at = (text: string) => new Date(text);
const planned = (facts: Partial<PlannedSession> = {}): PlannedSession => ({
  ...{ id: newId(SessionId), trajectoryId: newId(TrajectoryId), kind: "session", coach: null, place: null, travel: null },
  ...{ number: 1, startsAt: at("2026-11-26T09:00:00Z"), durationMinutes: 90, status: "planned" },
  ...facts,
});
const value = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

describe("a talk that was called off by mistake", () => {
  const session = planned();
  const now = at("2026-11-27T09:00:00Z");
  const noShow = value(markNoShow(session, now));

  it("stands in the plan again at its own moment, and keeps the number that stayed reserved", () => {
    expect(value(reopenSession(noShow, now, 0, [noShow]))).toEqual(session);
  });

  it("called off in time gets the lowest number that is free now", () => {
    const off = value(cancelSession(session, { at: at("2026-11-20T09:00:00Z"), by: "client" }));
    const later = planned({ number: 1, startsAt: at("2026-12-03T09:00:00Z") });
    expect(value(reopenSession(off, at("2026-11-20T09:01:00Z"), 0, [off, later])).number).toBe(2);
  });

  it("stays as it is after a week, when its time is taken, and when it was not called off", () => {
    const late = at("2026-12-03T09:00:01Z");
    expect(reopenSession(noShow, late, 0, [noShow])).toEqual({ ok: false, refusal: { kind: "too-long-ago" } });
    const other = planned({ number: 2, startsAt: at("2026-11-26T10:00:00Z") });
    expect(reopenSession(noShow, now, 0, [noShow, other])).toMatchObject({ refusal: { kind: "overlaps" } });
    expect(reopenSession(session, now, 0, [session])).toMatchObject({ refusal: { kind: "not-called-off" } });
    const takenBack = value(takeBackSession(session, now));
    expect(reopenSession(takenBack, now, 0, [takenBack])).toMatchObject({ refusal: { kind: "not-called-off" } });
  });
});
