import { AskedQuestionnaireId, newId } from "@hervat/domain/primitives";
import { newestQuestionnaires } from "@hervat/domain/questionnaires";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { managerRouter } from "../manager-router.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { proceduresOf } from "../testing/procedures-of.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const CBI = newestQuestionnaires().find(({ key }) => key === "cbi")?.key ?? "";

async function givenAsked() {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const { herself } = await givenClient(team, trajectoryId);
  const outcome = await team.hers.questionnaire.ask({ trajectoryId, key: CBI, moment: "start" });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  const id = outcome.value;
  const answer = (item: string, option: string | null) => herself.ownQuestionnaire.answer({ trajectoryId, id, item, option });
  const open = () => herself.ownQuestionnaire.open({ trajectoryId, id });
  return { trajectoryId, herself, id, answer, open };
}

const mails = async () => {
  const rows = await team.test.database.admin<{ subject: string; text: string }[]>`
    select subject, text from identity.mail where tenant_id = ${team.practice.id} and kind = 'waiting'`;
  return [...rows];
};

describe("a questionnaire that a coach asks", () => {
  it("stands on the client's first page, and a mail says that something waits and not what", async () => {
    const before = (await mails()).length;
    const { trajectoryId, herself, id } = await givenAsked();
    expect(await team.lastEvent()).toMatchObject({ action: "questionnaire.asked" });
    expect(await herself.own.home({ trajectoryId })).toMatchObject({
      waiting: { kind: "questionnaire", questionnaireId: id, begun: false },
    });
    const sent = (await mails()).slice(before);
    expect(sent).toMatchObject([{ subject: "Er staat iets voor je klaar" }]);
    expect(JSON.stringify(sent)).not.toMatch(/CBI|burn|moe|vermoei/i);
    expect(await team.hers.questionnaire.ask({ trajectoryId, key: CBI, moment: "end" })).toEqual({
      ok: false,
      refusal: { kind: "already-asked" },
    });
    expect(await team.hers.questionnaire.ask({ trajectoryId, key: "check-in", moment: null })).toMatchObject({ ok: true });
    expect((await mails()).length).toBe(before + 1);
  });

  it("is not asked of who has no way in, nor when nobody has it", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
    expect(await team.hers.questionnaire.ask({ trajectoryId, key: CBI, moment: null })).toEqual({
      ok: false,
      refusal: { kind: "no-way-in" },
    });
    expect(await team.hers.questionnaire.ask({ trajectoryId, key: "onbekend", moment: null })).toEqual({
      ok: false,
      refusal: { kind: "not-known" },
    });
  });

  it("waits for her coach at the moment of the programme, until she asks it or passes the moment over", async () => {
    const dueOf = async (trajectoryId: string) =>
      (await team.hers.today.read()).waits.filter((wait) => wait.kind === "questionnaire-due" && wait.trajectoryId === trajectoryId);
    const passed = await givenCase(team.hers, team.coach.membershipId);
    expect(await dueOf(passed)).toMatchObject([{ moment: "start" }]);
    expect((await team.hers.questionnaire.ofTrajectory({ trajectoryId: passed })).planned).toMatchObject([
      { moment: "start", state: "now" },
    ]);

    await team.hers.questionnaire.passMoment({ trajectoryId: passed, moment: "start", passed: true });
    expect(await team.lastEvent()).toMatchObject({ action: "questionnaire.moment-passed" });
    expect(await dueOf(passed)).toEqual([]);
    expect((await team.hers.questionnaire.ofTrajectory({ trajectoryId: passed })).planned).toMatchObject([{ state: "passed" }]);
    await team.hers.questionnaire.passMoment({ trajectoryId: passed, moment: "start", passed: false });
    expect(await dueOf(passed)).toHaveLength(1);

    const { trajectoryId } = await givenAsked();
    expect(await dueOf(trajectoryId)).toEqual([]);
    expect((await team.hers.questionnaire.ofTrajectory({ trajectoryId })).planned).toMatchObject([{ state: "asked" }]);
  });

  it("keeps every answer at once, sealed, and shows them to her coach only when she sends them", async () => {
    const { trajectoryId, id, answer, open } = await givenAsked();
    expect(await answer("personal-1", "often")).toEqual({ ok: true, value: null });
    expect(await answer("personal-2", "always")).toEqual({ ok: true, value: null });
    expect(await answer("personal-2", null)).toEqual({ ok: true, value: null });
    expect(await answer("personal-1", "very-high")).toEqual({ ok: false, refusal: { kind: "not-an-option" } });
    expect((await open()).questions.filter((one) => one.answer !== null)).toMatchObject([{ key: "personal-1", answer: "often" }]);
    const rows = await team.test.database.admin`select encode(content, 'escape') as content from care.asked_questionnaire where id = ${id}`;
    expect(JSON.stringify(rows)).not.toMatch(/personal|cbi/);
    const shown = await team.hers.questionnaire.ofTrajectory({ trajectoryId });
    expect(shown.asked).toMatchObject([{ id, answered: 1, of: 19, finishedAt: null }]);
    await expect(team.hers.questionnaire.answers({ trajectoryId, id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ends among the results: a number where enough was answered, and none where it was not", async () => {
    const { trajectoryId, herself, id, answer, open } = await givenAsked();
    const finish = () => herself.ownQuestionnaire.finish({ trajectoryId, id });
    expect(await finish()).toEqual({ ok: false, refusal: { kind: "nothing-answered" } });
    for (const item of ["personal-1", "personal-2", "personal-3"]) await answer(item, "often");
    expect(await finish()).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "questionnaire.finished" });
    expect(await finish()).toEqual({ ok: false, refusal: { kind: "finished" } });
    expect(await answer("personal-1", "never")).toEqual({ ok: false, refusal: { kind: "finished" } });
    expect((await open()).scales).toMatchObject([{ outcome: { kind: "scored", score: 75 } }, { outcome: { kind: "not-scorable" } }, {}]);
    const { trends } = await team.hers.score.read({ trajectoryId });
    expect(trends.map(({ scale, moments }) => [scale, moments[0]?.moment, moments[0]?.value])).toEqual([
      ["Persoonlijk", "start", 75],
      ["Werk", "start", null],
      ["Contact met cliënten of klanten", "start", null],
    ]);
    const { answers } = await team.hers.questionnaire.answers({ trajectoryId, id });
    expect(answers[0]).toMatchObject({ answer: { nl: "Vaak" } });
    expect(answers[3]).toMatchObject({ answer: null });
  });

  it("draws one line from the start to the end", async () => {
    const { trajectoryId, herself, id, answer } = await givenAsked();
    for (const item of ["personal-1", "personal-2", "personal-3"]) await answer(item, "always");
    await herself.ownQuestionnaire.finish({ trajectoryId, id });
    const again = await team.hers.questionnaire.ask({ trajectoryId, key: CBI, moment: "end" });
    if (!again.ok) throw new Error(again.refusal.kind);
    for (const item of ["personal-1", "personal-2", "personal-3"])
      await herself.ownQuestionnaire.answer({ trajectoryId, id: again.value, item, option: "seldom" });
    await herself.ownQuestionnaire.finish({ trajectoryId, id: again.value });
    const { trends } = await team.hers.score.read({ trajectoryId });
    expect(trends.find(({ scale }) => scale === "Persoonlijk")).toMatchObject({ change: { from: 100, to: 25 } });
  });

  it("offers help at once after an answer that asks for it", async () => {
    const { answer, open } = await givenAsked();
    expect((await open()).helpNow).toBe(false);
    await answer("personal-4", "always");
    expect((await open()).helpNow).toBe(true);
  });

  it("is taken back with her answers while it waits, and not any more once she sent it", async () => {
    const { trajectoryId, herself, id, answer } = await givenAsked();
    await answer("personal-1", "often");
    expect(await team.hers.questionnaire.withdraw({ trajectoryId, id })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "questionnaire.withdrawn" });
    await expect(herself.ownQuestionnaire.open({ trajectoryId, id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(answer("personal-2", "often")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.test.database.admin`select id from care.asked_questionnaire where id = ${id}`).toHaveLength(0);

    const sent = await givenAsked();
    await sent.answer("personal-1", "often");
    await sent.herself.ownQuestionnaire.finish({ trajectoryId: sent.trajectoryId, id: sent.id });
    const late = await team.hers.questionnaire.withdraw({ trajectoryId: sent.trajectoryId, id: sent.id });
    expect(late).toEqual({ ok: false, refusal: { kind: "finished" } });
  });

  it("takes no answer once she took back the ground on which her file is kept, nor after the guidance ended", async () => {
    const without = await givenAsked();
    await team.hers.privacy.withdraw({ trajectoryId: without.trajectoryId, on: team.inDays(0) });
    await expect(without.answer("personal-1", "often")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });

    const over = await givenAsked();
    await over.answer("personal-1", "often");
    await team.test.database
      .admin`update work.trajectory set status = 'stopped', stopped_on = ${team.inDays(0)}, stop_reason = 'order-ended'
      where id = ${over.trajectoryId}`;
    expect(await over.answer("personal-1", "never")).toEqual({ ok: false, refusal: { kind: "ended" } });
    expect(await over.herself.ownQuestionnaire.list({ trajectoryId: over.trajectoryId })).toMatchObject({
      waiting: [],
      may: { answer: false },
    });
  });

  it("is hers alone: unknown to another client, to a colleague, and to the employer's side", async () => {
    const [one, other] = [await givenAsked(), await givenAsked()];
    const { trajectoryId, id } = other;
    await expect(one.herself.ownQuestionnaire.open({ trajectoryId, id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(one.herself.ownQuestionnaire.open({ trajectoryId: one.trajectoryId, id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.hers.questionnaire.withdraw({ trajectoryId, id: newId(AskedQuestionnaireId) })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    for (const stranger of [team.office, team.colleague, team.stranger])
      await expect(stranger.questionnaire.ofTrajectory({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(proceduresOf(managerRouter).filter(({ path }) => /questionnaire/i.test(path))).toEqual([]);
  });
});
