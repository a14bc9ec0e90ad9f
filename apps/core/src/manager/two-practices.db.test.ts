import { membershipRepository } from "@hervat/database/repositories";
import { Membership } from "@hervat/domain/people";
import { MembershipId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs, callManagerAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenEmployerSide, givenPractice, givenShown, givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let here: { readonly trajectoryId: TrajectoryId; readonly manager: ReturnType<typeof callManagerAs> };
let there: typeof here;

const BOSS = { kind: "new", name: "J. Pels", email: "j.pels@werkgever.example" };

async function givenEmployee(coach: ReturnType<typeof callAs>, membershipId: MembershipId, name: string) {
  const trajectoryId = await givenCase(coach, membershipId, { name, manager: BOSS });
  const contact = (await coach.people.read({ trajectoryId })).manager;
  if (contact === null) throw new Error("the case has no manager");
  return { trajectoryId, contactId: contact.id };
}

/** One person with one address, who manages an employee of each of two practices. */
beforeAll(async () => {
  team = await givenTeam();
  const { service } = team.test;
  const first = await givenEmployee(team.hers, team.coach.membershipId, "Noor de Wit");
  const member = await givenEmployerSide(service, team.practice, "manager", first.contactId);
  here = { trajectoryId: first.trajectoryId, manager: callManagerAs(service, member.actor) };

  const practice = await givenPractice(service);
  const coach = await givenStaff(service, practice, "coach");
  const second = await givenEmployee(callAs(service, coach.actor), coach.membershipId, "Ali Kaya");
  const membershipId = newId(MembershipId);
  const { id: personId } = member.person;
  const { contactId } = second;
  await service.database.transactAs("auth", { person: personId, tenant: practice.id }, (tx) =>
    membershipRepository(tx, practice.id).add(
      Membership.parse({ id: membershipId, practiceId: practice.id, personId, role: "manager", contactId, endedAt: null }),
      { now: service.clock.now() },
    ),
  );
  await givenShown(service, practice, contactId);
  const actor = { kind: "manager", personId, membershipId, practiceId: practice.id, contactId } as const;
  there = { trajectoryId: second.trajectoryId, manager: callManagerAs(service, actor) };
});
afterAll(() => team.test.close());

describe("one person who manages employees at two practices", () => {
  it("sees at each practice the employee of that practice alone", async () => {
    expect((await here.manager.employee.list()).map(({ name }) => name)).toEqual(["Noor de Wit"]);
    expect((await there.manager.employee.list()).map(({ name }) => name)).toEqual(["Ali Kaya"]);
  });

  it("finds nothing of the one where he signed in for the other", async () => {
    for (const [seat, other] of [
      [here, there],
      [there, here],
    ] as const) {
      expect((await seat.manager.employee.read({ trajectoryId: seat.trajectoryId })).trajectoryId).toBe(seat.trajectoryId);
      await expect(seat.manager.employee.read({ trajectoryId: other.trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
