import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { day } from "../primitives/index.ts";
import { parseSpells } from "./parse-spells.ts";

const first = day("2026-01-05");

describe("the spells of a client", () => {
  it("are one open spell when the file tells only the first sick day", () => {
    expect(parseSpells(first, "")).toEqual({ ok: true, value: { spells: [{ from: first }], firstEndAssumed: false } });
  });

  it.each([
    "2026-05-04..2026-06-01; 2026-08-01..",
    "4-5-2026 t/m 1-6-2026; vanaf 1-8-2026",
    "04/05/2026 - 01/06/2026\n01/08/2026 - heden",
    "2026-05-04/2026-06-01, 2026-08-01/",
  ])("are read from %j, the first one running up to the next", (cell) => {
    expect(parseSpells(first, cell)).toEqual({
      ok: true,
      value: {
        spells: [{ from: "2026-01-05", to: "2026-05-03" }, { from: "2026-05-04", to: "2026-06-01" }, { from: "2026-08-01" }],
        firstEndAssumed: true,
      },
    });
  });

  it.each(["..2026-04-12; 2026-05-04..", "5-1-2026 t/m 12-4-2026; 4-5-2026 -", "t/m 12-4-2026; 4-5-2026"])(
    "know when the first one ended from %j",
    (cell) => {
      expect(parseSpells(first, cell)).toEqual({
        ok: true,
        value: { spells: [{ from: "2026-01-05", to: "2026-04-12" }, { from: "2026-05-04" }], firstEndAssumed: false },
      });
    },
  );

  it("may carry days of leave in the gap behind them", () => {
    expect(parseSpells(first, "..12-4-2026 (verlof 112 dagen); 1-9-2026")).toMatchObject({
      ok: true,
      value: { spells: [{ from: "2026-01-05", to: "2026-04-12", leaveAfter: 112 }, { from: "2026-09-01" }] },
    });
  });

  it.each([
    ["2026-06-01..2026-07-01; 2026-05-04..2026-05-10", "spells-in-wrong-order"],
    ["2025-12-01..2025-12-10", "spells-in-wrong-order"],
    ["2026-05-04..2026-06-01; 2026-05-20..", "spells-overlap"],
    ["2026-05-04..; 2026-08-01..", "only-last-spell-open"],
    ["2026-06-01..2026-05-04", "spell-ends-before-it-starts"],
    ["2026-02-30..", "impossible-date"],
    ["1-5-26 t/m 2-6-26", "year-needs-four-digits"],
    ["nog een keer ziek", "unreadable-spell"],
    ["..2026-05-04; ..2026-06-01", "unreadable-spell"],
  ])("are refused when they contradict themselves: %s", (cell, kind) => {
    expect(parseSpells(first, cell)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it("come back the same after being written down", () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(gaps, fc.boolean(), (lengths, open) => {
        let from = first;
        const spells = lengths.map(([gap, length]) => {
          const spell = { from, to: addDays(from, length) };
          from = addDays(spell.to, gap + 1);
          return spell;
        });
        const last = spells.length - 1;
        const expected = spells.map((spell, index) => (open && index === last ? { from: spell.from } : spell));
        const cell = expected.map((spell) => `${spell.from}..${"to" in spell ? spell.to : ""}`).join("; ");
        expect(parseSpells(first, cell)).toEqual({ ok: true, value: { spells: expected, firstEndAssumed: false } });
      }),
    );
  });

  it("never break the reader", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.integer()), (cell) => parseSpells(first, cell) !== undefined));
  });
});
