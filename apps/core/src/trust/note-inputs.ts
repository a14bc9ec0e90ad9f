import { newId, ReadingAlongId } from "@hervat/domain/primitives";
import { CASE_ALONE, type MatrixInputs, NOTHING, trajectoryOf } from "./matrix-input.ts";

const NOTE = { goal: "Doel", done: "Gedaan", agreed: "Afgesproken", next: "Daarna", homework: "Wandelen", private: "" };

/** The notes of one case, and who reads along. */
export const NOTE_INPUTS: MatrixInputs = {
  "note.desk": ({ about }) => ({ input: { sessionId: about.heldSession } }),
  "note.write": async ({ about }) => ({ input: { sessionId: await about.plannedSession(), version: null, text: NOTE } }),
  "note.sign": ({ about }) => ({ input: { sessionId: about.heldSession, version: 1 } }),
  "note.amend": ({ about }) => ({ input: { sessionId: about.heldSession, text: "Aanvulling" } }),
  "note.countersign": ({ about }) => ({ input: { sessionId: about.heldSession, remark: "" } }),
  // Saved elsewhere since: it stays open for whom it was.
  "note.share": ({ about }) => ({ input: { sessionId: about.heldSession, version: 99, visibility: "mine" } }),
  "note.tickHomework": ({ about }) => ({ input: { sessionId: about.heldSession, item: "niet gegeven", outcome: "done" } }),
  "note.recordTime": ({ about }) => ({ input: { sessionId: about.heldSession, from: null, minutes: 75 } }),
  "note.readers": CASE_ALONE,
  // On a day to come: refused in words, so that nobody reads along in what comes after.
  "note.addReader": (target) => ({
    input: { trajectoryId: trajectoryOf(target), reader: { kind: "supervisor" }, agreedOn: "2099-01-01" },
  }),
  "note.endReader": (target) => ({ input: { trajectoryId: trajectoryOf(target), id: newId(ReadingAlongId) }, absent: true }),
  "note.draftKey": NOTHING,
};
