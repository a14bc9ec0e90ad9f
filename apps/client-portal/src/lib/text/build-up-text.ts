import type { TalkWish, WorkStep } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";

/** What she would like to talk over. */
export function talkWishText(wish: TalkWish): string {
  switch (wish) {
    case "too-fast":
      return m.build_up_wish_too_fast();
    case "too-slow":
      return m.build_up_wish_too_slow();
    case "other-days":
      return m.build_up_wish_other_days();
    case "other-tasks":
      return m.build_up_wish_other_tasks();
    case "other-place":
      return m.build_up_wish_other_place();
    case "not-clear":
      return m.build_up_wish_not_clear();
    case "other":
      return m.build_up_wish_other();
  }
}

/** Who agreed with a step, as she reads it. */
export function agreedText(agreedBy: WorkStep["agreedBy"]): string {
  return agreedBy.map((party) => partyText(party)).join(", ");
}

function partyText(party: WorkStep["agreedBy"][number]): string {
  switch (party) {
    case "employee":
      return m.build_up_you();
    case "manager":
      return m.resumption_agreed_by_manager().toLowerCase();
    case "coach":
      return m.resumption_agreed_by_coach().toLowerCase();
    case "bedrijfsarts":
      return m.resumption_agreed_by_bedrijfsarts().toLowerCase();
  }
}
