import type { Role } from "@hervat/domain/people";
import { m } from "@hervat/messages";

/** What someone is at a practice, in a word. */
export function roleText(role: Role): string {
  switch (role) {
    case "coach":
      return m.core_role_coach();
    case "owner":
      return m.core_role_owner();
    case "office":
      return m.core_role_office();
    case "supervisor":
      return m.core_role_supervisor();
    case "privacy-officer":
      return m.core_role_privacy_officer();
    case "manager":
      return m.core_role_manager();
    case "hr":
      return m.core_role_hr();
    case "client":
      return m.core_role_client();
  }
}
