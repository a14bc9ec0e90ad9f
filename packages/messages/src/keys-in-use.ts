import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const SOURCES = "{apps,packages,plugins,tooling}/*/{*,src/**/*}.{ts,tsx,svelte}";
const LEFT_OUT = /node_modules|\/generated\/|\.gen\.ts$|\.(test|spec)\.ts$/;

/** A name put together at run time: `session_note_${line}` asks every key that begins so. */
const TEMPLATE = /`(\w+(?:\$\{[^`]*?\}\w*)+)`/g;

/** The patterns of the names that a source puts together. */
export function namesPutTogether(source: string): string[] {
  return [...source.matchAll(TEMPLATE)].flatMap(([, template]) =>
    template?.includes("_") ? [template.replaceAll(/\$\{.*?\}/g, "\\w+")] : [],
  );
}

/** Tells for a key whether a source of the product names it, spelled out or by a template. Tests do not count. */
export async function keysInUse(): Promise<(key: string) => boolean> {
  const words = new Set<string>();
  const templates = new Set<string>();
  for await (const path of glob(SOURCES, { cwd: root })) {
    if (LEFT_OUT.test(path)) continue;
    const source = await readFile(`${root}/${path}`, "utf8");
    for (const [word] of source.matchAll(/\w+/g)) words.add(word);
    for (const name of namesPutTogether(source)) templates.add(name);
  }
  const byTemplate = new RegExp(`^(?:${[...templates].join("|")})$`);
  return (key) => words.has(key) || byTemplate.test(key);
}
