import { ContactId, type TrajectoryId } from "@hervat/domain/primitives";
import { JointEvaluation } from "@hervat/domain/reports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTakenCopy } from "../takeout/own-copy.ts";
import { planTakeout } from "../takeout/plan-takeout.ts";
import { callManagerAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

const USABLE = "De vaste dagen hielpen mij goed.";
const FOR_COACH = "Kanarie Grijs slaapt nog elke nacht slecht.";
const HERS = "Kanarie Groen is trots op zichzelf.";
const FROM_COACH = "Kanarie Wit zegt eerder nee.";
const REACTION = "Kanarie Blauw vond het een goed gesprek.";

let team: GivenTeam;
let cases = 0;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

/** A client who prepared everything: what may be used, what is for her coach, and what is hers. */
async function givenPrepared() {
  cases += 1;
  const who = { kind: "new", name: `M. Baas ${cases}`, email: `baas${cases}@eval.example` };
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { manager: who });
  const { herself, actor } = await givenClient(team, trajectoryId);
  const said = [
    { item: "helped", answer: { text: USABLE, use: "joint" } },
    { item: "hindered", answer: { text: FOR_COACH, use: "coach" } },
    { item: "own", text: HERS },
    { item: "reaction", text: REACTION },
  ] as const;
  let version = 0;
  for (const one of said) ({ version } = await herself.ownReport.prepare({ trajectoryId, version, said: one }));
  return { trajectoryId, herself, actor, version };
}

async function write(trajectoryId: TrajectoryId, view: string) {
  const { version } = await team.hers.report.draft({ trajectoryId, kind: "evaluation" });
  const joint = JointEvaluation.parse({
    heldOn: team.inDays(-1),
    workGoals: [{ goal: "Twee dossiers per dag", reached: "reached", employeeView: view, managerView: null, coachView: null }],
    ...{ extraSessions: false, agreements: [], satisfaction: [], approvedByEmployeeOn: null, approvedByManagerOn: null },
    relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
  });
  const coachWords = { progress: "Kanarie Geel wordt snel moe." };
  const annex = { personalGoals: FROM_COACH, personalSignals: null };
  const draft = { kind: "evaluation", trajectoryId, joint, coachWords, annex } as const;
  await team.hers.report.saveDraft({ version, draft });
}

const offer = (trajectoryId: TrajectoryId) => team.hers.report.offer({ trajectoryId, kind: "evaluation", language: "nl" });

describe("what the client prepares for the evaluation with three", () => {
  it("is read by her coach once she shares it, each answer with what may be done with it, and what is hers never", async () => {
    const { trajectoryId, herself, version } = await givenPrepared();
    expect(await team.hers.reading.preparation({ trajectoryId })).toEqual({ sharedAt: null, answers: {} });
    await herself.ownReport.sharePreparation({ trajectoryId, version, share: true });
    const { answers } = await team.hers.reading.preparation({ trajectoryId });
    expect(answers).toEqual({ helped: { text: USABLE, use: "joint" }, hindered: { text: FOR_COACH, use: "coach" } });
    await herself.ownReport.sharePreparation({ trajectoryId, version: version + 1, share: false });
    expect(await team.hers.reading.preparation({ trajectoryId })).toEqual({ sharedAt: null, answers: {} });
  });

  it("waits on her first page once she and her manager are asked, until she shares it", async () => {
    cases += 1;
    const who = { kind: "new", name: `M. Baas ${cases}`, email: `baas${cases}@eval.example` };
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { manager: who });
    const { herself } = await givenClient(team, trajectoryId);
    const waiting = async () => (await herself.own.home({ trajectoryId })).waiting;
    expect(await waiting()).not.toMatchObject({ kind: "evaluation" });
    await team.hers.intake.askManagerEvaluation({ trajectoryId });
    expect(await waiting()).toEqual({ kind: "evaluation", begun: false });
    const said = { item: "helped", answer: { text: USABLE, use: "joint" } } as const;
    const { version } = await herself.ownReport.prepare({ trajectoryId, version: 0, said });
    expect(await waiting()).toEqual({ kind: "evaluation", begun: true });
    await herself.ownReport.sharePreparation({ trajectoryId, version, share: true });
    expect(await waiting()).not.toMatchObject({ kind: "evaluation" });
  });

  it("is not written over by her other screen", async () => {
    const { trajectoryId, herself } = await givenPrepared();
    const late = { item: "own", text: "Iets anders" } as const;
    await expect(herself.ownReport.prepare({ trajectoryId, version: 1, said: late })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("stays out of the joint text where it is for the coach alone, until she lets it be used", async () => {
    const { trajectoryId, herself, version } = await givenPrepared();
    await herself.ownReport.sharePreparation({ trajectoryId, version, share: true });
    await write(trajectoryId, `Wij zagen: ${FOR_COACH.toLowerCase()}`);
    const refused = await offer(trajectoryId);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "kept-by-client", sentence: expect.stringContaining(FOR_COACH) } });

    const yes = { item: "hindered", answer: { text: FOR_COACH, use: "joint" } } as const;
    await herself.ownReport.prepare({ trajectoryId, version: version + 1, said: yes });
    expect(await offer(trajectoryId)).not.toMatchObject({ refusal: { kind: "kept-by-client" } });
  });
});

describe("the private annex of a client", () => {
  it("is in her own copy, as a page and in the data", async () => {
    const { trajectoryId, actor } = await givenPrepared();
    const ctx = team.test.service.contextFor({ actor, requestId: "r", action: "own.take-out" });
    const entries = await readTakenCopy(ctx, trajectoryId);
    expect(entries.map(({ path }) => path)).toEqual(["mijn-dossier.html", "mijn-bijlage.html", "mijn-dossier.json"]);
    const [page, annex, data] = await Promise.all(entries.map(async ({ bytes }) => (await bytes()).toString()));
    for (const text of [FOR_COACH, HERS, REACTION]) {
      expect(annex).toContain(text);
      expect(data).toContain(text);
    }
    expect(page).toContain("mijn-bijlage.html");
  });

  it("is in nothing that her manager reads, nor in the text that all three confirm", async () => {
    const { trajectoryId, herself, version } = await givenPrepared();
    await herself.ownReport.sharePreparation({ trajectoryId, version, share: true });
    await write(trajectoryId, USABLE);
    const offered = await offer(trajectoryId);
    if (!offered.ok) throw new Error(offered.refusal.kind);
    const text = offered.value;
    const page = await herself.ownReport.open({ reportId: text.reportId });
    expect(JSON.stringify(page)).toContain(USABLE);
    expect(JSON.stringify(page)).not.toContain("Kanarie");
    await herself.ownReport.agree(text);
    expect(await team.hers.report.putBeforeManager(text)).toEqual({ ok: true, value: null });

    const contact = (await team.hers.people.read({ trajectoryId })).manager;
    const manager = await givenEmployerSide(team.test.service, team.practice, "manager", ContactId.parse(contact?.id));
    const boss = callManagerAs(team.test.service, manager.actor);
    const seen = JSON.stringify([await boss.employee.jointText({ trajectoryId }), await boss.employee.read({ trajectoryId })]);
    expect(seen).toContain(USABLE);
    expect(seen).not.toContain("Kanarie");
  });

  it("holds what her coach wrote for her alone, from when the joint text lies before her and as it was then", async () => {
    const { trajectoryId, herself, actor } = await givenPrepared();
    const fromCoach = async () => (await herself.ownReport.preparation({ trajectoryId })).fromCoach;
    const { version } = await herself.ownReport.preparation({ trajectoryId });
    await write(trajectoryId, "Het ging goed.");
    expect(await fromCoach()).toBeNull();
    expect(await offer(trajectoryId)).toMatchObject({ ok: true });
    expect(await fromCoach()).toEqual({ personalGoals: FROM_COACH, personalSignals: null });

    const draft = await team.hers.report.draft({ trajectoryId, kind: "evaluation" });
    if (draft.draft.kind !== "evaluation") throw new Error("not an evaluation");
    const annex = { personalGoals: "Kanarie Wit, nog niet klaar", personalSignals: null };
    await team.hers.report.saveDraft({ version: draft.version, draft: { ...draft.draft, annex } });
    expect(await fromCoach()).toEqual({ personalGoals: FROM_COACH, personalSignals: null });
    // What she has open is not refused by it, and does not take it away.
    await herself.ownReport.prepare({ trajectoryId, version, said: { item: "reaction", text: REACTION } });
    expect(await fromCoach()).toEqual({ personalGoals: FROM_COACH, personalSignals: null });

    const ctx = team.test.service.contextFor({ actor, requestId: "r", action: "own.take-out" });
    const file = (await readTakenCopy(ctx, trajectoryId)).find(({ path }) => path === "mijn-bijlage.html");
    expect((await file?.bytes())?.toString()).toContain(FROM_COACH);
  });

  it("leaves with nobody who takes her dossier along: what she did not share stays hers", async () => {
    const { trajectoryId } = await givenPrepared();
    const ctx = team.test.service.contextFor({ actor: team.coach.actor, requestId: "r", action: "dossier.read-all" });
    const { entries } = await ctx.inTransaction((tx) => planTakeout(tx, ctx, trajectoryId));
    const files = await Promise.all(entries.map(async ({ bytes }) => (await bytes()).toString()));
    expect(files.join("\n")).toContain("evaluation_preparation");
    expect(files.join("\n")).not.toMatch(/Kanarie (Grijs|Groen|Blauw)/);
  });
});
