import type { ChangeWish } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";

/** What a manager would like to be different about a step. */
export function wishText(wish: ChangeWish): string {
  switch (wish) {
    case "other-days":
      return m.resumption_wish_other_days();
    case "other-hours":
      return m.resumption_wish_other_hours();
    case "other-tasks":
      return m.resumption_wish_other_tasks();
    case "other-place":
      return m.resumption_wish_other_place();
    case "later-start":
      return m.resumption_wish_later_start();
    case "not-yet-arranged":
      return m.resumption_wish_not_yet_arranged();
  }
}
