import type { AgendaView } from "./agenda-days.ts";

/** What the address of the agenda keeps: no name and no talk. */
export interface AgendaSearch {
  weergave?: AgendaView;
  /** `YYYY-MM-DD` */
  op?: string;
  /** A colleague, or `alle`. */
  wie?: string;
}

export function readAgendaSearch({ weergave, op, wie }: Record<string, unknown>): AgendaSearch {
  return {
    ...(weergave === "day" || weergave === "week" || weergave === "month" ? { weergave } : {}),
    ...(typeof op === "string" && /^\d{4}-\d\d-\d\d$/.test(op) ? { op } : {}),
    ...(typeof wie === "string" && /^[\w-]{1,36}$/.test(wie) ? { wie } : {}),
  };
}
