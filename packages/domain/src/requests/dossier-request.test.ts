import { describe, expect, it } from "vitest";
import { day, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import { answerRequest, askRequest, clockOf, extendRequest, takeBackRequest } from "./index.ts";

const coach = newId(MembershipId);
const asked = (on: string) => askRequest(newId(TrajectoryId), "inspection", day(on));

describe("a request about her own dossier", () => {
  it.each([
    ["2026-11-22", "2026-12-22"],
    ["2026-01-31", "2026-02-28"],
    ["2028-01-31", "2028-02-29"],
  ])("asked on %s is answered on %s at the latest", (on, due) => {
    expect(asked(on).dueOn).toBe(due);
  });

  it("may take two months more, told once and within the first month", () => {
    const request = asked("2026-11-22");
    const longer = extendRequest(request, day("2026-12-22"));
    expect(longer).toMatchObject({ ok: true, value: { dueOn: "2027-02-22" } });
    expect(extendRequest(request, day("2026-12-23"))).toMatchObject({ ok: false, refusal: { kind: "too-late" } });
    if (longer.ok) expect(extendRequest(longer.value, day("2026-12-22"))).toMatchObject({ refusal: { kind: "already-extended" } });
  });

  it("ends once: answered, refused with a reason, or taken back by her", () => {
    const request = asked("2026-11-22");
    const answered = answerRequest(request, "granted", coach, day("2026-12-01"));
    expect(answered).toMatchObject({ ok: true, value: { state: "granted", endedBy: coach } });
    const back = takeBackRequest(request, day("2026-12-01"));
    for (const ended of [answered, back])
      if (ended.ok) {
        expect(answerRequest(ended.value, "refused", coach, day("2026-12-02"))).toMatchObject({ refusal: { kind: "already-ended" } });
        expect(clockOf(ended.value, day("2027-12-02"))).toBe("ended");
      }
  });

  it("is near in its last week and late the day after", () => {
    const request = asked("2026-11-22");
    expect(clockOf(request, day("2026-12-14"))).toBe("ahead");
    expect(clockOf(request, day("2026-12-15"))).toBe("near");
    expect(clockOf(request, day("2026-12-22"))).toBe("near");
    expect(clockOf(request, day("2026-12-23"))).toBe("late");
  });
});
