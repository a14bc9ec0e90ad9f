import { m } from "@hervat/messages";

export type DeliveryRefusal = "not-released" | "no-address" | "no-number" | "no-consent" | "nothing-open";

export function deliveryRefusalText(kind: DeliveryRefusal): string {
  switch (kind) {
    case "not-released":
      return m.delivery_coach_not_released();
    case "no-address":
      return m.delivery_coach_no_address();
    case "no-number":
      return m.delivery_coach_no_number();
    case "no-consent":
      return m.delivery_coach_no_consent();
    case "nothing-open":
      return m.delivery_coach_nothing_open();
  }
}
