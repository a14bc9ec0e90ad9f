import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { DossierMilestone } from "../views/dossier.ts";
import { timelineOf } from "./cases-for-tests.ts";
import { toDossierMilestones } from "./index.ts";

describe("the timeline in a dossier", () => {
  const timeline = timelineOf([{ from: "2026-01-05", to: "2026-06-30" }], {
    done: [
      { key: "probleemanalyse", place: "here", on: day("2026-02-10") },
      { key: "melding_arbo", place: "elsewhere", on: null },
    ],
  });
  const rows = toDossierMilestones(timeline, day("2026-07-01"));
  const row = (key: string) => rows.find((milestone) => milestone.key === key);

  it("says of every milestone whether it was met here, elsewhere, not yet, or is not asked any more", () => {
    expect(row("probleemanalyse")).toMatchObject({ due: "2026-02-15", hard: "2026-02-16", done: { kind: "here", on: "2026-02-10" } });
    expect(row("melding_arbo")).toMatchObject({ hard: null, done: { kind: "elsewhere", on: null } });
    expect(row("plan_van_aanpak")?.done).toEqual({ kind: "open" });
    expect(row("melding_uwv_42")?.done).toEqual({ kind: "lapsed" });
  });

  it("is what a dossier accepts, with nothing of an artefact or a source", () => {
    expect(rows.map((milestone) => DossierMilestone.parse(milestone))).toEqual(rows);
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(Object.keys(DossierMilestone.shape).toSorted());
  });
});
