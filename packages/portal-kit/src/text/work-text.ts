import type { ManagerPortalView, WorkStepView } from "@hervat/domain/views";
import { m } from "@hervat/messages";

export function tasksText(tasks: WorkStepView["tasks"]): string {
  switch (tasks) {
    case "presence":
      return m.resumption_tasks_presence();
    case "light":
      return m.resumption_tasks_light();
    case "added-value":
      return m.resumption_tasks_added_value();
    case "own":
      return m.resumption_tasks_own();
  }
}

export function locationText(location: WorkStepView["location"]): string {
  switch (location) {
    case "home":
      return m.resumption_location_home();
    case "workplace":
      return m.resumption_location_workplace();
    case "other-workplace":
      return m.resumption_location_other_workplace();
    case "mixed":
      return m.resumption_location_mixed();
  }
}

export function adaptationText(adaptation: WorkStepView["adaptations"][number]): string {
  switch (adaptation) {
    case "quiet-place":
      return m.resumption_adaptation_quiet_place();
    case "flexible-hours":
      return m.resumption_adaptation_flexible_hours();
    case "no-customers":
      return m.resumption_adaptation_no_customers();
    case "no-deadlines":
      return m.resumption_adaptation_no_deadlines();
    case "buddy":
      return m.resumption_adaptation_buddy();
    case "travel-outside-rush-hour":
      return m.resumption_adaptation_travel_outside_rush_hour();
    case "short-meetings":
      return m.resumption_adaptation_short_meetings();
  }
}

export function stepStatusText(status: WorkStepView["status"]): string {
  switch (status) {
    case "planned":
      return m.resumption_status_planned();
    case "reached":
      return m.resumption_status_reached();
    case "adjusted":
      return m.resumption_status_adjusted();
  }
}

/** Who sees to an agreement about work. */
export function agreementOwnerText(who: ManagerPortalView["releasedAgreements"][number]["who"]): string {
  switch (who) {
    case "employee":
      return m.manager_page_agreement_employee();
    case "manager":
      return m.manager_page_agreement_manager();
    case "both":
      return m.manager_page_agreement_both();
  }
}
