import type { PlaceFault } from "@hervat/domain/programme";
import { m } from "@hervat/messages";

/** What is wrong at one place of a file. */
export function faultText(fault: PlaceFault): string {
  switch (fault) {
    case "missing":
      return m.programme_fault_missing();
    case "unknown":
      return m.programme_fault_unknown();
    case "empty":
      return m.programme_fault_empty();
    case "too-low":
      return m.programme_fault_too_low();
    case "too-high":
      return m.programme_fault_too_high();
    case "wrong-kind":
      return m.programme_fault_wrong_kind();
    case "no-choice":
      return m.programme_fault_no_choice();
    case "not-right":
      return m.programme_fault_not_right();
  }
}
