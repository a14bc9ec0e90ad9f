import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

async function givenAsked({ basis = true, opened = true } = {}) {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const { herself } = await givenClient(team, trajectoryId);
  if (opened) await team.hers.intake.openPreparation({ trajectoryId });
  if (!basis) await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) });
  const tellAt = (version: number, item: string, ...words: string[]) => herself.ownIntake.answer({ trajectoryId, item, version, words });
  const tell = async (item: string, ...words: string[]) => tellAt((await question(item))?.version ?? 0, item, ...words);
  const question = async (key: string) => (await herself.ownIntake.read({ trajectoryId })).questions.find(({ item }) => item.key === key);
  const answer = async (key: string) => (await team.hers.intake.read({ trajectoryId })).answers.find(({ item }) => item === key);
  return { trajectoryId, herself, tell, tellAt, question, answer };
}

describe("an intake that the client prepares", () => {
  it("is there once her coach put it before her, and stands on her first page", async () => {
    const { trajectoryId, herself, tell } = await givenAsked({ opened: false });
    expect(await herself.ownIntake.read({ trajectoryId })).toMatchObject({ opened: false, questions: [] });
    expect(await tell("sleep", "Kort")).toEqual({ ok: false, refusal: { kind: "not-open" } });
    await team.hers.intake.openPreparation({ trajectoryId });
    expect(await team.lastEvent()).toMatchObject({ action: "intake.preparation-opened" });
    expect(await herself.own.home({ trajectoryId })).toMatchObject({ waiting: { kind: "intake", begun: false } });
    expect((await herself.ownIntake.read({ trajectoryId })).questions.length).toBeGreaterThan(20);
  });

  it("keeps every answer at once, sealed, and shows the coach whose words they are", async () => {
    const { trajectoryId, herself, tell, answer, question } = await givenAsked();
    expect(await tell("sleep", "Kanarie slaapt slecht")).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await tell("sleep", "Kanarie slaapt beter")).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await tell("contact-how", "phone", "mail")).toMatchObject({ ok: true });
    expect(await tell("recovery-hours", "lang")).toMatchObject({ refusal: { kind: "not-a-number" } });
    expect(await tell("contact-how", "duif")).toMatchObject({ refusal: { kind: "not-an-option" } });
    expect(await tell("work-content", "x")).toMatchObject({ refusal: { kind: "not-asked" } });
    expect(await answer("sleep")).toMatchObject({ preparedBy: "client", version: 2, value: { text: "Kanarie slaapt beter" } });
    expect(await question("sleep")).toMatchObject({ taken: false, value: { text: "Kanarie slaapt beter" } });
    expect((await team.hers.intake.read({ trajectoryId })).preparationOpenedOn).toBe(team.inDays(0));
    const rows = await team.test.database.admin`select content::text from care.intake_answer where trajectory_id = ${trajectoryId}`;
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("Kanarie").toString("hex"));
    expect(await herself.own.home({ trajectoryId })).toMatchObject({ waiting: { kind: "diary" } });
  });

  it("is taken over answer by answer: her words stay, and neither writes over the other unseen", async () => {
    const { trajectoryId, tell, answer, question } = await givenAsked();
    await tell("sleep", "Kort");
    const read = await answer("sleep");
    if (read === undefined) throw new Error("no answer");
    await tell("sleep", "Heel kort");
    const take = (version: number, text: string) =>
      team.hers.intake.saveAnswer({ trajectoryId, item: "sleep", version, value: { kind: "text", text } });
    await expect(take(read.version, "Kort")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await take(read.version + 1, "Slaapt heel kort")).toMatchObject({ ok: true });
    expect(await answer("sleep")).toMatchObject({ preparedBy: "coach", clientWrote: { value: { text: "Heel kort" } } });
    expect(await question("sleep")).toMatchObject({ taken: true, value: { text: "Heel kort" } });
    expect(await tell("sleep", "Toch anders")).toEqual({ ok: false, refusal: { kind: "taken-over" } });
  });

  it("never writes over what she answered on another device meanwhile", async () => {
    const { tellAt, question } = await givenAsked();
    await tellAt(0, "sleep", "Op de telefoon");
    await expect(tellAt(0, "sleep", "Op de laptop, van eerder")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await question("sleep")).toMatchObject({ version: 1, value: { text: "Op de telefoon" } });
    expect(await tellAt(1, "sleep", "Op de laptop, gelezen")).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it("does not show her what her coach answered without her", async () => {
    const { trajectoryId, question } = await givenAsked();
    const value = { kind: "text", text: "Van de coach" } as const;
    await team.hers.intake.saveAnswer({ trajectoryId, item: "energy", version: 0, value });
    expect(await question("energy")).toBeUndefined();
  });

  it("closes when it is completed, and to new words when she withdraws the basis", async () => {
    const done = await givenAsked();
    await done.tell("sleep", "Kort");
    await team.hers.intake.complete({ trajectoryId: done.trajectoryId });
    expect(await done.tell("sleep", "Lang")).toEqual({ ok: false, refusal: { kind: "not-open" } });
    expect(await team.hers.intake.openPreparation({ trajectoryId: done.trajectoryId })).toMatchObject({ refusal: { kind: "completed" } });
    const without = await givenAsked({ basis: false });
    await expect(without.tell("sleep", "Kort")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("is hers alone", async () => {
    const [one, other] = [await givenAsked(), await givenAsked()];
    await expect(one.herself.ownIntake.read({ trajectoryId: other.trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
