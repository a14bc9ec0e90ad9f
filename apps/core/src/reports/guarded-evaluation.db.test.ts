import { auditRepository } from "@hervat/database/repositories";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const kind = "evaluation" as const;

async function givenEvaluation(goal: string): Promise<TrajectoryId> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const joint = {
    heldOn: team.inDays(-1),
    workGoals: [{ goal, reached: "reached" as const, employeeView: null, managerView: null, coachView: null }],
    extraSessions: false,
    agreements: [],
    relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
    satisfaction: [],
    approvedByEmployeeOn: null,
    approvedByManagerOn: null,
  };
  const annex = { personalGoals: null, personalSignals: null };
  await team.hers.report.saveDraft({ version: 0, draft: { kind, trajectoryId, joint, annex } });
  return trajectoryId;
}

const auditOf = (trajectoryId: TrajectoryId) =>
  team.test.service.database.transactAs("coach", { tenant: team.practice.id }, async (tx) => {
    const events = await auditRepository(tx, team.practice.id).ofTrajectory(trajectoryId, 100);
    return events.filter(({ action }) => action === "report.offer").map(({ outcome, purpose }) => ({ outcome, purpose }));
  });

describe("an evaluation that says something about health", () => {
  it("is not laid before anyone, with the passage, the reason and a rewording", async () => {
    const trajectoryId = await givenEvaluation("Na de burn-out weer twee dossiers per dag");

    expect(await team.hers.report.offer({ trajectoryId, kind, language: "nl" })).toMatchObject({
      ok: false,
      refusal: {
        kind: "not-for-employer",
        findings: [{ field: "goal 1", text: "burn-out", kind: "illness", mayStay: true, reason: expect.stringContaining("ziekte") }],
      },
    });
  });

  it("goes on with a reason, and the reason stands in the log", async () => {
    const trajectoryId = await givenEvaluation("Accounts zoals Griep en Koorts Verzekert");

    expect(await team.hers.report.offer({ trajectoryId, kind, language: "nl", keep: "a-name" })).toMatchObject({ ok: true });
    const [event] = await auditOf(trajectoryId);
    expect(event).toEqual({ outcome: "done", purpose: "a-name" });
  });

  it("meets the guard once more at the door, where the reason is asked again", async () => {
    const trajectoryId = await givenEvaluation("Accounts zoals Griep en Koorts Verzekert");
    const offered = await team.hers.report.offer({ trajectoryId, kind, language: "nl", keep: "a-name" });
    if (!offered.ok) throw new Error(offered.refusal.kind);
    await team.hers.report.recordAgreement({ ...offered.value, agreedOn: team.inDays(0), sessionId: null, remarks: null });
    expect(await team.hers.report.release({ reportId: offered.value.reportId })).toMatchObject({
      ok: false,
      refusal: { kind: "not-for-employer", findings: [{ field: "goal 1", mayStay: true }, { field: "goal 1" }] },
    });
    expect(await team.lastEvent()).toMatchObject({ action: "report.release", outcome: "refused" });
  });

  it("never goes on with a degree of incapacity, whatever the reason", async () => {
    const trajectoryId = await givenEvaluation("Zij is 50% ziek");

    expect(await team.hers.report.offer({ trajectoryId, kind, language: "nl", keep: "about-nobody" })).toMatchObject({
      ok: false,
      refusal: { kind: "not-for-employer", findings: [{ kind: "incapacity", mayStay: false }] },
    });
  });
});
