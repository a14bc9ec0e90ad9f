import type { CaseloadCare, CaseloadLine } from "@hervat/database/repositories";
import type { PlainDate } from "@hervat/domain/primitives";
import { silentSince } from "@hervat/domain/trajectory";
import { dayInAmsterdam } from "../clock.ts";

/** Since when nobody spoke with the client of a case. */
export function silenceOf(
  { startedOn, lastTalkAt }: Pick<CaseloadLine, "startedOn" | "lastTalkAt">,
  { lastContactAt }: Pick<CaseloadCare, "lastContactAt">,
): PlainDate {
  const spokenAt = [lastTalkAt, lastContactAt].flatMap((at) => at ?? []);
  return silentSince(startedOn, spokenAt.map(dayInAmsterdam));
}
