import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";
import { formatMoment } from "../../app/format.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";

type Verbs = inferRouterOutputs<CoachRouter>["note"];
export type NoteRefusal = RefusalOf<Verbs[keyof Verbs]>;

export function noteRefusalText(refusal: NoteRefusal): string {
  switch (refusal.kind) {
    case "note-signed":
      return m.notes_refusal_note_signed();
    case "changed-elsewhere":
      return m.notes_conflict_title();
    case "note-empty":
      return m.notes_refusal_note_empty();
    case "note-not-signed":
      return m.notes_refusal_note_not_signed();
    case "amendment-empty":
      return m.notes_refusal_amendment_empty();
    case "own-note":
      return m.notes_refusal_own_note();
    case "already-countersigned":
      return m.notes_refusal_already_countersigned();
    case "not-given":
      return m.notes_refusal_not_given();
    case "time-invoiced":
      return m.notes_refusal_time_invoiced();
    case "not-planned":
      return m.notes_refusal_not_planned();
    case "not-begun-yet":
      return m.notes_refusal_not_begun_yet({ moment: formatMoment(refusal.startsAt) });
    case "agreed-in-the-future":
      return m.notes_refusal_agreed_in_the_future();
    case "reads-along-already":
      return m.notes_refusal_reads_along_already();
  }
}
