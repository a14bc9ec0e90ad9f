import type { WorkStep } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";

/** Who agreed with a step of the plan. */
export function partyText(party: WorkStep["agreedBy"][number]): string {
  switch (party) {
    case "employee":
      return m.resumption_agreed_by_employee();
    case "manager":
      return m.resumption_agreed_by_manager();
    case "coach":
      return m.resumption_agreed_by_coach();
    case "bedrijfsarts":
      return m.resumption_agreed_by_bedrijfsarts();
  }
}
