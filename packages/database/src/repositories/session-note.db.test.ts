import { MembershipId, newId, ReadingAlongId, SessionId, type TrajectoryId } from "@hervat/domain/primitives";
import { EMPTY_NOTE, HomeworkTick, NoteVisibility, ReadingAlong, Session, SessionNote } from "@hervat/domain/session";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  givenPractice,
  givenTrajectory,
  inPractice,
  TEST_NOW,
  type TestDatabase,
  type TestPractice,
} from "../testing/index.ts";
import * as repositories from "./index.ts";

let database: TestDatabase;
let practice: TestPractice;
let trajectoryId: TrajectoryId;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
  trajectoryId = (await givenTrajectory(database, practice)).trajectory.id;
});
afterAll(() => database.close());

const inside = <Value>(work: Parameters<typeof inPractice<Value>>[2]) => inPractice(database, practice, work);
const everything = () => ({ author: practice.owner.membershipId, open: NoteVisibility.options });

async function givenNote(facts: Record<string, unknown> = {}): Promise<SessionNote> {
  const session = Session.parse({
    id: newId(SessionId),
    trajectoryId,
    ...{ kind: "session", number: null, startsAt: TEST_NOW, durationMinutes: 60, status: "held", place: null, travel: null },
  });
  const author = practice.owner.membershipId;
  const signed = { status: "signed", signedAt: TEST_NOW, signedBy: author, amendments: [], countersigns: [] };
  const text = { ...EMPTY_NOTE, goal: "ZWANENZANG" };
  const note = SessionNote.parse({
    ...{ sessionId: session.id, trajectoryId, author, text, visibility: "mine", focusAreas: [] },
    ...signed,
    ...facts,
  });
  await inside(async (tx, sealer) => {
    await repositories.sessionRepository(tx, practice.id).addMany([session]);
    await repositories.sessionNoteRepository(tx, sealer).add(note, TEST_NOW);
  });
  return note;
}

describe("a signed note", () => {
  it("is changed by nobody, the owner of the tables included", async () => {
    const { sessionId } = await givenNote();
    const { admin } = database;
    const refused = { constraint_name: "signed_stays" };
    await expect(admin`update care.session_note set goal = done where session_id = ${sessionId}`).rejects.toMatchObject(refused);
    await expect(
      admin`update care.session_note set signed_at = null, signed_by = null where session_id = ${sessionId}`,
    ).rejects.toMatchObject(refused);
    await expect(admin`update care.session_note set focus_areas = '{x}' where session_id = ${sessionId}`).rejects.toMatchObject(refused);
    await expect(admin`delete from care.session_note where session_id = ${sessionId}`).rejects.toMatchObject(refused);
  });

  it("is opened for others without a change of its text", async () => {
    const { sessionId } = await givenNote();
    const shown = await inside(async (tx, sealer) => {
      const notes = repositories.sessionNoteRepository(tx, sealer);
      await notes.showTo(sessionId, 1, "supervisor");
      return notes.find(sessionId, { author: newId(MembershipId), open: ["supervisor"] });
    });
    expect(shown).toMatchObject({ version: 2, value: { visibility: "supervisor", text: { goal: "ZWANENZANG" } } });
  });

  it("is added to in rows that nobody changes or takes away", async () => {
    const note = await givenNote();
    const by = practice.owner.membershipId;
    await inside(async (tx, sealer) => {
      const notes = repositories.sessionNoteRepository(tx, sealer);
      await notes.addAmendment(note, { at: TEST_NOW, by, text: "was woensdag" });
      await notes.addCountersign(note, { at: TEST_NOW, by, remark: "helder" });
      expect((await notes.find(note.sessionId, everything()))?.value).toMatchObject({
        amendments: [{ text: "was woensdag" }],
        countersigns: [{ remark: "helder" }],
      });
    });
    const { admin } = database;
    for (const table of ["note_amendment", "note_countersign"]) {
      await expect(admin`update care.${admin(table)} set at = now() where session_id = ${note.sessionId}`).rejects.toMatchObject({
        constraint_name: "added_stays",
      });
      await expect(admin`delete from care.${admin(table)} where session_id = ${note.sessionId}`).rejects.toMatchObject({
        constraint_name: "added_stays",
      });
      const [row] = await admin`select string_agg(t::text, ' ') as all from care.${admin(table)} t`;
      expect(String(row?.["all"])).not.toMatch(/woensdag|helder/);
    }
  });

  it("keeps what was added before additions had rows of their own", async () => {
    const note = await givenNote({ status: "draft" });
    const by = practice.owner.membershipId;
    const value = await inside(async (tx, sealer) => {
      const old = sealer.sealJson({ table: "care.session_note", row: note.sessionId, column: "amendments" }, [
        { at: TEST_NOW, by, text: "van vroeger" },
      ]);
      await database.admin`update care.session_note set amendments = ${old}, signed_at = ${TEST_NOW}, signed_by = ${by} where session_id = ${note.sessionId}`;
      return (await repositories.sessionNoteRepository(tx, sealer).find(note.sessionId, everything()))?.value;
    });
    expect(value).toMatchObject({ status: "signed", amendments: [{ text: "van vroeger", at: TEST_NOW }] });
  });
});

describe("a note", () => {
  it("is there for its author and for whom it was opened, and for nobody else", async () => {
    const note = await givenNote({ visibility: "stand-in" });
    const seenBy = (visible: { author: MembershipId; open: readonly NoteVisibility[] }) =>
      inside(async (tx, sealer) => (await repositories.sessionNoteRepository(tx, sealer).find(note.sessionId, visible)) !== undefined);
    expect(await seenBy({ author: note.author, open: [] })).toBe(true);
    expect(await seenBy({ author: newId(MembershipId), open: ["stand-in", "supervisor"] })).toBe(true);
    expect(await seenBy({ author: newId(MembershipId), open: ["supervisor"] })).toBe(false);
    expect(await inside((tx, sealer) => repositories.sessionNoteRepository(tx, sealer).exists(note.sessionId))).toBe(true);
  });
});

describe("homework and who reads along", () => {
  it("come back as they were written, the words sealed", async () => {
    const { sessionId } = await givenNote();
    const tick = HomeworkTick.parse({
      ...{ sessionId, trajectoryId, item: "ZWANENZANG", outcome: "partly", at: TEST_NOW, by: practice.owner.membershipId },
    });
    const reader = ReadingAlong.parse({
      ...{ id: newId(ReadingAlongId), trajectoryId, kind: "stand-in", agreedOn: "2026-03-02", endedOn: null },
      membershipId: practice.owner.membershipId,
    });
    await inside(async (tx, sealer) => {
      const ticks = repositories.homeworkTickRepository(tx, sealer);
      const readers = repositories.readingAlongRepository(tx, practice.id);
      await ticks.addMany([tick]);
      await readers.addMany([reader]);
      expect(await ticks.ofTrajectory(trajectoryId)).toEqual([tick]);
      expect(await readers.ofTrajectory(trajectoryId)).toEqual([reader]);
      expect(await readers.end(trajectoryId, reader.id, reader.agreedOn)).toEqual({ ...reader, endedOn: reader.agreedOn });
      expect(await readers.end(trajectoryId, reader.id, reader.agreedOn)).toBeUndefined();
    });
    const [row] = await database.admin`select string_agg(t::text, ' ') as all from care.homework_tick t`;
    expect(String(row?.["all"])).not.toContain(Buffer.from("ZWANENZANG").toString("hex"));
  });
});
