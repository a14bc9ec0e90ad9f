import { newId, ProgrammeId } from "@hervat/domain/primitives";
import { copyOf, freeKey, newestProgramme, refTo, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  givenMember,
  givenPractice,
  inPractice,
  TEST_NOW,
  type TestDatabase,
  type TestPractice,
} from "../testing/index.ts";
import { programmeRepository } from "./programme.ts";
import { StaleSaveError } from "./stored.ts";

let database: TestDatabase;
let practice: TestPractice;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
});
afterAll(() => database.close());

const [shipped] = SHIPPED_PROGRAMMES;
if (shipped === undefined) throw new Error("no programme ships");
const names = { nl: "Onze weg", en: "Our way" };
let copies = 0;

/** A draft that nobody else has. */
async function givenDraft() {
  const id = newId(ProgrammeId);
  copies += 1;
  const content = copyOf(shipped ?? neverMissing(), { key: freeKey(`weg ${copies}`, new Set()), names });
  await inPractice(database, practice, (tx) => programmeRepository(tx, practice.id).add(id, content));
  return { version: 1, value: { id, content, publishedAt: null } };
}

function neverMissing(): never {
  throw new Error("no programme ships");
}

const asPractice = <Value>(read: (programmes: ReturnType<typeof programmeRepository>) => Promise<Value>) =>
  inPractice(database, practice, (tx) => read(programmeRepository(tx, practice.id)));

async function givenPublished() {
  const draft = await givenDraft();
  const { membershipId: by } = await givenMember(database, practice, { role: "owner" });
  await asPractice((programmes) => programmes.publish(draft, { by, at: TEST_NOW }));
  return draft.value;
}

describe("the programmes of a practice", () => {
  it("come back as they were kept, and only where they were kept", async () => {
    const { content, id } = await givenPublished();
    expect(await asPractice((programmes) => programmes.pinned(refTo(content)))).toEqual(content);
    expect((await asPractice((programmes) => programmes.find(id)))?.value).toEqual({ id, content, publishedAt: TEST_NOW });

    const other = await givenPractice(database);
    const elsewhere = await inPractice(database, other, async (tx) => {
      const programmes = programmeRepository(tx, other.id);
      return { pinned: await programmes.pinned(refTo(content)), own: await programmes.own(), found: await programmes.find(id) };
    });
    expect(elsewhere).toEqual({ pinned: undefined, own: [], found: undefined });
  });

  it("stand beside those that ship", async () => {
    const { content } = await givenPublished();
    const { everything, many } = await asPractice(async (programmes) => ({
      everything: await programmes.everything(),
      many: await programmes.pinnedMany([refTo(content), refTo(content), refTo(shipped)]),
    }));
    expect(everything).toEqual(expect.arrayContaining([shipped, content]));
    expect(many.filter(({ key }) => key === content.key)).toEqual([content]);
    expect(many).toContainEqual(shipped);
  });

  it("are not offered while they are a draft", async () => {
    const { content } = (await givenDraft()).value;
    const offered = await asPractice((programmes) => programmes.offered());
    expect(newestProgramme(offered, content.key)).toBeUndefined();
    expect(await asPractice((programmes) => programmes.pinned(refTo(content)))).toBeUndefined();
  });

  it("that are offered no more stay what a trajectory keeps, and can be offered again", async () => {
    const { content } = await givenPublished();
    await asPractice(async (programmes) => {
      await programmes.retire(content.key, { id: v7(), by: null, at: TEST_NOW });
      await programmes.retire(content.key, { id: v7(), by: null, at: TEST_NOW });
    });
    const offered = async () => asPractice(async (programmes) => newestProgramme(await programmes.choices(), content.key));
    expect(await offered()).toBeUndefined();
    expect(await asPractice((programmes) => programmes.retired())).toEqual([content.key]);
    expect(await asPractice((programmes) => programmes.pinned(refTo(content)))).toEqual(content);
    await asPractice((programmes) => programmes.offerAgain(content.key));
    expect(await offered()).toEqual(content);
  });

  it("have one draft at a time, and each version once", async () => {
    const { content } = (await givenDraft()).value;
    const add = (version: number) => asPractice((programmes) => programmes.add(newId(ProgrammeId), { ...content, version }));
    await expect(add(2)).rejects.toMatchObject({ constraint: "programme_draft" });
    const published = await givenPublished();
    await expect(asPractice((programmes) => programmes.add(newId(ProgrammeId), published.content))).rejects.toMatchObject({
      constraint: "programme_number",
    });
  });

  it("change while they are a draft, for who read the last save", async () => {
    const draft = await givenDraft();
    const changed = { ...draft.value, content: { ...draft.value.content, goal: { nl: "Weer aan het werk", en: "Back to work" } } };
    await asPractice((programmes) => programmes.save({ version: 1, value: changed }));
    expect(await asPractice((programmes) => programmes.find(changed.id))).toEqual({ version: 2, value: changed });
    await expect(asPractice((programmes) => programmes.save({ version: 1, value: changed }))).rejects.toThrow(StaleSaveError);
  });

  it("never change once they are published: not by a save, and not by hand", async () => {
    const { id, content } = await givenPublished();
    const published = { version: 2, value: { id, content, publishedAt: TEST_NOW } };
    await expect(asPractice((programmes) => programmes.save(published))).rejects.toThrow(StaleSaveError);
    await expect(asPractice((programmes) => programmes.discard(published))).rejects.toThrow(StaleSaveError);
    await expect(database.admin`update work.programme set content = '{}' where id = ${id}`).rejects.toMatchObject({
      constraint_name: "programme_stays",
    });
    await expect(database.admin`delete from work.programme where id = ${id}`).rejects.toMatchObject({ constraint_name: "programme_stays" });
  });

  it("are thrown away while they are a draft", async () => {
    const draft = await givenDraft();
    await asPractice((programmes) => programmes.discard(draft));
    expect(await asPractice((programmes) => programmes.find(draft.value.id))).toBeUndefined();
  });
});
