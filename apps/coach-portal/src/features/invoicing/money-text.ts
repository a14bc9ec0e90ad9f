import { m } from "@hervat/messages";
import type { MoneyShown } from "./use-money.ts";

export function heldBackText(reason: NonNullable<MoneyShown["unpaid"][number]["heldBack"]>): string {
  switch (reason) {
    case "not-overdue":
      return m.money_held_not_overdue();
    case "no-address":
      return m.money_held_no_address();
    case "reminded-lately":
      return m.money_held_lately();
  }
}

export function latenessText(lateness: MoneyShown["unpaid"][number]["lateness"]): string {
  switch (lateness) {
    case "not-yet":
      return m.money_group_not_yet();
    case "to-30":
      return m.money_group_to_30();
    case "to-60":
      return m.money_group_to_60();
    case "to-90":
      return m.money_group_to_90();
    case "over-90":
      return m.money_group_over_90();
  }
}
