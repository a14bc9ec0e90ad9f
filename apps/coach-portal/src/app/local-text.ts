import type { LocalText } from "@hervat/domain/programme";
import { getLocale } from "@hervat/messages";

/** A text of a programme in the language of the reader. */
export function localText(text: LocalText): string {
  return text[getLocale()];
}
