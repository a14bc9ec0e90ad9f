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

export function sessionStatus({ status, late, toReplan }: SessionShown): { text: string; kind: BadgeKind } {
  switch (status) {
    case "planned":
      return { text: m.session_status_planned(), kind: "quiet" };
    case "held":
      return { text: m.session_status_held(), kind: "done" };
    case "no-show":
      return { text: m.session_status_no_show(), kind: "wait" };
    case "cancelled":
      if (toReplan) return { text: m.agenda_to_replan(), kind: "wait" };
      return late ? { text: m.session_status_cancelled_late(), kind: "wait" } : { text: m.session_status_cancelled(), kind: "quiet" };
  }
}

type Verbs = Outputs["session"];
type RefusalOf<Outcome> = Extract<Outcome, { ok: false }> extends { refusal: infer Refusal } ? Refusal : never;
export type SessionRefusal =
  | Exclude<RefusalOf<Verbs[keyof Verbs]>, RefusalOf<Verbs["planList" | "move" | "cancel" | "pause"]>>
  | RefusalOf<Verbs["close"]>;

export function sessionRefusalText(refusal: SessionRefusal): string {
  switch (refusal.kind) {
    case "not-planned":
      return m.notes_refusal_not_planned();
    case "not-begun-yet":
      return m.notes_refusal_not_begun_yet({ moment: formatMoment(refusal.startsAt) });
  }
}
