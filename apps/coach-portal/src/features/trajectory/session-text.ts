import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { placeText } from "../../app/talk-text.ts";
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

/** Where it is held: the room by its name, or the kind of place with its address; null when nobody chose. */
export function sessionPlaceText({ place, room }: Pick<SessionShown, "place" | "room">): string | null {
  if (place === null) return null;
  if (place.kind === "room") return room ?? placeText(place.kind);
  const where = place.kind === "employer" || place.kind === "walk" ? place.where : null;
  return where === null ? placeText(place.kind) : `${placeText(place.kind)}, ${where}`;
}

type Verbs = Outputs["session"];
export type SessionRefusal =
  | Exclude<RefusalOf<Verbs[keyof Verbs]>, RefusalOf<Verbs["planList" | "move" | "cancel" | "pause" | "reopen"]>>
  | RefusalOf<Verbs["close"]>;

export function sessionRefusalText(refusal: SessionRefusal): string {
  switch (refusal.kind) {
    case "not-planned":
      return m.notes_refusal_not_planned();
    case "not-begun-yet":
      return m.notes_refusal_not_begun_yet({ moment: formatMoment(refusal.startsAt) });
  }
}

/** What the client asked about the moment of a talk. */
export function moveAskedText(asked: NonNullable<SessionShown["asked"]>): string {
  switch (asked) {
    case "another-day":
      return m.client_access_asks_day();
    case "another-time":
      return m.client_access_asks_time();
    case "by-phone":
      return m.client_access_asks_phone();
    case "shorter":
      return m.client_access_asks_shorter();
  }
}
