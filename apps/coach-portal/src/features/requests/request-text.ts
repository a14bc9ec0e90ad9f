import { m } from "@hervat/messages";
import type { RequestListed } from "./request-listed.ts";

export function kindText({ kind }: Pick<RequestListed, "kind">): string {
  return m.area_request[`request_desk_kind_${kind}`]();
}

export function clockText({ state, clock }: Pick<RequestListed, "state" | "clock">): string {
  if (clock !== "ended") return m.area_request[`request_desk_clock_${clock}`]();
  switch (state) {
    case "granted":
      return m.request_desk_clock_granted();
    case "refused":
      return m.request_desk_clock_refused();
    case "taken-back":
    case "open":
      return m.request_desk_clock_taken_back();
  }
}
