import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { isSilent, silentSince } from "./silence.ts";

describe("the silence of a client", () => {
  it("begins on the last day she was spoken with, or else when her guidance was taken on", () => {
    expect(silentSince(day("2026-03-02"), [])).toBe("2026-03-02");
    expect(silentSince(day("2026-03-02"), [day("2026-04-01"), day("2026-03-20")])).toBe("2026-04-01");
    expect(silentSince(day("2026-03-02"), [day("2026-02-20")])).toBe("2026-03-02");
  });

  it.each([
    ["fourteen days", "active", "2026-03-02", true],
    ["thirteen days", "active", "2026-03-03", false],
    ["long, before the intake", "intake", "2026-01-01", true],
    ["long, while it rests", "paused", "2026-01-01", false],
    ["long, after it ended", "completed", "2026-01-01", false],
    ["long, after it stopped", "stopped", "2026-01-01", false],
  ] as const)("of %s: %s since %s is silent: %s", (_told, status, since, silent) => {
    expect(isSilent({ status, since: day(since) }, day("2026-03-16"))).toBe(silent);
  });
});
