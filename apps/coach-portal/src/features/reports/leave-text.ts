import type { LeaveReason } from "@hervat/domain/reports";
import { m } from "@hervat/messages";

export function leaveText(reason: LeaveReason): string {
  switch (reason) {
    case "no-consent":
      return m.reports_leave_no_consent();
    case "client-not-agreed":
      return m.reports_leave_client_not_agreed();
    case "manager-not-confirmed":
      return m.reports_leave_manager_not_confirmed();
    case "not-issued":
      return m.reports_leave_not_issued();
  }
}
