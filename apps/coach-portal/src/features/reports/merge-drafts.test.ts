import { newId, TrajectoryId } from "@hervat/domain/primitives";
import { BedrijfsartsDraft, EvaluationDraft } from "@hervat/domain/reports";
import { describe, expect, it } from "vitest";
import { mergeDrafts } from "./merge-drafts.ts";

const trajectoryId = newId(TrajectoryId);
const base = BedrijfsartsDraft.parse({
  kind: "bedrijfsarts-rapportage",
  trajectoryId,
  reportType: "interim",
  ...{ reason: "Aanleiding", question: null, questionAskedOn: null, approach: null, functioning: null, dayStructure: null },
  ...{ energy: null, expectation: null, advice: null, next: null, nextReportOn: null, clientReaction: null },
});

const evaluation = (goals: readonly string[]) =>
  EvaluationDraft.parse({
    kind: "evaluation",
    trajectoryId,
    joint: {
      heldOn: "2026-11-02",
      workGoals: goals.map((goal) => ({ goal, reached: "reached", employeeView: null, managerView: null, coachView: null })),
      extraSessions: false,
      agreements: [],
      relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
      satisfaction: [],
      approvedByEmployeeOn: null,
      approvedByManagerOn: null,
    },
    annex: { personalGoals: null, personalSignals: null },
  });

describe("a report that two people write at the same time", () => {
  it("holds what each wrote under a heading of her own", () => {
    const merged = mergeDrafts(base, { ...base, advice: "Mijn advies" }, { ...base, energy: "Haar energie" });

    expect(merged).toEqual({ draft: { ...base, advice: "Mijn advies", energy: "Haar energie" }, clashes: [] });
  });

  it("holds both texts where both wrote under the same heading, and says where", () => {
    const { draft, clashes } = mergeDrafts(base, { ...base, advice: "Mijn advies" }, { ...base, advice: "Haar advies" });

    expect(draft).toMatchObject({ advice: "Haar advies\n\nMijn advies" });
    expect(clashes).toEqual(["advice"]);
  });

  it("keeps one's own choice of a type", () => {
    expect(mergeDrafts(base, { ...base, reportType: "end" }, { ...base, reportType: "signal" }).draft).toMatchObject({ reportType: "end" });
  });

  it("keeps the goals that either added", () => {
    const { draft } = mergeDrafts(evaluation(["een"]), evaluation(["een", "twee"]), evaluation(["een", "drie"]));

    expect(draft.kind === "evaluation" && draft.joint?.workGoals.map(({ goal }) => goal)).toEqual(["een", "twee", "drie"]);
  });
});
