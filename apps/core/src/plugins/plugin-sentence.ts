import { type Locale, m } from "@hervat/messages";
import type { RenderRefusal } from "@hervat/report-engine";
import { z } from "zod";
import { engineSentence } from "../rendering/engine-sentence.ts";
import type { ShelfRefusal } from "./plugin-shelf.ts";

/** Why a plugin cannot be used, or made no document: the word by which its author knows it, the place in her code, and the sentence. */
export const PluginTrouble = z.strictObject({ code: z.string(), at: z.string().nullable(), sentence: z.string() });
export type PluginTrouble = z.infer<typeof PluginTrouble>;

export function pluginTrouble(refusal: ShelfRefusal | RenderRefusal, locale: Locale): PluginTrouble {
  const at = "at" in refusal ? refusal.at : "where" in refusal ? refusal.where : null;
  return { code: refusal.kind, at, sentence: sentenceOf(refusal, locale) };
}

function sentenceOf(refusal: ShelfRefusal | RenderRefusal, locale: Locale): string {
  return refusal.kind === "plugin-version-missing" ? m.plugin_version_missing({}, { locale }) : engineSentence(refusal, locale);
}
