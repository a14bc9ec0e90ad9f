import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Catalogue, textsOf } from "./catalogue.ts";
import { dataTexts } from "./data-texts.ts";
import { namesPutTogether } from "./keys-in-use.ts";
import { type Locale, locales } from "./locales.ts";
import { type ReadingFigures, readingFigures } from "./readability.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Where the words of a reader are asked for. */
const READERS = {
  client: ["apps/client-portal", "packages/portal-kit"],
  manager: ["apps/manager-portal", "packages/portal-kit"],
  /** Mails and SMS to all of them; core writes them with these areas alone. */
  mail: [],
} as const;
export type Reader = keyof typeof READERS;

/** What they read that is data: guides, questions, exercises and what the practice tells of her rights. */
const DATA: Readonly<Record<Reader, Readonly<Record<string, string>>>> = {
  client: {
    "exercises (data)": "packages/domain/src/programme/shipped/exercises.json",
    "intake (data)": "packages/domain/src/intake/shipped/client-intake-*.json",
    "questionnaires (data)": "packages/domain/src/questionnaires/shipped/*.json",
    "privacy statement (data)": "packages/domain/src/privacy/statements.json",
  },
  manager: {
    "guides (data)": "packages/domain/src/guides/shipped/*.json",
    "forms (data)": "packages/domain/src/intake/shipped/{manager-intake,evaluation-preparation}-*.json",
  },
  mail: {},
};

/** The keys of the sentences that someone can meet there, also those whose names are put together. */
async function keysReadBy(catalogue: Catalogue, reader: Reader): Promise<ReadonlySet<string>> {
  const keys = new Set(reader === "mail" ? Object.keys(catalogue.nl.get("mail") ?? {}) : []);
  const known = [...catalogue.nl.values()].flatMap((messages) => Object.keys(messages));
  for (const folder of READERS[reader])
    for await (const path of glob(`${folder}/src/**/*.{ts,svelte}`, { cwd: root })) {
      const source = await readFile(`${root}/${path}`, "utf8");
      for (const [, key] of source.matchAll(/\bm\.(\w+)/g)) if (key !== undefined) keys.add(key);
      const together = new RegExp(`^(?:${namesPutTogether(source).join("|") || "(?!)"})$`);
      for (const key of known) if (together.test(key)) keys.add(key);
    }
  return keys;
}

export interface AreaFigures extends ReadingFigures {
  readonly area: string;
}

/** Per area of sentences, in one language; areas without a sentence are left out. */
export async function figuresFor(catalogue: Catalogue, reader: Reader, locale: Locale): Promise<AreaFigures[]> {
  const keys = await keysReadBy(catalogue, reader);
  const sentences = [...catalogue[locale]].map(
    ([area, messages]) => [area, Object.entries(messages).flatMap(([key, message]) => (keys.has(key) ? textsOf(message) : []))] as const,
  );
  const data = await Promise.all(
    Object.entries(DATA[reader]).map(async ([area, pattern]) => [area, await dataTexts(pattern, root, locale)] as const),
  );
  return [...sentences, ...data].flatMap(([area, texts]) => {
    const figures = readingFigures(texts);
    return figures.texts === 0 ? [] : [{ area, ...figures }];
  });
}

/**
 * docs/readability.md. Rounded, so that a changed word does not change the page: words per sentence to whole ones, LIX to fives.
 */
export async function describeReadability(catalogue: Catalogue): Promise<string> {
  const names: Record<Reader, string> = { client: "The client portal", manager: "The manager portal", mail: "Mails" };
  const lines = [
    "# How easily it reads",
    "",
    "Every sentence that a client or a manager can meet in the portals, in mails and in what is data (guides, questions, exercises), measured by `packages/messages/src/readability.ts`. B1 is a judgement of people; these are the parts of it that a machine counts without guessing: words per sentence, the longest sentence,",
    "and LIX (words per sentence plus the share of words of seven letters and more; below 40 is easy, above 50 is hard). Dutch glues words together, so its LIX is higher than that of the same sentence in English.",
    "A test holds every text to 24 words a sentence, and every area of five texts and more to 12 words a sentence on average and a LIX of 45; it writes this page with `npx vitest run --project unit packages/messages/src/describe-readability -u`.",
  ];
  for (const reader of ["client", "manager", "mail"] as const) {
    const [dutch, english] = await Promise.all(locales.map((locale) => figuresFor(catalogue, reader, locale)));
    const inEnglish = new Map(english?.map((figures) => [figures.area, figures]));
    lines.push(
      "",
      `## ${names[reader]}`,
      "",
      "| area | words a sentence (nl, en) | longest sentence (nl, en) | LIX (nl, en) |",
      "| --- | --- | --- | --- |",
    );
    for (const figures of dutch ?? []) {
      const both = [figures, inEnglish.get(figures.area)];
      const cell = (of: (one: ReadingFigures) => number) => both.map((one) => (one === undefined ? "-" : of(one))).join(", ");
      const fives = (value: number) => Math.round(value / 5) * 5;
      lines.push(
        `| ${figures.area} | ${cell((one) => Math.round(one.wordsPerSentence))} | ${cell((one) => one.longestSentence)} | ${cell((one) => fives(one.lix))} |`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}
