import type { AnswerUse, PreparationItem } from "@hervat/domain/reports";
import { m } from "@hervat/messages";

/** The question that she answers at home before the talk of three. */
export function questionText(item: PreparationItem): string {
  return m.area_reading[`reading_prepare_${item}`]();
}

/** What she lets be done with an answer. */
export function useText(use: AnswerUse): string {
  return m.area_reading[`reading_prepare_use_${use}`]();
}
