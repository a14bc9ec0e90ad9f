import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import type { BadgeKind } from "../../ui/badge.tsx";
import type { SessionShown } from "./use-sessions.ts";
import type { Outputs } from "./use-trajectory.ts";

/** "Gesprek 4", "Intake". */
export function sessionName({ kind, number }: Pick<SessionShown, "kind" | "number">): string {
  switch (kind) {
    case "session":
      return number === null ? m.session_kind_session_unnumbered() : m.session_kind_session({ number });
    case "client-intake":
      return m.session_kind_client_intake();
    case "manager-intake":
      return m.session_kind_manager_intake();
    case "evaluation":
      return m.session_kind_evaluation();
  }
}

export function sessionStatus({ status, late }: SessionShown): { text: string; kind: BadgeKind } {
  switch (status) {
    case "planned":
      return { text: m.session_status_planned(), kind: "quiet" };
    case "held":
      return { text: m.session_status_held(), kind: "done" };
    case "no-show":
      return { text: m.session_status_no_show(), kind: "wait" };
    case "cancelled":
      return late ? { text: m.session_status_cancelled_late(), kind: "wait" } : { text: m.session_status_cancelled(), kind: "quiet" };
  }
}

type Verbs = Outputs["session"];
type RefusalOf<Outcome> = Extract<Outcome, { ok: false }> extends { refusal: infer Refusal } ? Refusal : never;
export type SessionRefusal = RefusalOf<Verbs[keyof Omit<Verbs, "list">]>;

export function sessionRefusalText(refusal: SessionRefusal): string {
  switch (refusal.kind) {
    case "overlaps":
      return m.notes_refusal_overlaps({ moment: formatMoment(refusal.startsAt) });
    case "trajectory-ended":
      return m.notes_refusal_trajectory_ended();
    case "not-planned":
      return m.notes_refusal_not_planned();
    case "not-begun-yet":
      return m.notes_refusal_not_begun_yet({ moment: formatMoment(refusal.startsAt) });
    case "already-begun":
      return m.notes_refusal_already_begun();
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
  }
}
