import type { DataBreach } from "./data-breach.ts";

export const HOURS_TO_NOTIFY = 72;
const HOUR = 3_600_000;

/**
 * Until when the authority can be told in time: 72 hours that pass, whatever clocks and weekends do meanwhile.
 *
 * @source art. 33 lid 1 AVG
 */
export function notifyBy(discoveredAt: Date): Date {
  return new Date(discoveredAt.getTime() + HOURS_TO_NOTIFY * HOUR);
}

/** What has to happen next. */
export type BreachStep = "decide" | "notify" | "clients" | "close" | "closed";

export function nextStep(breach: DataBreach): BreachStep {
  if (breach.closedAt !== null) return "closed";
  if (breach.notify === null) return "decide";
  if (breach.notify && breach.notifiedAt === null) return "notify";
  return breach.tellClients === null ? "clients" : "close";
}

/** Whether the 72 hours still count: nobody decided yet, or it is to be told and was not. */
export function clockOf(breach: DataBreach, now: Date): "running" | "late" | "stopped" {
  const step = nextStep(breach);
  if (step !== "decide" && step !== "notify") return "stopped";
  return now.getTime() > notifyBy(breach.discoveredAt).getTime() ? "late" : "running";
}
