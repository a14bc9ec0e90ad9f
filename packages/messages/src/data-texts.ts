import { glob, readFile } from "node:fs/promises";
import type { Locale } from "./locales.ts";

function strings(data: unknown): string[] {
  if (typeof data === "string") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(strings) : [];
}

/** The texts of a data file in one language: all that stands under a `nl` that has an `en` beside it, however deep. */
export function textsIn(data: unknown, locale: Locale): string[] {
  if (typeof data !== "object" || data === null) return [];
  if ("nl" in data && "en" in data) return strings(data[locale]);
  return Object.values(data).flatMap((part) => textsIn(part, locale));
}

/** The same of all files of a pattern, seen from `root`. @throws Error when there is none: a folder that moved would be measured as easy */
export async function dataTexts(pattern: string, root: string, locale: Locale): Promise<string[]> {
  const texts: string[] = [];
  for await (const path of glob(pattern, { cwd: root })) {
    const data: unknown = JSON.parse(await readFile(`${root}/${path}`, "utf8"));
    texts.push(...textsIn(data, locale));
  }
  if (texts.length === 0) throw new Error(`no text in ${pattern}`);
  return texts;
}
