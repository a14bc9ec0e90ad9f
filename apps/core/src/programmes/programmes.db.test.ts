import type { TrajectoryId } from "@hervat/domain/primitives";
import { ProgrammeKey, readProgrammeFile, SHIPPED_PROGRAMMES, StageKey, writeProgrammeFile } from "@hervat/domain/programme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvOf, offer, row } from "../caseload-import/testing.ts";
import { callManagerAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const NOT_FOUND = { code: "NOT_FOUND" };
const CONFLICT = { code: "CONFLICT" };
const [shipped] = SHIPPED_PROGRAMMES;
if (shipped === undefined) throw new Error("no programme ships");
let names = 0;

/** A draft of the owner's that nobody else works on. */
async function givenDraft() {
  names += 1;
  const { id } = await team.owner.programme.copy({
    from: shipped?.key ?? ProgrammeKey.parse("none"),
    names: { nl: `Onze weg ${names}`, en: `Our way ${names}` },
  });
  return found(id);
}

async function found(id: string) {
  const one = (await team.owner.programme.list()).own.find((own) => own.id === id);
  if (one === undefined) throw new Error("the programme is not in the list");
  const { key, version: number, ...words } = one.programme;
  return { ...one, key, number, words };
}

async function givenPublished() {
  const { id, version } = await givenDraft();
  expect(await team.owner.programme.publish({ id, version })).toEqual({ ok: true, value: null });
  return found(id);
}

const programmeOf = async (trajectoryId: TrajectoryId) => (await team.hers.trajectory.read({ trajectoryId })).programme;

describe("a programme of the practice's own", () => {
  it("begins as a copy, is written and published, and then stands among the choices for a new client", async () => {
    const draft = await givenDraft();
    expect(draft.words).toMatchObject({ goal: shipped.goal, exercisesFrom: shipped.key });
    const inChoices = async () => (await team.hers.caseload.clientChoices()).programmes.some(({ key }) => key === draft.key);
    expect(await inChoices()).toBe(false);

    const words = { ...draft.words, sessions: { ...draft.words.sessions, planned: 6, minimum: 4, maximum: 8 } };
    const { version } = await team.owner.programme.save({ id: draft.id, version: draft.version, words });
    expect(await team.owner.programme.publish({ id: draft.id, version })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "programme.published", outcome: "done" });
    expect(await inChoices()).toBe(true);

    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { programme: draft.key });
    expect(await programmeOf(trajectoryId)).toMatchObject({ names: words.names, version: 1 });
    const row = (await team.hers.caseload.list({ whose: "mine" })).find((one) => one.trajectoryId === trajectoryId);
    expect(row).toMatchObject({ programme: words.names, care: { planned: 6 } });
    expect((await team.hers.recovery.course({ trajectoryId })).exercises.length).toBeGreaterThan(0);
    expect((await team.hers.referral.read({ trajectoryId })).texts).toEqual(expect.arrayContaining(words.included));
  });

  it("is chosen for nobody once it is offered no more, while who is in it goes on, until it is offered again", async () => {
    const { key, words } = await givenPublished();
    const running = await givenCase(team.hers, team.coach.membershipId, { programme: key });
    const chosen = async () => [
      (await team.hers.caseload.clientChoices()).programmes.some((one) => one.key === key),
      (await team.hers.programme.choices()).some((one) => one.key === key),
    ];
    expect(await chosen()).toEqual([true, true]);

    expect(await team.owner.programme.offer({ key, offered: false })).toBeNull();
    expect(await team.lastEvent()).toMatchObject({ action: "programme.retired", outcome: "done" });
    await team.owner.programme.offer({ key, offered: false });
    expect(await chosen()).toEqual([false, false]);
    expect((await team.owner.programme.list()).retired).toContain(key);
    await expect(givenCase(team.hers, team.coach.membershipId, { programme: key })).rejects.toMatchObject(NOT_FOUND);
    expect(await programmeOf(running)).toMatchObject({ names: words.names, version: 1 });
    expect(await team.owner.programme.copy({ from: key, names: { nl: "Toch een kopie", en: "A copy after all" } })).toHaveProperty("id");

    await team.owner.programme.offer({ key, offered: true });
    expect(await team.lastEvent()).toMatchObject({ action: "programme.offered" });
    expect(await chosen()).toEqual([true, true]);
  });

  it("that ships is offered no more where the practice does not work with it", async () => {
    await team.owner.programme.offer({ key: shipped.key, offered: false });
    expect((await team.hers.caseload.clientChoices()).programmes.map(({ key }) => key)).not.toContain(shipped.key);
    await team.owner.programme.offer({ key: shipped.key, offered: true });
    await expect(team.hers.programme.offer({ key: shipped.key, offered: false })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.owner.programme.offer({ key: ProgrammeKey.parse("bestaat-niet"), offered: false })).rejects.toMatchObject(NOT_FOUND);
  });

  it("gives along the exercises that it wrote itself, in the version of the trajectory", async () => {
    const draft = await givenDraft();
    const walk = {
      ...{ key: StageKey.parse("oefening-1"), kind: "exercise" as const, stages: [] },
      ...{ names: { nl: "Wandelen", en: "Walking" }, text: { nl: "Loop een rondje.", en: "Walk a round." } },
    };
    const { version } = await team.owner.programme.save({
      id: draft.id,
      version: draft.version,
      words: { ...draft.words, exercises: [walk] },
    });
    await team.owner.programme.publish({ id: draft.id, version });
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { programme: draft.key });
    expect((await team.hers.recovery.course({ trajectoryId })).exercises[0]).toMatchObject({ names: walk.names, text: walk.text });
    expect(await team.hers.recovery.giveExercise({ trajectoryId, exercise: walk.key })).toMatchObject({ ok: true });
  });

  it("leaves a running trajectory with the version it began with", async () => {
    const first = await givenPublished();
    const running = await givenCase(team.hers, team.coach.membershipId, { programme: first.key });
    const next = await team.owner.programme.next({ key: first.key });
    if (!next.ok) throw new Error("no next version");
    const draft = await found(next.value.id);
    expect(draft.number).toBe(2);
    const words = { ...draft.words, names: { nl: "Anders genoemd", en: "Named otherwise" } };
    const { version } = await team.owner.programme.save({ id: draft.id, version: draft.version, words });
    await team.owner.programme.publish({ id: draft.id, version });

    const fresh = await givenCase(team.hers, team.coach.membershipId, { programme: first.key });
    expect(await programmeOf(running)).toMatchObject({ version: 1, names: first.words.names });
    expect(await programmeOf(fresh)).toMatchObject({ version: 2, names: words.names });
    expect((await found(first.id)).running).toBe(1);
  });

  it("is named in a caseload file, and the client begins with its newest version", async () => {
    const { words } = await givenPublished();
    const file = offer(csvOf([row({ clientCode: "C-901", programme: words.names.nl })]));
    const seen = await team.hers.caseloadImport.preview(file);
    if (!seen.ok) throw new Error(seen.refusal.sentence);
    const run = await team.hers.caseloadImport.run({ ...file, fingerprint: seen.value.fingerprint });
    expect(run).toMatchObject({ ok: true, value: { imported: 1, rejected: [] } });
    const [found] = (await team.hers.caseload.list({ whose: "mine" })).filter(({ code }) => code === "C-901");
    expect(found).toMatchObject({ programme: words.names });
  });

  it("says nothing of itself to the manager", async () => {
    const { key } = await givenPublished();
    const who = { kind: "new", name: "M. Baas", email: "baas@werk.example" };
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { programme: key, manager: who });
    const { manager } = await team.hers.people.read({ trajectoryId });
    if (manager === null) throw new Error("the case has no manager");
    const { actor } = await givenEmployerSide(team.test.service, team.practice, "manager", manager.id);
    expect(JSON.stringify(await callManagerAs(team.test.service, actor).employee.read({ trajectoryId }))).not.toMatch(
      /price|sessions|phase/i,
    );
  });

  it("has one draft at a time: whoever comes second is led to it", async () => {
    const { key, id } = await givenDraft();
    expect(await team.owner.programme.next({ key })).toEqual({ ok: false, refusal: { kind: "draft-open", id } });
  });

  it("is not published while it breaks a rule", async () => {
    const { id, version, words } = await givenDraft();
    const broken = { ...words, sessions: { ...words.sessions, minimum: 99 } };
    const saved = await team.owner.programme.save({ id, version, words: broken });
    expect(await team.owner.programme.publish({ id, version: saved.version })).toMatchObject({
      ok: false,
      refusal: { kind: "rules", problems: [{ kind: "sessions-out-of-order" }] },
    });
  });

  it("is neither saved nor thrown away once it is published, and not saved over a colleague", async () => {
    const published = await givenPublished();
    const { id, version, words } = published;
    await expect(team.owner.programme.save({ id, version, words })).rejects.toMatchObject(CONFLICT);
    await expect(team.owner.programme.discard({ id, version })).rejects.toMatchObject(CONFLICT);
    const draft = await givenDraft();
    await team.owner.programme.save({ id: draft.id, version: draft.version, words: draft.words });
    await expect(team.owner.programme.save({ id: draft.id, version: draft.version, words: draft.words })).rejects.toMatchObject(CONFLICT);
  });

  it("is the owner's to change and everybody's to read", async () => {
    const { id, version, key } = await givenDraft();
    await expect(team.hers.programme.publish({ id, version })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.office.programme.next({ key })).rejects.toMatchObject(NOT_FOUND);
    expect((await team.hers.programme.list()).may).toEqual({ change: false });
    await team.owner.programme.discard({ id, version });
    expect((await team.owner.programme.list()).own.some((one) => one.id === id)).toBe(false);
  });
});

describe("a programme in a file", () => {
  const read = ({ content }: { content: string }) => Buffer.from(content, "base64").toString("utf8");

  it("comes back as the same programme, as the next version of the one that is there", async () => {
    const { key, number, words } = await givenPublished();
    const text = read(await team.hers.programme.export({ key, number }));
    expect(readProgrammeFile(text)).toEqual({ ok: true, value: { key, version: number, ...words } });
    const brought = await team.owner.programme.import({ text });
    if (!brought.ok) throw new Error("the file was refused");
    expect(await found(brought.value.id)).toMatchObject({ key, number: 2, words, publishedAt: null });
  });

  it("keeps its key and version in a practice that has no such programme", async () => {
    const programme = { ...shipped, key: ProgrammeKey.parse("van-elders"), version: 7 };
    const brought = await team.owner.programme.import({ text: writeProgrammeFile(programme) });
    if (!brought.ok) throw new Error("the file was refused");
    const { key, number } = await found(brought.value.id);
    expect(read(await team.owner.programme.export({ key, number }))).toBe(writeProgrammeFile(programme));
  });

  it("of a programme that ships becomes one of the practice's own, with its exercises", async () => {
    const brought = await team.owner.programme.import({ text: writeProgrammeFile(shipped) });
    if (!brought.ok) throw new Error("the file was refused");
    const { key, words } = await found(brought.value.id);
    expect(key).not.toBe(shipped.key);
    expect(words.exercisesFrom).toBe(shipped.key);
  });

  it("is refused with the place where it is wrong", async () => {
    const text = writeProgrammeFile(shipped).replace('"minimum"', '"minimaal"');
    expect(await team.owner.programme.import({ text })).toMatchObject({
      ok: false,
      refusal: {
        kind: "places",
        places: [
          { place: ["sessions", "minimum"], fault: "missing" },
          { place: ["sessions", "minimaal"], fault: "unknown" },
        ],
      },
    });
  });
});
