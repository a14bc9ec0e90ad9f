import type { PauseReason } from "@hervat/domain/session";
import { m } from "@hervat/messages";

export function pauseReasonText(reason: PauseReason): string {
  switch (reason) {
    case "too-ill":
      return m.agenda_pause_too_ill();
    case "holiday":
      return m.agenda_pause_holiday();
    case "care-leave":
      return m.agenda_pause_care_leave();
    case "other":
      return m.agenda_pause_other();
  }
}
