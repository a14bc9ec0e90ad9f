import type { Criterion, Exercise, Programme } from "@hervat/domain/programme";
import { m } from "@hervat/messages";

export function managerIntakeText(manager: Programme["intakes"]["manager"]): string {
  switch (manager) {
    case "none":
      return m.programme_manager_none();
    case "phone-or-in-person":
      return m.programme_manager_phone();
    case "in-person":
      return m.programme_manager_in_person();
  }
}

export function measureText(measure: Criterion["measure"]): string {
  return measure === "judgement" ? m.programme_measure_judgement() : m.programme_measure_recovery();
}

export function exerciseKindText(kind: Exercise["kind"]): string {
  return kind === "exercise" ? m.programme_kind_exercise() : m.programme_kind_reading();
}
