import { getLocale } from "@hervat/messages";

/** A text of the programme in the language of the reader. */
export function localText(text: { readonly nl: string; readonly en: string }): string {
  return text[getLocale()];
}
