import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offerDesk, orderer } from "../testing/given-offer-desk.ts";
import { givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let desk: ReturnType<typeof offerDesk>;
beforeAll(async () => {
  team = await givenTeam();
  await givenWholeProfile(team);
  desk = offerDesk(team);
});
afterAll(() => team.test.close());

const NOT_FOUND = { code: "NOT_FOUND" };
const UNAUTHORIZED = { code: "UNAUTHORIZED" };

describe("an assignment", () => {
  const assignment = {
    orderer: { name: "R. Pels", function: "HR-adviseur", email: orderer, phone: null, language: "en" },
    orderReference: "INK-77",
    payer: { kind: "employer" },
    goal: "own-work",
  } as const;

  it("is recorded with its goal, and a change keeps what stood before", async () => {
    const trajectoryId = await desk.aCase();
    const goalOn = team.inDays(0);
    await team.hers.referral.saveAssignment({ trajectoryId, seen: 0, assignment: { ...assignment, goalOn } });
    expect(await team.lastEvent()).toMatchObject({ action: "assignment.change", outcome: "done" });
    await team.office.referral.saveAssignment({ trajectoryId, seen: 1, assignment: { ...assignment, goal: "other-organisation", goalOn } });
    const { assignment: now, earlier } = await desk.readCase(trajectoryId);
    expect([now?.assignment.goal, earlier.map((one) => one.assignment.goal)]).toEqual(["other-organisation", ["own-work"]]);
  });

  it("is not recorded over what a colleague recorded in the meantime", async () => {
    const trajectoryId = await desk.aCase();
    const told = { trajectoryId, seen: 0, assignment: { ...assignment, goalOn: team.inDays(0) } };
    const both = await Promise.allSettled([team.hers.referral.saveAssignment(told), team.office.referral.saveAssignment(told)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is hidden from a stranger, a colleague and a visitor", async () => {
    const trajectoryId = await desk.aCase();
    await expect(team.stranger.referral.read({ trajectoryId })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.colleague.referral.read({ trajectoryId })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.visitor.referral.read({ trajectoryId })).rejects.toMatchObject(UNAUTHORIZED);
  });
});
