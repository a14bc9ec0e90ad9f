import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Locale, locales } from "./locales.ts";

const folder = fileURLToPath(new URL("../messages", import.meta.url));

/** A message is a sentence, or a list of variants in the message format of inlang. */
export type Message = string | readonly { match: Record<string, string> }[];
export type Area = Record<string, Message>;
export type Catalogue = Record<Locale, Map<string, Area>>;

/** @throws Error when a file is no JSON object, or when one key stands in two areas of a language. */
export async function readCatalogue(): Promise<Catalogue> {
  const catalogue: Catalogue = { nl: new Map(), en: new Map() };
  for (const locale of locales) {
    const seen = new Map<string, string>();
    const names = (await readdir(join(folder, locale))).filter((name) => name.endsWith(".json")).sort();
    for (const name of names) {
      const area: Area = JSON.parse(await readFile(join(folder, locale, name), "utf8"));
      for (const key of Object.keys(area)) {
        const other = seen.get(key);
        if (other !== undefined) throw new Error(`message ${key} stands in ${locale}/${other} and in ${locale}/${name}`);
        seen.set(key, name);
      }
      catalogue[locale].set(name.slice(0, -".json".length), area);
    }
  }
  return catalogue;
}

export function areasOf(catalogue: Catalogue): string[] {
  return [...catalogue.nl.keys()];
}

/** Every text of a message: itself, or each of its variants. */
export function textsOf(message: Message): string[] {
  return typeof message === "string" ? [message] : message.flatMap(({ match }) => Object.values(match));
}

/** The names between braces, sorted; what a caller has to fill in. */
export function parametersOf(message: Message): string[] {
  const names = textsOf(message).flatMap((text) => [...text.matchAll(/(?<!\\)\{(\w+)\}/g)].map(([, name]) => name ?? ""));
  return [...new Set(names)].sort();
}
