import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Language } from "@hervat/report-sdk";
import { outlineOf } from "./outline.ts";

/** What a report said when its author last looked at it. */
export function goldenFile(dir: string, sample: string, language: Language): string {
  return join(dir, "golden", `${sample}.${language}.txt`);
}

export async function writeGolden(dir: string, sample: string, language: Language, html: string): Promise<void> {
  const file = goldenFile(dir, sample, language);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, outlineOf(html));
}

/** The first line that differs from the golden file; `undefined` when none does. A file that is not there differs at once. */
export async function goldenDifference(dir: string, sample: string, language: Language, html: string): Promise<string | undefined> {
  const golden = await readFile(goldenFile(dir, sample, language), "utf8").catch(() => "");
  const [wanted, made] = [golden, outlineOf(html)].map((text) => text.replaceAll("\r\n", "\n").split("\n"));
  const at = Array.from({ length: Math.max(wanted?.length ?? 0, made?.length ?? 0) }, (_, index) => index).find(
    (index) => wanted?.[index] !== made?.[index],
  );
  return at === undefined ? undefined : (made?.[at] || wanted?.[at] || "-").slice(0, 120);
}
