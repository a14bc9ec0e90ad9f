import * as m from "./generated/messages.js";

/** Chrome, Windows */
export function deviceText({ browser, system }: { readonly browser: string | null; readonly system: string | null }): string {
  return [browser, system].filter((name) => name !== null).join(", ") || m.account_session_unknown();
}

/** At which door someone came in. */
export function doorText(door: "coach" | "manager" | "client"): string {
  switch (door) {
    case "coach":
      return m.account_door_coach();
    case "manager":
      return m.account_door_manager();
    case "client":
      return m.account_door_client();
  }
}
