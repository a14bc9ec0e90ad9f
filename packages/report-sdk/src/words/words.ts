import { type Words, wordsIn } from "../catalogue.ts";
import type { Language } from "../views.ts";
import en from "./en.json" with { type: "json" };
import nl from "./nl.json" with { type: "json" };

/** The words of the SDK's own parts. */
export function words(language: Language): Words<typeof nl> {
  return wordsIn({ nl, en }, language);
}
