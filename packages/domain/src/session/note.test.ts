import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actors, own } from "../policy/actors-for-tests.ts";
import { mayReadNote, visibleNotes } from "../policy/index.ts";
import { MembershipId, newId, PracticeId, SessionId, TrajectoryId } from "../primitives/index.ts";
import {
  bothOf,
  countersignNote,
  EMPTY_NOTE,
  emptyNote,
  homeworkLines,
  homeworkOf,
  mergedText,
  mergeNotes,
  NOTE_LINES,
  NoteVisibility,
  proposedGoal,
  showNoteTo,
  signNote,
  writeNote,
} from "./index.ts";

const coach = newId(MembershipId);
const supervisor = newId(MembershipId);
const at = new Date("2026-11-26T11:00:00Z");
const trajectoryId = newId(TrajectoryId);
const anyText = fc.record({
  goal: fc.string(),
  done: fc.string(),
  agreed: fc.string(),
  next: fc.string(),
  homework: fc.string(),
  private: fc.string(),
});

function signedNote() {
  const written = writeNote(emptyNote(newId(SessionId), trajectoryId, coach), { ...EMPTY_NOTE, goal: "slaap" });
  const signed = written.ok ? signNote(written.value, { by: coach, at }) : written;
  if (!signed.ok) throw new Error(signed.refusal.kind);
  return signed.value;
}

describe("two who write one note at the same time", () => {
  it("lose nothing: what either of them changed stands in the proposal", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
        const merged = mergedText(mergeNotes(base, mine, theirs));
        for (const line of NOTE_LINES) {
          if (mine[line] !== base[line]) expect(merged[line]).toContain(mine[line]);
          if (theirs[line] !== base[line]) expect(merged[line]).toContain(theirs[line]);
        }
      }),
    );
  });

  it("are asked only about a line that both changed, and not to the same", () => {
    const base = { ...EMPTY_NOTE, goal: "slaap", done: "dagritme", agreed: "wandelen" };
    const lines = mergeNotes(base, { ...base, goal: "rust", agreed: "fietsen" }, { ...base, done: "ademhaling", agreed: "zwemmen" });
    expect(lines.filter(({ clash }) => clash).map(({ line }) => line)).toEqual(["agreed"]);
    expect(mergedText(lines)).toEqual({ ...base, goal: "rust", done: "ademhaling", agreed: "zwemmen\nfietsen" });
  });

  it("do not read the same words twice", () => {
    expect(bothOf("elke dag wandelen", "elke dag wandelen en slapen")).toBe("elke dag wandelen en slapen");
    expect(bothOf("elke dag wandelen en slapen", "wandelen")).toBe("elke dag wandelen en slapen");
  });
});

describe("the last note", () => {
  it("proposes as today's goal what was agreed and where the talk was to begin", () => {
    expect(proposedGoal({ agreed: "elke dag wandelen ", next: "werkdoelen" })).toBe("elke dag wandelen\nwerkdoelen");
    expect(proposedGoal({ agreed: " ", next: "werkdoelen" })).toBe("werkdoelen");
  });
});

describe("homework", () => {
  const note = { ...signedNote(), text: { ...EMPTY_NOTE, homework: "- wandelen\n\n* dagboek \nwandelen" } };

  it("is one thing a line, each once", () => {
    expect(homeworkLines(note.text.homework)).toEqual(["wandelen", "dagboek"]);
  });

  it("waits until it was asked about, and the last answer counts", () => {
    const tick = { sessionId: note.sessionId, trajectoryId, item: "wandelen", by: coach };
    const ticks = [
      { ...tick, outcome: "done" as const, at: new Date("2026-12-08T10:00:00Z") },
      { ...tick, outcome: "partly" as const, at: new Date("2026-12-01T10:00:00Z") },
    ];
    expect(homeworkOf([note], ticks).map(({ item, outcome }) => [item, outcome])).toEqual([
      ["wandelen", "done"],
      ["dagboek", null],
    ]);
  });

  it("that was reworded is another thing to do, and waits again", () => {
    const tick = { sessionId: note.sessionId, trajectoryId, item: "wandelen", by: coach, outcome: "done" as const, at };
    const reworded = { ...note, text: { ...note.text, homework: "elke dag wandelen" } };
    expect(homeworkOf([reworded], [tick])).toMatchObject([{ item: "elke dag wandelen", outcome: null }]);
  });
});

describe("a supervisor", () => {
  it("stands for a signed note once, with or without a remark", () => {
    const once = countersignNote(signedNote(), { by: supervisor, mine: [supervisor], at, remark: " helder " });
    expect(once).toMatchObject({ ok: true, value: { text: { goal: "slaap" }, countersigns: [{ by: supervisor, remark: "helder" }] } });
    if (!once.ok) return;
    expect(countersignNote(once.value, { by: supervisor, mine: [supervisor], at, remark: "" })).toEqual({
      ok: false,
      refusal: { kind: "already-countersigned" },
    });
  });

  it("stands for no draft, and for no note of her own", () => {
    const draft = emptyNote(newId(SessionId), trajectoryId, coach);
    expect(countersignNote(draft, { by: supervisor, mine: [supervisor], at, remark: "" })).toMatchObject({
      refusal: { kind: "note-not-signed" },
    });
    expect(countersignNote(signedNote(), { by: coach, mine: [coach], at, remark: "" })).toMatchObject({ refusal: { kind: "own-note" } });
  });

  it("stands for no note that she wrote or stood for in another role", () => {
    const asSupervisor = { by: supervisor, mine: [coach, supervisor], at, remark: "" };
    expect(countersignNote(signedNote(), asSupervisor)).toEqual({ ok: false, refusal: { kind: "own-note" } });
    const another = newId(MembershipId);
    const once = countersignNote(signedNote(), { by: another, mine: [another], at, remark: "" });
    expect(once.ok && countersignNote(once.value, { by: supervisor, mine: [another, supervisor], at, remark: "" })).toEqual({
      ok: false,
      refusal: { kind: "already-countersigned" },
    });
  });
});

describe("who reads a note", () => {
  const reads = (who: keyof typeof actors, relations: Partial<typeof own>, visibility: NoteVisibility) =>
    mayReadNote(visibleNotes(actors[who], { ...own, ...relations }), { author: newId(MembershipId), visibility });
  const another = { coachMembershipId: newId(MembershipId) };
  const standIn = { ...another, standInMembershipIds: [own.coachMembershipId] };

  it.each(NoteVisibility.options)("%s: the coach of the case, always", (visibility) => {
    expect(reads("coach", {}, visibility)).toBe(true);
  });

  it("a stand-in reads what was opened for her or further, and nothing of another case", () => {
    expect(NoteVisibility.options.map((visibility) => reads("coach", standIn, visibility))).toEqual([false, true, true]);
    expect(NoteVisibility.options.map((visibility) => reads("coach", another, visibility))).toEqual([false, false, false]);
  });

  it("who coaches beside her reads what the coach opened, and of what a colleague kept for herself nothing", () => {
    const beside = { ...another, besideMembershipIds: [own.coachMembershipId] };
    expect(NoteVisibility.options.map((visibility) => reads("coach", beside, visibility))).toEqual([false, true, true]);
    const hers = mayReadNote(visibleNotes(actors.coach, { ...own, ...beside }), { author: own.coachMembershipId, visibility: "mine" });
    expect(hers).toBe(true);
  });

  it("an owner reads what a coach would: as the coach of the case, as a stand-in, and else nothing", () => {
    expect(NoteVisibility.options.map((visibility) => reads("owner", {}, visibility))).toEqual([true, true, true]);
    expect(NoteVisibility.options.map((visibility) => reads("owner", standIn, visibility))).toEqual([false, true, true]);
    expect(NoteVisibility.options.map((visibility) => reads("owner", another, visibility))).toEqual([false, false, false]);
  });

  it("nobody of another practice, also with the very same ids there", () => {
    const there = { practiceId: newId(PracticeId), supervisionConsent: true };
    for (const who of ["coach", "owner", "supervisor"] as const)
      expect(
        NoteVisibility.options.map((visibility) => reads(who, there, visibility)),
        who,
      ).toEqual([false, false, false]);
  });

  it("a supervisor reads what was opened for supervision, and only where the client agreed", () => {
    expect(NoteVisibility.options.map((visibility) => reads("supervisor", { supervisionConsent: true }, visibility))).toEqual([
      false,
      false,
      true,
    ]);
    expect(reads("supervisor", {}, "supervisor")).toBe(false);
  });

  it("nobody else, whatever it is opened for", () => {
    for (const who of ["office", "privacy-officer", "manager", "hr", "client", "bedrijfsarts", "console", "worker", "anonymous"] as const)
      expect(reads(who, { supervisionConsent: true }, "supervisor"), who).toBe(false);
  });

  it("an author reads her own while she has to do with the case", () => {
    const visible = visibleNotes(actors.coach, { ...own, ...standIn });
    expect(mayReadNote(visible, { author: own.coachMembershipId, visibility: "mine" })).toBe(true);
  });

  it("is changed after signing without a change of the text", () => {
    expect(showNoteTo(signedNote(), "supervisor")).toMatchObject({ text: { goal: "slaap" }, visibility: "supervisor", status: "signed" });
  });
});
