import { getLocale, m } from "@hervat/messages";
import type { SessionShown } from "../account/account-event.ts";

/** Chrome, Windows */
export function deviceText({ browser, system }: SessionShown["device"]): string {
  return [browser, system].filter((name) => name !== null).join(", ") || m.account_session_unknown();
}

export function doorText(door: SessionShown["door"]): string {
  switch (door) {
    case "coach":
      return m.account_door_coach();
    case "manager":
      return m.account_door_manager();
    case "client":
      return m.account_door_client();
  }
}

/** 23 november om 14:05, in the Netherlands */
export function momentText(at: string): string {
  const style = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" } as const;
  return new Intl.DateTimeFormat(getLocale() === "nl" ? "nl-NL" : "en-GB", style).format(new Date(at));
}
