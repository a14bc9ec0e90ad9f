import type { LocalText } from "@hervat/domain/programme";
import { getLocale } from "@hervat/messages";

/** A text of the questions in the language of the reader. */
export function readingText(text: LocalText): string {
  return text[getLocale()];
}
