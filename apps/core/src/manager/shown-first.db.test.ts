import { type ContactId, day, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callManagerAs } from "../testing/call-as.ts";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const NOT_FOUND = { code: "NOT_FOUND" };
const someone = (name: string) => ({ name, email: null, phone: null, organisation: null });

/** Someone of an employer who is in for one employee, and was just named for another whom he was not shown to. */
async function namedForASecond(role: "manager" | "hr") {
  const first = await givenCase(team.hers, team.coach.membershipId);
  const contactId = contactIdOf(
    await team.hers.people.save({ trajectoryId: first, role, person: { kind: "new", details: someone("J. Pels") } }),
  );
  const { actor } = await givenEmployerSide(team.test.service, team.practice, role, contactId);
  const employerId = (await team.hers.practice.contacts()).find(({ id }) => id === contactId)?.employerId;
  if (!employerId) throw new Error("he has no employer");
  const second = await givenCase(team.hers, team.coach.membershipId, { employer: { kind: "known", id: employerId } });
  const asHim = { kind: "known", id: contactId, details: null } as const;
  expect(await team.hers.people.save({ trajectoryId: second, role, person: asHim })).toMatchObject({ ok: true });
  return { first, second, contactId, asHim, his: callManagerAs(team.test.service, actor) };
}
const show = (trajectoryId: TrajectoryId, contactId: ContactId, answer: "fine" | "hr-instead" = "fine") =>
  team.hers.privacy.introduce({ trajectoryId, contactId, answer, shownOn: day("2026-01-05") });

describe.each(["manager", "hr"] as const)("who is in as %s for one employee, and is named for a second", (role) => {
  it("reads nothing of her before she was shown who he is, and then does", async () => {
    const { first, second, contactId, his } = await namedForASecond(role);
    expect((await his.employee.list()).map(({ trajectoryId }) => trajectoryId)).toEqual([first]);
    await expect(his.employee.read({ trajectoryId: second })).rejects.toMatchObject(NOT_FOUND);

    await show(second, contactId);
    expect(await his.employee.read({ trajectoryId: second })).toMatchObject({ audience: "manager" });
  });

  it("reads nothing again once she rather has somebody else, or somebody else stands there", async () => {
    const { second, contactId, asHim, his } = await namedForASecond(role);
    await show(second, contactId);
    await show(second, contactId, "hr-instead");
    await expect(his.employee.read({ trajectoryId: second })).rejects.toMatchObject(NOT_FOUND);

    await show(second, contactId);
    await team.hers.people.save({ trajectoryId: second, role, person: { kind: "new", details: someone("M. Smit") } });
    await expect(his.employee.read({ trajectoryId: second })).rejects.toMatchObject(NOT_FOUND);
    await team.hers.people.save({ trajectoryId: second, role, person: asHim });
    expect(await his.employee.read({ trajectoryId: second })).toMatchObject({ audience: "manager" });
  });
});
