import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONSENT_TEXT_VERSION } from "../consent/record-consent.ts";
import { type GivenEvaluation, givenEvaluation, HR, MANAGER } from "../testing/given-evaluation.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

describe("an evaluation that HR reads too", () => {
  it("names that person to her before she says yes, and nobody of HR where there is none", async () => {
    const both = await givenEvaluation(team);
    const { herself, reportId, trajectoryId } = both;
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ recipient: { name: MANAGER.name }, alsoReads: HR.name });
    expect(await herself.ownReport.list({ trajectoryId })).toMatchObject([{ recipient: MANAGER.name, alsoReads: HR.name }]);
    const alone = await givenEvaluation(team, { hr: false });
    expect(await alone.herself.ownReport.open({ reportId: alone.reportId })).toMatchObject({ alsoReads: null });
  });
});

const LEDGER = { category: "evaluation", textVersion: CONSENT_TEXT_VERSION } as const;
const saysNo = ({ herself, trajectoryId, managerId, hrId }: GivenEvaluation, recipient: "manager" | "hr") =>
  herself.consent.refuse({ ...LEDGER, trajectoryId, recipient, contactId: (recipient === "hr" ? hrId : managerId) ?? managerId });

describe("a no in the ledger", () => {
  it("keeps an evaluation from the manager until she says yes there, whatever she said of the text", async () => {
    const given = await givenEvaluation(team, { hr: false });
    const { trajectoryId, managerId, herself, reportId } = given;
    const { versionHash } = await herself.ownReport.open({ reportId });
    await herself.ownReport.agree({ reportId, versionHash });
    expect(await saysNo(given, "manager")).toEqual({ ok: true, value: null });
    const refused = { ok: false, refusal: { kind: "may-not-leave" } };
    expect(await team.hers.report.confirmInTalk({ reportId, versionHash })).toMatchObject(refused);
    expect((await team.hers.report.ofTrajectory({ trajectoryId })).reports).toMatchObject([
      { stops: ["no-consent", "manager-not-confirmed"] },
    ]);
    await herself.consent.give({ ...LEDGER, trajectoryId, contactId: managerId, period: "guidance" });
    expect(await team.hers.report.confirmInTalk({ reportId, versionHash })).toMatchObject({ ok: true });
  });

  it("to HR leaves HR unnamed on the page of the report", async () => {
    const given = await givenEvaluation(team);
    await saysNo(given, "hr");
    expect(await given.herself.ownReport.open({ reportId: given.reportId })).toMatchObject({
      recipient: { name: MANAGER.name },
      alsoReads: null,
    });
  });
});
