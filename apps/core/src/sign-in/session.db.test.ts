import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenAccount, signIn } from "../testing/given-account.ts";
import { answerOf, type CoachDoor, givenCoachDoor } from "../testing/given-coach-door.ts";

let door: CoachDoor;
beforeAll(async () => {
  door = await givenCoachDoor();
});
afterAll(() => door.test.close());

describe("a session", () => {
  it("ends after half an hour of silence, and not while someone works", async () => {
    const page = door.browser();
    await signIn(page, await givenAccount(door.test.service, door.practice));

    door.test.clock.pass({ minutes: 29 });
    expect(answerOf(await page.call("account.me"))).toMatchObject({ state: "ready" });
    door.test.clock.pass({ minutes: 29 });
    expect(answerOf(await page.call("account.me"))).toMatchObject({ state: "ready" });
    door.test.clock.pass({ minutes: 31 });
    expect(answerOf(await page.call("account.me"))).toEqual({ state: "signed-out" });
  });

  it("opens for the signature under its token alone", async () => {
    const page = door.browser();
    await signIn(page, await givenAccount(door.test.service, door.practice));
    const name = "hervat-coach.session_token";
    const cookie = decodeURIComponent(page.cookies.get(name) ?? "");
    const [token = "", signature = ""] = cookie.split(".");
    const [row] = await door.test.database.admin<{ token: string }[]>`select token from auth.session where token = ${token}`;
    expect(row?.token).toBe(token);

    const forged = createHmac("sha256", "another secret").update(token).digest("base64");
    for (const wrong of [
      token,
      `${token}.`,
      `${token}.${forged}`,
      `${token.slice(1)}.${signature}`,
      `${token}.${signature.slice(4)}`,
      `.${signature}`,
    ]) {
      page.cookies.set(name, encodeURIComponent(wrong));
      expect(answerOf(await page.call("account.me"))).toEqual({ state: "signed-out" });
    }
    page.cookies.set(name, encodeURIComponent(cookie));
    expect(answerOf(await page.call("account.me"))).toMatchObject({ state: "ready" });
  });

  it("ends twelve hours after signing in, however busy it was", async () => {
    const page = door.browser();
    await signIn(page, await givenAccount(door.test.service, door.practice));

    for (let half = 0; half < 28; half++) {
      door.test.clock.pass({ minutes: 25 });
      expect(answerOf(await page.call("account.me"))).toMatchObject({ state: "ready" });
    }
    door.test.clock.pass({ minutes: 25 });
    expect(answerOf(await page.call("account.me"))).toEqual({ state: "signed-out" });
  });

  it("opens nothing once the membership ended a moment ago", async () => {
    const page = door.browser();
    const marit = await givenAccount(door.test.service, door.practice);
    await signIn(page, marit);
    expect((await page.call("account.changeLanguage", { language: "en" })).status).toBe(200);

    await door.endMembership(marit);
    expect((await page.call("account.changeLanguage", { language: "nl" })).status).toBe(401);
  });

  it("ends everywhere when she says so", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const [desk, home] = [door.browser(), door.browser()];
    await signIn(desk, marit);
    await signIn(home, marit);

    expect((await desk.call("account.signOutEverywhere")).status).toBe(200);
    expect(answerOf(await home.call("account.me"))).toEqual({ state: "signed-out" });
  });

  it("ends everywhere else when the password changes", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const [desk, home] = [door.browser(), door.browser()];
    await signIn(desk, marit);
    await signIn(home, marit);

    const changed = await desk.post("/auth/change-password", { currentPassword: marit.password, newPassword: "een heel andere lange zin" });
    expect(changed.status).toBe(200);
    expect(answerOf(await home.call("account.me"))).toEqual({ state: "signed-out" });
  });

  it("goes on where it was for her who changed the password, second factor and all", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const page = door.browser();
    await signIn(page, marit);
    await page.post("/auth/change-password", { currentPassword: marit.password, newPassword: "een heel andere zin" });

    expect(answerOf(await page.call("account.me"))).toMatchObject({ state: "ready", chosen: { practiceName: door.practice.name } });
  });
});
