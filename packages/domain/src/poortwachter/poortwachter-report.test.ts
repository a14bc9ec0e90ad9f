import { describe, expect, it } from "vitest";
import { poortwachterReport } from "./index.ts";

function report(spells: unknown) {
  const outcome = poortwachterReport(spells);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

function dueIn(spells: unknown, position: number, key: string) {
  return report(spells).cases[position]?.milestones.find((milestone) => milestone.key === key)?.due;
}

describe("the sickness clock", () => {
  it("gives the whole timeline of somebody sick since Monday 5 January 2026", () => {
    expect(report([{ from: "2026-01-05" }])).toEqual({
      cases: [
        {
          firstSickDay: "2026-01-05",
          milestones: [
            { key: "ziekmelding_werkgever", from: "2026-01-05", due: "2026-01-05" },
            { key: "melding_arbo", from: "2026-01-05", due: "2026-01-11" },
            { key: "probleemanalyse", from: "2026-01-05", due: "2026-02-15", hard: "2026-02-16" },
            { key: "dossier", from: "2026-02-15", due: "2026-02-15" },
            { key: "plan_van_aanpak", from: "2026-02-15", due: "2026-03-01" },
            { key: "evaluatie_6w", from: "2026-04-12", due: "2026-04-12" },
            { key: "melding_uwv_42", from: "2026-10-19", due: "2026-10-26" },
            { key: "uwv_brief_44", from: "2026-11-02", due: "2026-12-06" },
            { key: "eerstejaarsevaluatie", from: "2026-11-16", due: "2027-01-03" },
            { key: "spoor2_start", from: "2026-11-16", due: "2027-02-14" },
            { key: "loon_jaar2", from: "2027-01-04", due: "2027-01-04" },
            { key: "wia_brief_88", from: "2027-09-06", due: "2027-09-12" },
            { key: "actueel_oordeel", from: "2027-09-06", due: "2027-10-03" },
            { key: "eindevaluatie", from: "2027-09-06", due: "2027-10-03" },
            { key: "riv_kopie_werknemer", from: "2027-09-06", due: "2027-10-03" },
            { key: "wia_aanvraag", from: "2027-09-06", due: "2027-10-17" },
            { key: "einde_loondoorbetaling", from: "2028-01-02", due: "2028-01-02" },
            { key: "loonsanctie", from: "2028-01-03", due: "2028-12-31" },
          ],
          lastDayOfWaitingPeriod: "2028-01-02",
          firstWiaDay: "2028-01-03",
        },
      ],
    });
  });

  it("moves everything by 21 days when 21 recovered days lie in between (case B)", () => {
    const spells = [{ from: "2026-01-05", to: "2026-04-12" }, { from: "2026-05-04" }];
    const { cases } = report(spells);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ firstSickDay: "2026-01-05", lastDayOfWaitingPeriod: "2028-01-23", firstWiaDay: "2028-01-24" });
    expect(dueIn(spells, 0, "melding_uwv_42")).toBe("2026-11-16");
    expect(dueIn(spells, 0, "wia_aanvraag")).toBe("2027-11-07");
    expect(dueIn(spells, 0, "probleemanalyse")).toBe("2026-02-15");
  });

  it("starts a new case after 28 recovered days (case D)", () => {
    const spells = [{ from: "2026-01-05", to: "2026-04-12" }, { from: "2026-05-11" }];
    const { cases } = report(spells);
    expect(cases.map(({ firstSickDay }) => firstSickDay)).toEqual(["2026-01-05", "2026-05-11"]);
    expect(cases[1]?.firstWiaDay).toBe("2028-05-08");
    expect(dueIn(spells, 1, "melding_uwv_42")).toBe("2027-03-01");
  });

  it("keeps one case with 27 recovered days", () => {
    expect(report([{ from: "2026-01-05", to: "2026-04-12" }, { from: "2026-05-10" }]).cases).toHaveLength(1);
  });

  it("shows of an ended case the dates it would have had", () => {
    const [ended] = report([{ from: "2026-01-05", to: "2026-04-12" }]).cases;
    expect(ended).toMatchObject({ lastDayOfWaitingPeriod: "2028-01-02", firstWiaDay: "2028-01-03" });
  });

  it("rolls the 42-week notice from Christmas Saturday to Monday (case G), the application never", () => {
    expect(dueIn([{ from: "2026-03-07" }], 0, "melding_uwv_42")).toBe("2026-12-28");
    expect(dueIn([{ from: "2026-01-05" }], 0, "wia_aanvraag")).toBe("2027-10-17");
  });

  it.each([
    ["2025-07-14", "2026-05-04", "an ordinary Monday"],
    ["2025-07-15", "2026-05-06", "5 May, though not a lustrum year"],
    ["2025-07-24", "2026-05-18", "Ascension day"],
    ["2025-07-25", "2026-05-18", "the Friday after Ascension"],
    ["2025-06-13", "2026-04-07", "Good Friday"],
    ["2025-07-07", "2026-04-28", "Koningsdag"],
    ["2025-08-04", "2026-05-26", "Whit Monday"],
    ["2026-03-13", "2027-01-04", "New Year's day"],
  ])("somebody sick since %s is due at UWV on %s (%s)", (from, due) => {
    expect(dueIn([{ from }], 0, "melding_uwv_42")).toBe(due);
  });

  it("counts 104 weeks of seven days, not calendar years", () => {
    expect(report([{ from: "2020-06-15" }]).cases[0]?.firstWiaDay).toBe("2022-06-13");
    expect(report([{ from: "2017-03-06" }]).cases[0]).toMatchObject({ lastDayOfWaitingPeriod: "2019-03-03", firstWiaDay: "2019-03-04" });
  });

  it("is plain JSON that a command can print", () => {
    expect(JSON.parse(JSON.stringify(report([{ from: "2026-01-05" }])))).toEqual(report([{ from: "2026-01-05" }]));
  });

  it("says what is wrong instead of guessing", () => {
    expect(poortwachterReport([{ from: "2026-02-30" }])).toEqual({
      ok: false,
      refusal: { kind: "impossible-date", index: 0, field: "from" },
    });
  });
});
