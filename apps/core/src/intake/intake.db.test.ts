import type { KeepReason } from "@hervat/domain/guard";
import type { IntakeValue } from "@hervat/domain/intake";
import { GoalId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { v7 } from "uuid";
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

const fresh = () => givenCase(team.hers, team.coach.membershipId);
const text = (words: string): IntakeValue => ({ kind: "text", text: words });
const save = (trajectoryId: TrajectoryId, item: string, value: IntakeValue, version = 0) =>
  team.hers.intake.saveAnswer({ trajectoryId, item, version, value });

describe("an intake with the client", () => {
  it("keeps each answer sealed, with its version and one audit row", async () => {
    const trajectoryId = await fresh();
    expect(await save(trajectoryId, "sleep", text("kanarie slaapt slecht"))).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await team.lastEvent()).toMatchObject({ action: "intake.answer-saved", outcome: "done" });
    const shown = await team.hers.intake.read({ trajectoryId });
    expect(shown.answers).toMatchObject([{ item: "sleep", version: 1, preparedBy: "coach", clientWrote: null }]);
    const rows = await team.test.database
      .admin`select a::text as row from care.intake_answer a union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
  });

  it("loses nothing of two people who write at once: other answers never meet, the same one says so", async () => {
    const trajectoryId = await fresh();
    await Promise.all([save(trajectoryId, "sleep", text("een")), save(trajectoryId, "energy", text("twee"))]);
    await save(trajectoryId, "sleep", text("drie"), 1);
    await expect(save(trajectoryId, "sleep", text("vier"), 1)).rejects.toMatchObject({ code: "CONFLICT" });
    const { answers } = await team.hers.intake.read({ trajectoryId });
    expect(answers.map(({ value }) => value).toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))).toEqual([
      text("drie"),
      text("twee"),
    ]);
  });

  it("takes no answer to what was not asked", async () => {
    expect(await save(await fresh(), "sleep", { kind: "number", number: 3 })).toEqual({
      ok: false,
      refusal: { kind: "not-asked", item: "sleep" },
    });
  });

  it("puts its goals under recovery when it is completed, and nothing twice", async () => {
    const trajectoryId = await fresh();
    expect(await team.hers.intake.complete({ trajectoryId })).toEqual({ ok: false, refusal: { kind: "nothing-answered" } });
    await save(trajectoryId, "personal-goals", { kind: "goals", goals: [{ id: newId(GoalId), text: "Weer slapen" }] });
    await save(trajectoryId, "work-goals", { kind: "goals", goals: [{ id: newId(GoalId), text: "Op tijd naar huis" }] });
    expect(await team.hers.intake.complete({ trajectoryId })).toEqual({ ok: true, value: { goals: 2 } });
    expect(await team.lastEvent()).toMatchObject({ action: "intake.completed", details: { goals: 2 } });
    expect(await team.hers.intake.complete({ trajectoryId })).toEqual({ ok: true, value: { goals: 0 } });
    expect((await team.hers.intake.read({ trajectoryId })).completedAt).not.toBeNull();
    const outside = await team.test.database.admin`select * from work.work_goal where trajectory_id = ${trajectoryId}`;
    expect(outside).toHaveLength(0);
  });

  it("proposes factors that the coach takes over one by one, with what leads to what", async () => {
    const trajectoryId = await fresh();
    const [cause, effect] = [v7(), v7()];
    await save(trajectoryId, "factors", {
      kind: "linked-factors",
      rows: [
        { id: cause, level: "organisation", effect: "hinders", text: "Te weinig mensen", leadsTo: [effect] },
        { id: effect, level: "person", effect: "hinders", text: "Zegt geen nee", leadsTo: [] },
      ],
    });
    const proposals = async () => (await team.hers.intake.read({ trajectoryId })).proposals;
    expect(await proposals()).toMatchObject([
      { id: cause, about: "work-unplaced", place: "organisation", leadsTo: ["Zegt geen nee"] },
      { id: effect, about: "personal", sphere: "person" },
    ]);
    // Left by mistake: it is proposed again, once.
    await team.hers.intake.decide({ trajectoryId, id: effect, decision: { kind: "leave" } });
    expect(await proposals()).toMatchObject([{ id: cause }]);
    await team.hers.intake.decide({ trajectoryId, id: effect, decision: { kind: "propose-again" } });
    expect(await proposals()).toMatchObject([{ id: cause }, { id: effect }]);
    await expect(team.hers.intake.decide({ trajectoryId, id: effect, decision: { kind: "propose-again" } })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const work = { kind: "work" as const, area: "content" as const, item: "workload" as const, effect: "bottleneck" as const, weight: 2 };
    expect(await team.hers.intake.decide({ trajectoryId, id: cause, decision: { ...work, area: "terms", text: "x" } })).toMatchObject({
      ok: false,
    });
    await team.hers.intake.decide({ trajectoryId, id: cause, decision: { ...work, text: "Te weinig mensen" } });
    const personal = {
      kind: "personal" as const,
      sphere: "person" as const,
      effect: "hindering" as const,
      weight: 3,
      text: "Zegt geen nee",
    };
    await team.hers.intake.decide({ trajectoryId, id: effect, decision: personal });
    expect(await proposals()).toEqual([]);
    expect((await team.hers.workPlan.factors({ trajectoryId })).factors).toMatchObject([{ text: "Te weinig mensen", source: "client" }]);
    const links = await team.test.database.admin`select * from care.factor_link where trajectory_id = ${trajectoryId}`;
    expect(links).toHaveLength(1);
    await expect(team.hers.intake.decide({ trajectoryId, id: effect, decision: personal })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("an intake with the manager", () => {
  async function withManager() {
    const trajectoryId = await fresh();
    const details = { name: "J. Pels", email: "pels@werk.example", phone: null, organisation: null };
    const contactId = contactIdOf(await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details } }));
    const his = callManagerAs(team.test.service, (await givenEmployerSide(team.test.service, team.practice, "manager", contactId)).actor);
    return { trajectoryId, his };
  }
  const formsOf = async (his: ReturnType<typeof callManagerAs>, trajectoryId: TrajectoryId) =>
    (await his.employee.read({ trajectoryId })).thisWeek.lines.flatMap((line) => (line.kind === "form" ? [line.form] : []));
  const note = (trajectoryId: TrajectoryId, words: string, version = 0, keep: KeepReason | null = null) =>
    team.hers.intake.noteManagerAnswer({ trajectoryId, item: "team", version, value: text(words), keep });

  it("is noted by the coach, corrected and confirmed by the manager, and then stays", async () => {
    const { trajectoryId, his } = await withManager();
    await note(trajectoryId, "Acht mensen");
    await expect(his.employee.form({ trajectoryId, form: "manager-intake" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.hers.intake.putBeforeManager({ trajectoryId, before: true })).toEqual({ ok: true, value: null });
    expect(await formsOf(his, trajectoryId)).toEqual(["manager-intake"]);
    expect(await his.employee.form({ trajectoryId, form: "manager-intake" })).toMatchObject({
      answers: [{ item: "team", notedBy: "coach", version: 1 }],
    });
    expect(await note(trajectoryId, "Negen mensen", 1)).toEqual({ ok: false, refusal: { kind: "with-manager" } });
    const correct = { trajectoryId, form: "manager-intake" as const, item: "team", version: 1, value: text("Tien mensen"), keep: null };
    expect(await his.employee.saveFormAnswer(correct)).toMatchObject({ ok: true });
    await expect(his.employee.saveFormAnswer(correct)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await his.employee.confirmForm({ trajectoryId, form: "manager-intake", acceptsConfidentiality: false })).toMatchObject({
      ok: false,
    });
    expect(await his.employee.confirmForm({ trajectoryId, form: "manager-intake", acceptsConfidentiality: true })).toEqual({
      ok: true,
      value: null,
    });
    expect(await team.hers.intake.manager({ trajectoryId })).toMatchObject({ standing: "confirmed", manager: { joined: true } });
    expect(await his.employee.saveFormAnswer({ ...correct, version: 2 })).toMatchObject({ ok: false, refusal: { kind: "confirmed" } });
    expect(await formsOf(his, trajectoryId)).toEqual([]);
  });

  it("begins once when its first two answers are saved in the same moment", async () => {
    const { trajectoryId } = await withManager();
    const first = (item: string) =>
      team.hers.intake.noteManagerAnswer({ trajectoryId, item, version: 0, value: text(`Over ${item}`), keep: null });
    expect(await Promise.all(["team", "tasks", "agreed-work"].map(first))).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    const { answers } = await team.hers.intake.manager({ trajectoryId });
    expect(answers).toHaveLength(3);
  });

  it("holds words about health back, unless whoever writes says that they are about work", async () => {
    const { trajectoryId } = await withManager();
    const refused = await note(trajectoryId, "Zij heeft een burn-out");
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "not-for-employer", findings: [{ kind: "illness" }] } });
    expect(await note(trajectoryId, "De afdeling heet Burn-out", 0, "a-name")).toMatchObject({ ok: true });
    expect(await note(trajectoryId, "Zij is 60% arbeidsongeschikt", 1, "about-work")).toMatchObject({ ok: false });
  });

  it("is not put before a manager who was not named, nor empty", async () => {
    const trajectoryId = await fresh();
    expect(await team.hers.intake.putBeforeManager({ trajectoryId, before: true })).toMatchObject({ refusal: { kind: "no-manager" } });
    const named = await withManager();
    expect(await team.hers.intake.putBeforeManager({ trajectoryId: named.trajectoryId, before: true })).toMatchObject({
      refusal: { kind: "nothing-noted" },
    });
  });
});

describe("whoever has nothing to do with a case", () => {
  const verbs = [
    ["read", (who: GivenTeam["hers"], trajectoryId: TrajectoryId) => who.intake.read({ trajectoryId })],
    ["answer", (who, trajectoryId) => who.intake.saveAnswer({ trajectoryId, item: "sleep", version: 0, value: text("x") })],
    ["complete", (who, trajectoryId) => who.intake.complete({ trajectoryId })],
    ["decide", (who, trajectoryId) => who.intake.decide({ trajectoryId, id: v7(), decision: { kind: "leave" } })],
    ["read the manager's", (who, trajectoryId) => who.intake.manager({ trajectoryId })],
    [
      "note the manager's",
      (who, trajectoryId) => who.intake.noteManagerAnswer({ trajectoryId, item: "team", version: 0, value: text("x"), keep: null }),
    ],
    ["put it before him", (who, trajectoryId) => who.intake.putBeforeManager({ trajectoryId, before: true })],
  ] as const satisfies readonly (readonly [string, (who: GivenTeam["hers"], id: TrajectoryId) => Promise<unknown>])[];

  it.each(verbs)("%s: another coach, the office and another practice find nothing, a visitor signs in first", async (_verb, call) => {
    const id = await fresh();
    for (const who of [team.colleague, team.office, team.stranger])
      await expect(call(who, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.visitor, id)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
