import type { WaitingForm } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";

/** A form that waits for the manager, as he and his employee both read it. */
export function weekFormText(form: WaitingForm): string {
  switch (form) {
    case "manager-intake":
      return m.manager_page_what_intake();
    case "evaluation-preparation":
      return m.manager_page_what_evaluation();
    case "joint-text":
      return m.joint_what();
  }
}
