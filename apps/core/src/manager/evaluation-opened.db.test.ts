import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayInAmsterdam } from "../clock.ts";
import { givenReleasedEvaluation, HR, MANAGER, opens } from "../testing/given-evaluation.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const mailsTo = async (address: string) => {
  const mails = await team.test.database.admin`select kind from identity.mail where "to" = ${address} and kind = 'regret'`;
  return mails.length;
};

describe("an evaluation that somebody opened for the employer", () => {
  it("is fetched from then on: she and her coach read who had it and when", async () => {
    const given = await givenReleasedEvaluation(team);
    const { trajectoryId, reportId, herself, documentId, manager, hr } = given;
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ standing: "released", fetchedAt: null, opened: [] });

    expect(await opens(team, hr, documentId)).toBe(true);
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ standing: "fetched", opened: [{ name: HR.name }] });
    expect(await opens(team, manager, documentId)).toBe(true);
    expect(await opens(team, hr, documentId)).toBe(true);
    const page = await herself.ownReport.open({ reportId });
    expect(page.opened.map(({ name }) => name)).toEqual([HR.name, MANAGER.name]);
    expect(page.fetchedAt).toEqual(page.opened[0]?.at);
    expect(await herself.ownReport.list({ trajectoryId })).toMatchObject([{ standing: "fetched" }]);
    const { reports } = await team.hers.report.ofTrajectory({ trajectoryId });
    const on = dayInAmsterdam(team.test.clock.now());
    expect(reports).toMatchObject([
      {
        standing: "fetched",
        opened: [
          { name: HR.name, on },
          { name: MANAGER.name, on },
        ],
      },
    ]);
    expect(await team.hers.report.withdraw({ reportId })).toMatchObject({ ok: false, refusal: { kind: "wrong-status" } });
  });

  it("and that she takes back is shut, and whoever opened it is asked not to use it", async () => {
    const { reportId, herself, documentId, manager, hr } = await givenReleasedEvaluation(team);
    const before = { manager: await mailsTo(MANAGER.email), hr: await mailsTo(HR.email) };
    expect(await opens(team, manager, documentId)).toBe(true);
    expect(await herself.ownReport.withdraw({ reportId })).toEqual({ ok: true, value: null });
    expect(await herself.ownReport.open({ reportId })).toMatchObject({
      standing: "fetched",
      regrettedOn: team.inDays(0),
      opened: [{ name: MANAGER.name }],
    });
    expect([await opens(team, manager, documentId), await opens(team, hr, documentId)]).toEqual([false, false]);
    expect([await mailsTo(MANAGER.email), await mailsTo(HR.email)]).toEqual([before.manager + 1, before.hr]);
  });

  it("by a manager who was replaced since is still named to her, and he is asked too", async () => {
    const { trajectoryId, reportId, herself, documentId, manager } = await givenReleasedEvaluation(team);
    const before = await mailsTo(MANAGER.email);
    expect(await opens(team, manager, documentId)).toBe(true);
    const details = { name: "Nieuwe Baas", email: null, phone: null, organisation: null };
    await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details } });
    expect(await herself.ownReport.withdraw({ reportId })).toEqual({ ok: true, value: null });
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ opened: [{ name: MANAGER.name }] });
    expect(await mailsTo(MANAGER.email)).toBe(before + 1);
  });

  it("at the moment at which she takes it back was too late, or she reads that he had it", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { reportId, herself, documentId, manager } = await givenReleasedEvaluation(team, { hr: false });
      const [opened, back] = await Promise.all([opens(team, manager, documentId), herself.ownReport.withdraw({ reportId })]);
      expect(back).toEqual({ ok: true, value: null });
      const page = await herself.ownReport.open({ reportId });
      expect([page.standing, page.opened.length]).toEqual(opened ? ["fetched", 1] : ["withdrawn", 0]);
    }
  });
});
