import { describe, expect, it } from "vitest";
import { parseSpells } from "./index.ts";

describe("spells", () => {
  it("may come in any order and leave in order of date", () => {
    const read = parseSpells([{ from: "2026-05-04" }, { from: "2026-01-05", to: "2026-04-12" }]);
    expect(read).toEqual({ ok: true, value: [{ from: "2026-01-05", to: "2026-04-12" }, { from: "2026-05-04" }] });
  });

  it("may end on the day they began, touch each other, and have an end that is null", () => {
    const read = parseSpells([
      { from: "2026-01-05", to: "2026-01-05", leaveAfter: 0 },
      { from: "2026-01-06", to: null },
    ]);
    expect(read).toEqual({ ok: true, value: [{ from: "2026-01-05", to: "2026-01-05" }, { from: "2026-01-06" }] });
  });

  it.each([
    ["text instead of a list", "2026-01-05", { kind: "not-a-list" }],
    ["nothing at all", undefined, { kind: "not-a-list" }],
    ["an empty list", [], { kind: "no-spells" }],
    ["a spell that is a text", ["2026-01-05"], { kind: "not-a-spell", index: 0, field: "" }],
    ["a spell without a first day", [{ to: "2026-01-05" }], { kind: "not-a-spell", index: 0, field: "from" }],
    ["a number for a day", [{ from: 20_260_105 }], { kind: "not-a-spell", index: 0, field: "from" }],
    ["an unknown word", [{ from: "2026-01-05", tot: "2026-02-01" }], { kind: "not-a-spell", index: 0, field: "tot" }],
    [
      "half a day of leave",
      [{ from: "2026-01-05", to: "2026-02-01", leaveAfter: 1.5 }],
      { kind: "not-a-spell", index: 0, field: "leaveAfter" },
    ],
    ["30 February", [{ from: "2026-02-30" }], { kind: "impossible-date", index: 0, field: "from" }],
    ["29 February of a common year", [{ from: "2026-01-05", to: "2026-02-29" }], { kind: "impossible-date", index: 0, field: "to" }],
    ["29 February 2100", [{ from: "2100-02-29" }], { kind: "impossible-date", index: 0, field: "from" }],
    ["a date the Dutch way round", [{ from: "05-01-2026" }], { kind: "impossible-date", index: 0, field: "from" }],
    ["a moment instead of a day", [{ from: "2026-01-05T09:00:00Z" }], { kind: "impossible-date", index: 0, field: "from" }],
    ["a typing mistake in the year", [{ from: "0226-01-05" }], { kind: "date-out-of-range", index: 0, field: "from" }],
    ["an end far away", [{ from: "2026-01-05", to: "9999-12-31" }], { kind: "date-out-of-range", index: 0, field: "to" }],
    ["an end before the beginning", [{ from: "2026-01-05", to: "2026-01-04" }], { kind: "to-before-from", index: 0 }],
    [
      "overlapping spells",
      [
        { from: "2026-01-05", to: "2026-02-01" },
        { from: "2026-02-01", to: "2026-02-03" },
      ],
      { kind: "overlapping-spells", index: 1, earlier: 0 },
    ],
    [
      "the same spell twice",
      [
        { from: "2026-01-05", to: "2026-02-01" },
        { from: "2026-01-05", to: "2026-02-01" },
      ],
      { kind: "overlapping-spells", index: 1, earlier: 0 },
    ],
    ["a spell after an open one", [{ from: "2026-01-05" }, { from: "2026-05-04" }], { kind: "spell-after-open-spell", index: 1, open: 0 }],
    [
      "two open spells, last one first",
      [{ from: "2026-05-04" }, { from: "2026-01-05" }],
      { kind: "spell-after-open-spell", index: 0, open: 1 },
    ],
    ["leave after an open spell", [{ from: "2026-01-05", leaveAfter: 112 }], { kind: "leave-after-open-spell", index: 0 }],
    [
      "more leave than there are days in between",
      [{ from: "2026-01-05", to: "2026-04-12", leaveAfter: 22 }, { from: "2026-05-04" }],
      { kind: "leave-longer-than-gap", index: 0, gapDays: 21, leaveDays: 22 },
    ],
  ])("are refused: %s", (_, spells, refusal) => {
    expect(parseSpells(spells)).toEqual({ ok: false, refusal });
  });

  it("accept 29 February of a leap year", () => {
    expect(parseSpells([{ from: "2024-02-29" }]).ok).toBe(true);
  });
});
