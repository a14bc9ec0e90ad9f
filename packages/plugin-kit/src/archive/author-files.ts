import { readFile } from "node:fs/promises";
import type { Language } from "@hervat/report-sdk";
import { sdkTypes } from "../types/sdk-types.ts";
import { audienceOf, viewSchema } from "../types/view-schema.ts";
import { guidePage, type OtherGuide } from "./guide-page.ts";
import { sdkArchive } from "./sdk-archive.ts";

export interface AuthorFile {
  readonly content: string | Buffer;
  readonly mediaType: string;
}

const GUIDES = { nl: "plugins.nl.md", en: "plugins.md" } as const;
const OTHER: Readonly<Record<Language, OtherGuide>> = {
  nl: { language: "en", address: "/plugins/english.html", name: "English" },
  en: { language: "nl", address: "/plugins/", name: "Nederlands" },
};

const guide = (language: Language) => readFile(new URL(`../../../../docs/${GUIDES[language]}`, import.meta.url), "utf8");

async function asPage(language: Language): Promise<AuthorFile> {
  return { content: guidePage(await guide(language), language, OTHER[language]), mediaType: "text/html; charset=utf-8" };
}

async function asText(language: Language): Promise<AuthorFile> {
  return { content: await guide(language), mediaType: "text/markdown; charset=utf-8" };
}

const FILES: Readonly<Record<string, () => Promise<AuthorFile>>> = {
  "": () => asPage("nl"),
  "english.html": () => asPage("en"),
  "guide.md": () => asText("nl"),
  "guide-english.md": () => asText("en"),
  "guide.css": async () => ({
    content: await readFile(new URL("./guide.css", import.meta.url), "utf8"),
    mediaType: "text/css; charset=utf-8",
  }),
  "sdk.tgz": async () => ({ content: await sdkArchive(), mediaType: "application/gzip" }),
  "report-sdk.d.ts": async () => ({ content: sdkTypes(), mediaType: "text/plain; charset=utf-8" }),
};

const made = new Map<string, Promise<AuthorFile>>();

/**
 * What an author of reports may have from any running Hervat: the guide, the SDK, its types and the schemas. All of it is the same for
 * everybody and made once.
 *
 * @param path after `/plugins/`
 */
export function authorFile(path: string): Promise<AuthorFile> | undefined {
  const audience = audienceOf(/^schemas\/(\w+)\.json$/.exec(path)?.[1] ?? "");
  if (audience !== undefined)
    return Promise.resolve({ content: `${JSON.stringify(viewSchema(audience), null, 2)}\n`, mediaType: "application/schema+json" });
  const make = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
  if (make === undefined) return undefined;
  const known = made.get(path) ?? make();
  made.set(path, known);
  return known;
}
