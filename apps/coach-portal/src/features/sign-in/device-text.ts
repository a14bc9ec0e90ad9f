import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";

type SessionShown = inferRouterOutputs<CoachRouter>["account"]["sessions"][number];

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
