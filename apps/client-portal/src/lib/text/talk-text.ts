import type { ClientRouter } from "@hervat/core/client-router";
import { getLocale, m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";

export type Talk = NonNullable<inferRouterOutputs<ClientRouter>["own"]["home"]["next"]>;

const IN_AMSTERDAM = "Europe/Amsterdam";
const tag = () => (getLocale() === "nl" ? "nl-NL" : "en-GB");

/** donderdag 26 november, 10:00 */
export function whenText(at: Date | string): string {
  const day = new Intl.DateTimeFormat(tag(), { weekday: "long", day: "numeric", month: "long", timeZone: IN_AMSTERDAM }).format(
    new Date(at),
  );
  const time = new Intl.DateTimeFormat(tag(), { hour: "2-digit", minute: "2-digit", timeZone: IN_AMSTERDAM }).format(new Date(at));
  return m.own_talk_when({ day, time });
}

/** Where she has to be, in a sentence; empty where nobody chose a place. */
export function placeText(place: Talk["place"]): string {
  if (place === null) return "";
  switch (place.kind) {
    case "room":
      return m.own_place_room({ name: place.name });
    case "employer":
      return place.where === null ? m.own_place_employer() : m.own_place_at({ where: place.where });
    case "walk":
      return place.where === null ? m.own_place_walk() : m.own_place_walk_from({ where: place.where });
    case "phone":
      return m.own_place_phone();
    case "video":
      return m.own_place_video();
  }
}

export function talkKindText(kind: Talk["kind"]): string {
  switch (kind) {
    case "session":
      return m.own_talk_session();
    case "client-intake":
      return m.own_talk_intake();
    case "manager-intake":
    case "evaluation":
      return m.own_talk_evaluation();
  }
}
