import type { Programme } from "@hervat/domain/programme";
import { m } from "@hervat/messages";

/** Who joins the closing talk, by role. */
export function evaluatorText(who: Programme["evaluation"]["with"][number]): string {
  switch (who) {
    case "client":
      return m.programme_field_with_client();
    case "manager":
      return m.programme_field_with_manager();
    case "hr":
      return m.programme_with_hr();
  }
}
