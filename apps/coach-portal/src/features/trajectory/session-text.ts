import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import type { BadgeKind } from "../../ui/badge.tsx";
import type { SessionShown } from "./use-sessions.ts";
import type { Outputs } from "./use-trajectory.ts";

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
