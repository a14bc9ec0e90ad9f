import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const fresh = () => givenCase(team.hers, team.coach.membershipId);

describe("who saw what", () => {
  it("is shown to the privacy officer by code, and what she reads is recorded too", async () => {
    const trajectoryId = await fresh();
    await team.hers.trajectory.read({ trajectoryId });
    const officer = team.as(await givenStaff(team.test.service, team.practice, "privacy-officer"));
    expect((await officer.audit.cases()).some((one) => one.trajectoryId === trajectoryId)).toBe(true);
    const seen = await officer.audit.ofCase({ trajectoryId });
    expect(seen.events.map(({ sentence }) => sentence)).toEqual([
      "Marit Vos (Coach) bekeek het overzicht van de begeleiding.",
      "Marit Vos (Coach) werkte de privacyverklaring en het antwoord daarop bij.",
      "Marit Vos (Coach) maakte het dossier aan.",
    ]);
    expect(seen.events[0]).toMatchObject({ who: "Marit Vos (Coach)", outcome: "done" });
    const [last] = (await officer.audit.ofCase({ trajectoryId })).events;
    expect(last?.sentence).toMatch(/bekeek dit overzicht van wie wat zag\.$/);
  });

  it("is not for the coach, the owner or another practice", async () => {
    const trajectoryId = await fresh();
    for (const who of [team.hers, team.owner, team.stranger])
      await expect(who.audit.ofCase({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.hers.audit.cases()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.visitor.audit.ofCase({ trajectoryId })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
