import { evaluationRepository } from "@hervat/database/repositories";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { JointEvaluation } from "@hervat/domain/reports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { addCopy } from "../testing/given-evaluation.ts";
import { managerOf } from "../testing/given-manager.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

const kind = "evaluation";
const GOAL = "Twee dossiers per dag zelfstandig afronden";
let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

function jointText(goal: string): JointEvaluation {
  return JointEvaluation.parse({
    heldOn: team.inDays(-1),
    workGoals: [{ goal, reached: "reached", employeeView: null, managerView: null, coachView: null }],
    ...{ extraSessions: false, agreements: [], satisfaction: [], approvedByEmployeeOn: null, approvedByManagerOn: null },
    relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
  });
}

async function offer(trajectoryId: TrajectoryId, version: number, goal = GOAL) {
  const annex = { personalGoals: "Weer zingen in het koor", personalSignals: null };
  await team.hers.report.saveDraft({ version, draft: { kind, trajectoryId, joint: jointText(goal), annex } });
  const offered = await team.hers.report.offer({ trajectoryId, kind, language: "nl" });
  if (!offered.ok) throw new Error(offered.refusal.kind);
  return offered.value;
}

let cases = 0;
async function givenOffered() {
  cases += 1;
  const who = { kind: "new", name: `M. Baas ${cases}`, email: `baas${cases}@werk.example` };
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { manager: who });
  return { trajectoryId, boss: await managerOf(team, trajectoryId), text: await offer(trajectoryId, 0) };
}
type Offered = Awaited<ReturnType<typeof givenOffered>>;

const herYes = (text: Offered["text"]) =>
  team.hers.report.recordAgreement({ ...text, agreedOn: team.inDays(0), sessionId: null, remarks: null });

/** She said yes, and it lies before the manager. */
async function givenBeforeManager() {
  const given = await givenOffered();
  await herYes(given.text);
  expect(await team.hers.report.putBeforeManager(given.text)).toEqual({ ok: true, value: null });
  return given;
}

async function seen({ trajectoryId, boss }: Pick<Offered, "trajectoryId" | "boss">) {
  const shown = await boss.employee.jointText({ trajectoryId });
  if (shown === null) throw new Error("nothing lies before him");
  return { trajectoryId, version: shown.version, versionHash: shown.versionHash };
}

/** What waits for him on his page of the week. */
const forms = async (boss: Offered["boss"], trajectoryId: TrajectoryId) =>
  (await boss.employee.read({ trajectoryId })).thisWeek.lines.flatMap((line) => (line.kind === "form" ? [line.form] : []));

const stopsOf = async (trajectoryId: TrajectoryId) =>
  (await team.hers.report.ofTrajectory({ trajectoryId })).reports.map(({ standing, stops, joint }) => ({
    standing,
    stops,
    answer: joint?.answer,
  }));

describe("the joint text of an evaluation", () => {
  it("is read by the manager after the employee said yes and the coach put it before him, and not before", async () => {
    const { trajectoryId, boss, text } = await givenOffered();
    expect(await team.hers.report.putBeforeManager(text)).toMatchObject({ ok: false, refusal: { kind: "wrong-status" } });
    await herYes(text);
    expect(await boss.employee.jointText({ trajectoryId })).toBeNull();
    expect(await forms(boss, trajectoryId)).toEqual([]);

    await team.hers.report.putBeforeManager(text);
    const shown = await boss.employee.jointText({ trajectoryId });
    expect(shown).toMatchObject({ text: { workGoals: [{ goal: GOAL }] }, answer: null });
    expect(JSON.stringify(shown)).not.toContain("zingen");
    expect(await forms(boss, trajectoryId)).toEqual(["joint-text"]);
  });

  it("does not exist for the manager of somebody else", async () => {
    const { trajectoryId } = await givenBeforeManager();
    const { boss: other } = await givenOffered();
    await expect(other.employee.jointText({ trajectoryId })).rejects.toThrow();
  });

  it("leaves when both said yes to it, and not on the yes of one", async () => {
    const given = await givenBeforeManager();
    const { trajectoryId, boss, text } = given;
    await addCopy(team, trajectoryId, text.reportId);
    expect(await stopsOf(trajectoryId)).toEqual([{ standing: "agreed", stops: ["manager-not-confirmed"], answer: null }]);
    expect(await team.hers.report.release({ reportId: text.reportId })).toMatchObject({ ok: false, refusal: { kind: "may-not-leave" } });

    const asked = await seen(given);
    expect(await boss.employee.answerJointText({ ...asked, answer: { kind: "agrees" } })).toEqual({ ok: true, value: null });
    expect(await forms(boss, trajectoryId)).toEqual([]);
    expect(await team.hers.report.release({ reportId: text.reportId })).toMatchObject({ ok: true });
    const left = await team.test.service.database.transactAs("manager", { tenant: team.practice.id }, (tx) =>
      evaluationRepository(tx, team.practice.id).find(trajectoryId),
    );
    expect(left).toMatchObject({ approvedByEmployeeOn: team.inDays(0), approvedByManagerOn: team.inDays(0) });
    const late = { ...asked, version: asked.version + 1, answer: { kind: "asks-change", part: "goals", note: null } } as const;
    expect(await boss.employee.answerJointText(late)).toEqual({ ok: false, refusal: { kind: "changed-elsewhere" } });
  });

  it("starts over with the employee when the manager asks for a change", async () => {
    const given = await givenBeforeManager();
    const { trajectoryId, boss, text } = given;
    const change = { kind: "asks-change", part: "goals", note: "Het waren drie dossiers per dag" } as const;
    expect(await boss.employee.answerJointText({ ...(await seen(given)), answer: change })).toMatchObject({ ok: true });
    expect(await stopsOf(trajectoryId)).toEqual([{ standing: "agreed", stops: ["manager-not-confirmed"], answer: "asks-change" }]);

    const anew = await offer(trajectoryId, 1, "Drie dossiers per dag zelfstandig afronden");
    expect(anew.reportId).toBe(text.reportId);
    expect(await boss.employee.jointText({ trajectoryId })).toBeNull();
    const both = ["client-not-agreed", "manager-not-confirmed"];
    expect(await stopsOf(trajectoryId)).toMatchObject([{ standing: "with-client", stops: both, answer: null }]);
    expect(await team.hers.report.putBeforeManager(text)).toMatchObject({ ok: false });
  });

  it("is gone for the manager when it is taken back", async () => {
    const { trajectoryId, boss, text } = await givenBeforeManager();
    await team.hers.report.withdraw({ reportId: text.reportId });
    expect(await boss.employee.jointText({ trajectoryId })).toBeNull();
  });

  it("is confirmed by who manages her now: the yes of the one before him does not count", async () => {
    const given = await givenBeforeManager();
    const { trajectoryId, boss, text } = given;
    await boss.employee.answerJointText({ ...(await seen(given)), answer: { kind: "agrees" } });
    const details = { name: "Nieuwe Baas", email: null, phone: null, organisation: null };
    await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details } });
    expect(await stopsOf(trajectoryId)).toMatchObject([{ stops: ["manager-not-confirmed"] }]);

    expect(await team.hers.report.confirmInTalk(text)).toEqual({ ok: true, value: null });
    expect(await stopsOf(trajectoryId)).toMatchObject([{ stops: [] }]);
  });

  it("takes no words about health with a wish for a change", async () => {
    const given = await givenBeforeManager();
    const asked = await seen(given);
    const change = { kind: "asks-change", part: "facts", note: "Zij had een burn-out" } as const;
    expect(await given.boss.employee.answerJointText({ ...asked, answer: change })).toMatchObject({
      ok: false,
      refusal: { kind: "not-for-employer", findings: [{ field: "note", text: "burn-out" }] },
    });
  });

  it("is answered once by two screens at the same time: the second is told that it changed", async () => {
    const given = await givenBeforeManager();
    const asked = await seen(given);
    const say = (answer: { kind: "agrees" } | { kind: "asks-change"; part: "goals"; note: null }) =>
      given.boss.employee.answerJointText({ ...asked, answer }).then(
        ({ ok }) => ok,
        () => false,
      );
    const outcomes = await Promise.all([say({ kind: "agrees" }), say({ kind: "asks-change", part: "goals", note: null })]);
    expect(outcomes.toSorted()).toEqual([false, true]);
  });
});
