import type { Closure } from "@hervat/domain/session";
import { holidayText } from "./agenda-text.ts";

/** Why nothing is planned on a day: the name of the holiday, or the practice's own word. */
export function closureText(closure: Closure): string {
  return closure.kind === "holiday" ? holidayText(closure.key) : closure.name;
}
