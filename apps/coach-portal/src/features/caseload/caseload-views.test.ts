import { day, type PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { isSilent, USUAL_SILENCE_DAYS } from "@hervat/domain/trajectory";
import { describe, expect, it } from "vitest";
import { boardOf } from "./board-of.ts";
import { readCaseloadSearch, USUAL_SILENCE } from "./caseload-search.ts";
import { amongRows, countViews, isInView, viewsFor } from "./caseload-views.ts";
import type { CaseloadRow } from "./use-caseload.ts";

const dayAgo = (days: number): PlainDate =>
  day(new Date(Date.now() - days * 24 * 3_600_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" }));
const programme = { nl: "Van verzuim naar herstel", en: "From absence to recovery" };
const row: CaseloadRow = {
  trajectoryId: TrajectoryId.parse("01980000-0000-7000-8000-000000000001"),
  code: "C-1",
  name: "Noor de Wit",
  employer: "Bakkerij Zon",
  coach: "Marit",
  programme,
  status: "active",
  standIn: false,
  beside: false,
  next: null,
  overdue: 0,
  nextSessionAt: null,
  offTrack: [],
  toInvoice: false,
  mayHandOver: true,
  care: { phase: null, used: 1, planned: 10, left: 9, weeksToFirstTalk: null, silentSince: dayAgo(3), reportDue: false },
};
const withCare = (care: Partial<NonNullable<CaseloadRow["care"]>>): CaseloadRow => ({ ...row, care: row.care && { ...row.care, ...care } });

describe("the questions a caseload is asked", () => {
  it("finds who is late, off track, due a report, silent and not invoiced", () => {
    expect(isInView({ ...row, overdue: 1 }, "te-laat", 14)).toBe(true);
    expect(isInView({ ...row, offTrack: ["no-next-talk"] }, "uit-de-pas", 14)).toBe(true);
    expect(isInView(withCare({ reportDue: true }), "rapport", 14)).toBe(true);
    expect(isInView(withCare({ silentSince: dayAgo(14) }), "stil", 14)).toBe(true);
    expect(isInView(withCare({ silentSince: dayAgo(13) }), "stil", 14)).toBe(false);
    expect(isInView({ ...row, toInvoice: true }, "factuur", 14)).toBe(true);
    expect(countViews([row, { ...row, overdue: 2 }], { silentDays: 14, ended: false })).toEqual({
      "te-laat": 1,
      "uit-de-pas": 0,
      rapport: 0,
      stil: 0,
      factuur: 0,
    });
  });

  it("calls nobody silent whose guidance rests or ended", () => {
    for (const status of ["paused", "completed", "stopped"] as const)
      expect(isInView({ ...withCare({ silentSince: dayAgo(60) }), status }, "stil", 14)).toBe(false);
  });

  it("counts a finished case that is still to be invoiced without asking for those that ended, and no other finished one", () => {
    const finished: CaseloadRow = { ...row, status: "completed", overdue: 1, toInvoice: true };
    const rows = [row, finished];
    expect(countViews(rows, { silentDays: 14, ended: false })).toMatchObject({ factuur: 1, "te-laat": 0 });
    expect(countViews(rows, { silentDays: 14, ended: true })).toMatchObject({ factuur: 1, "te-laat": 1 });
    expect(amongRows(rows, "factuur", false)).toEqual(rows);
    expect(amongRows(rows, undefined, false)).toEqual([row]);
  });

  it("calls nobody silent of whom only the days of the law are watched", () => {
    expect(isInView(withCare({ silentSince: null }), "stil", 7)).toBe(false);
  });

  it("calls silent whom the day calls silent", () => {
    expect(USUAL_SILENCE).toBe(USUAL_SILENCE_DAYS);
    for (const status of ["intake", "active", "paused", "completed", "stopped"] as const)
      for (const days of [13, 14, 15]) {
        const silent = isSilent({ status, since: dayAgo(days) }, dayAgo(0));
        expect(isInView({ ...withCare({ silentSince: dayAgo(days) }), status }, "stil", USUAL_SILENCE)).toBe(silent);
      }
  });

  it("asks nothing about care or money of whoever sees none", () => {
    expect(viewsFor([{ ...row, care: null, toInvoice: null }])).toEqual(["te-laat", "uit-de-pas"]);
    expect(viewsFor([row])).toHaveLength(5);
  });

  it("keeps in the address only what it knows", () => {
    expect(readCaseloadSearch({ kijk: "stil", stil: 21, vorm: "bord", wie: "practice", ook: true })).toEqual({
      kijk: "stil",
      stil: 21,
      vorm: "bord",
      wie: "practice",
      ook: true,
    });
    expect(readCaseloadSearch({ kijk: "Noor", stil: 3, vorm: "x", wie: "y", ook: "z" })).toEqual({});
  });
});

describe("the board of a caseload", () => {
  const phase = (position: number) => ({ names: { nl: `Fase ${position}`, en: `Phase ${position}` }, position, of: 3 });

  it("gives each programme its phases in order, also the empty ones, between intake and rest", () => {
    const [board] = boardOf([
      { ...row, status: "intake", care: null },
      withCare({ phase: phase(3) }),
      withCare({ phase: phase(1) }),
      { ...row, status: "paused" },
    ]);
    expect(board?.columns.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ["intake", 1],
      ["phase", 1],
      ["phase", 0],
      ["phase", 1],
      ["paused", 1],
    ]);
  });

  it("puts who has no phase, or whose phase is not for whoever reads, under what is known: that it runs", () => {
    const [board] = boardOf([{ ...row, care: null }]);
    expect(board?.columns.map(({ kind, rows }) => [kind, rows.length])).toEqual([["active", 1]]);
  });
});
