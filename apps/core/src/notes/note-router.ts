import { MembershipId } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import {
  AmendNoteInput,
  amendSessionNote,
  CountersignNoteInput,
  countersignSessionNote,
  ShareNoteInput,
  shareSessionNote,
} from "./add-to-note.ts";
import { DraftKey, readDraftKey } from "./draft-key.ts";
import { NoteDesk, NoteDeskInput, openDesk } from "./open-desk.ts";
import { AddReaderInput, addReader, EndReaderInput, endReader, ReadersShown, readReaders } from "./reading-along.ts";
import { RecordTimeInput, recordSessionTime } from "./record-time.ts";
import { TickHomeworkInput, tickHomework } from "./tick-homework.ts";
import { SignNoteInput, signSessionNote, WriteNoteInput, writeSessionNote } from "./write-note.ts";

const NoteSigned = z.strictObject({ kind: z.literal("note-signed"), signedAt: z.date() });
const Elsewhere = z.strictObject({ kind: z.literal("changed-elsewhere") });
const only = <const Kind extends string>(...kinds: [Kind, ...Kind[]]) => z.strictObject({ kind: z.enum(kinds) });
const TimeRefusal = z.discriminatedUnion("kind", [
  only("time-invoiced"),
  z.strictObject({ kind: z.literal("not-planned"), status: z.enum(["planned", "held", "no-show", "cancelled"]) }),
  z.strictObject({ kind: z.literal("not-begun-yet"), startsAt: z.date() }),
]);

export const noteRouter = router({
  desk: procedure
    .meta({ action: "note.read", resource: "trajectory" })
    .input(NoteDeskInput)
    .output(NoteDesk)
    .query(({ ctx, input }) => openDesk(ctx, input)),
  write: procedure
    .meta({ action: "note.write", resource: "trajectory" })
    .input(WriteNoteInput)
    .output(resultOf(z.strictObject({ version: z.int(), author: MembershipId }), z.discriminatedUnion("kind", [NoteSigned, Elsewhere])))
    .mutation(({ ctx, input }) => writeSessionNote(ctx, input)),
  sign: procedure
    .meta({ action: "note.sign", resource: "trajectory" })
    .input(SignNoteInput)
    .output(resultOf(z.null(), z.discriminatedUnion("kind", [NoteSigned, Elsewhere, only("note-empty")])))
    .mutation(({ ctx, input }) => signSessionNote(ctx, input)),
  amend: procedure
    .meta({ action: "note.amend", resource: "trajectory" })
    .input(AmendNoteInput)
    .output(resultOf(z.null(), only("note-not-signed", "amendment-empty")))
    .mutation(({ ctx, input }) => amendSessionNote(ctx, input)),
  countersign: procedure
    .meta({ action: "note.countersign", resource: "trajectory" })
    .input(CountersignNoteInput)
    .output(resultOf(z.null(), only("note-not-signed", "own-note", "already-countersigned")))
    .mutation(({ ctx, input }) => countersignSessionNote(ctx, input)),
  share: procedure
    .meta({ action: "note.share", resource: "trajectory" })
    .input(ShareNoteInput)
    .output(resultOf(z.strictObject({ version: z.int() }), Elsewhere))
    .mutation(({ ctx, input }) => shareSessionNote(ctx, input)),
  tickHomework: procedure
    .meta({ action: "note.tick-homework", resource: "trajectory" })
    .input(TickHomeworkInput)
    .output(resultOf(z.null(), only("not-given")))
    .mutation(({ ctx, input }) => tickHomework(ctx, input)),
  recordTime: procedure
    .meta({ action: "session.close", resource: "trajectory" })
    .input(RecordTimeInput)
    .output(resultOf(z.null(), TimeRefusal))
    .mutation(({ ctx, input }) => recordSessionTime(ctx, input)),
  readers: procedure
    .meta({ action: "note.read", resource: "trajectory" })
    .input(CaseInput)
    .output(ReadersShown)
    .query(({ ctx, input }) => readReaders(ctx, input)),
  addReader: procedure
    .meta({ action: "consent.change-readers", resource: "trajectory" })
    .input(AddReaderInput)
    .output(resultOf(z.null(), only("agreed-in-the-future", "reads-along-already")))
    .mutation(({ ctx, input }) => addReader(ctx, input)),
  endReader: procedure
    .meta({ action: "consent.change-readers", resource: "trajectory" })
    .input(EndReaderInput)
    .output(z.null())
    .mutation(({ ctx, input }) => endReader(ctx, input)),
  draftKey: procedure
    .meta({ action: "note.keep-draft", resource: "practice" })
    .output(DraftKey)
    .query(({ ctx }) => readDraftKey(ctx)),
});
