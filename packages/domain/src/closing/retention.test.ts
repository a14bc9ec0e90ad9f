import { describe, expect, it } from "vitest";
import { day, KeptDossierId, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import { erasureDue, type KeptDossier, keepDossier } from "./retention.ts";

const running = { endedOn: null, withdrawnOn: null, keptUntil: null, years: 2 };
const kept = (until: string): KeptDossier => ({
  id: newId(KeptDossierId),
  trajectoryId: newId(TrajectoryId),
  until: day(until),
  why: "Een klacht loopt nog.",
  decidedBy: newId(MembershipId),
  decidedAt: new Date("2026-06-01T10:00:00Z"),
});

describe("a dossier is due to be erased", () => {
  it("never while the guidance runs, and two years after it ended", () => {
    expect(erasureDue(running)).toBeNull();
    expect(erasureDue({ ...running, endedOn: day("2024-06-01") })).toBe("2026-06-01");
  });

  it("sooner or later where the practice chose another term", () => {
    expect(erasureDue({ ...running, endedOn: day("2024-06-01"), years: 1 })).toBe("2025-06-01");
    expect(erasureDue({ ...running, endedOn: day("2024-06-01"), years: 5 })).toBe("2029-06-01");
  });

  it("at once when the client withdrew, unless somebody decided to keep it", () => {
    const withdrawn = { ...running, endedOn: day("2026-05-01"), withdrawnOn: day("2026-04-01") };
    expect(erasureDue(withdrawn)).toBe("2026-04-01");
    expect(erasureDue({ ...withdrawn, keptUntil: day("2028-05-01") })).toBe("2028-05-01");
  });
});

describe("keeping a dossier", () => {
  const today = day("2026-06-01");
  const ended = { endedOn: day("2026-05-01"), withdrawnOn: null, years: 2 };

  it("is possible until its retention date, and once that has passed a year at a time", () => {
    expect(keepDossier(kept("2028-05-01"), ended, today).ok).toBe(true);
    expect(keepDossier(kept("2028-05-02"), ended, today)).toEqual({ ok: false, refusal: { kind: "too-long", latest: "2028-05-01" } });
    const long = { endedOn: day("2020-05-01"), withdrawnOn: null, years: 2 };
    expect(keepDossier(kept("2027-06-01"), long, today).ok).toBe(true);
    expect(keepDossier(kept("2027-06-02"), long, today)).toEqual({ ok: false, refusal: { kind: "too-long", latest: "2027-06-01" } });
  });

  it("is asked only when there is something to choose, and for a day that is still to come", () => {
    expect(keepDossier(kept("2027-01-01"), { endedOn: null, withdrawnOn: null, years: 2 }, today)).toEqual({
      ok: false,
      refusal: { kind: "still-running" },
    });
    expect(keepDossier(kept("2026-06-01"), ended, today)).toEqual({ ok: false, refusal: { kind: "not-ahead" } });
  });
});
