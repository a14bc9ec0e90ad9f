import { membershipRepository } from "@hervat/database/repositories";
import { MembershipId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenAccount, signIn } from "../testing/given-account.ts";
import { answerOf, type CoachDoor, givenCoachDoor } from "../testing/given-coach-door.ts";
import { givenPractice } from "../testing/given-practice.ts";

let door: CoachDoor;
beforeAll(async () => {
  door = await givenCoachDoor();
});
afterAll(() => door.test.close());

describe("a forgotten password", () => {
  const asked = async (email: string) => (await door.browser().post("/auth/request-password-reset", { email })).status;
  const mailed = (email: string) =>
    door.test.database.admin<{ text: string }[]>`select text from identity.mail where "to" = ${email} and kind = 'password'`;

  it("is answered the same for an address that nobody has, and mails at most three links in an hour", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    expect([await asked("niemand@praktijk.example"), await asked(marit.person.email)]).toEqual([200, 200]);
    for (let turn = 0; turn < 4; turn++) await asked(marit.person.email);
    expect(await mailed(marit.person.email)).toHaveLength(3);
    expect(await mailed("niemand@praktijk.example")).toHaveLength(0);
  });

  it("goes through the practice where her account began, and never through one that she joined later", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const later = await givenPractice(door.test.service);
    const joined = { id: newId(MembershipId), practiceId: later.id, personId: marit.person.id, role: "owner", endedAt: null } as const;
    const now = new Date(door.test.clock.now().getTime() + 1000);
    await door.test.service.database.transactAs("auth", { person: marit.person.id, tenant: later.id }, (tx) =>
      membershipRepository(tx, later.id).add(joined, { now }),
    );
    // Rows are found in the order in which they lie: the first is written anew, and lies last.
    await door.test.database.admin`update identity.membership set title = 'Coach' where id = ${marit.membershipId}`;
    await asked(marit.person.email);
    const sent = await door.test.database
      .admin`select tenant_id from identity.mail where "to" = ${marit.person.email} and kind = 'password'`;
    expect(sent.map(({ tenant_id }) => tenant_id)).toEqual([door.practice.id]);
  });

  it("becomes a new one by the link, once; every session ends and the code is still asked", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const desk = door.browser();
    await signIn(desk, marit);
    await asked(marit.person.email);
    const [mail] = await mailed(marit.person.email);
    const token = /new-password\/(\w+)/.exec(mail?.text ?? "")?.[1];
    const renew = (newPassword: string) => door.browser().post("/auth/reset-password", { token, newPassword });

    expect((await renew("een nieuwe lange zin")).status).toBe(200);
    expect((await renew("nog een lange zin hier")).status).toBe(400);
    expect(answerOf(await desk.call("account.me"))).toEqual({ state: "signed-out" });
    const answer = await door.browser().post("/auth/sign-in/email", { email: marit.person.email, password: "een nieuwe lange zin" });
    expect(answer.body).toEqual({ ok: true, twoFactorRedirect: true });
  });
});
