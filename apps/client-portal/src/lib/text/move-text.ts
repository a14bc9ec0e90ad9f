import type { MoveWish } from "@hervat/domain/session";
import { m } from "@hervat/messages";

export function wishText(wish: MoveWish): string {
  switch (wish) {
    case "another-day":
      return m.own_move_another_day();
    case "another-time":
      return m.own_move_another_time();
    case "by-phone":
      return m.own_move_by_phone();
    case "shorter":
      return m.own_move_shorter();
  }
}
