import { type OwnField, ownWord } from "@hervat/domain/plugins";
import { formatDate, markupOf, paragraphs, section } from "@hervat/report-sdk";
import type { Option, PluginManifest } from "../plugin/manifest.ts";

/** The fields of a practice, and what was answered to them by their names; every answer fits its field. */
export interface OwnAnswered {
  readonly fields: readonly OwnField[];
  readonly answers: Readonly<Record<string, string>>;
}

/** What no plugin wrote and every report shows: the answers to the fields of a practice, each as a section behind one of the plugin's. */
export interface OwnContent {
  /** The sections that this plugin may print, as they are headed in the language of the document. */
  readonly headings: readonly string[];
  readonly blocks: readonly OwnBlock[];
}

export interface OwnBlock {
  /** The heading of the section before it; null at the end. */
  readonly after: string | null;
  /** A section, as markup. */
  readonly html: string;
}

type Language = "nl" | "en";

const NOT_FILLED: Readonly<Record<Language, string>> = { nl: "nog niet ingevuld", en: "not filled in yet" };

/**
 * The sections for what a practice asks. An answered field is printed; one that must be answered says so while it is not, and another is
 * left out. Agreements hang on the hash of this markup: it may get another form only beside this one, with a mark of its own on the field.
 *
 * @returns nothing when there is nothing to print
 */
export function ownContent(
  manifest: Pick<PluginManifest, "options">,
  { fields, answers }: OwnAnswered,
  language: Language,
): OwnContent | undefined {
  const sections = sectionNames(manifest.options, language);
  const blocks = fields.flatMap((field): OwnBlock[] => {
    const answer = answers[field.key];
    if (answer === undefined && !field.required) return [];
    const words = answer === undefined ? null : said(field, answer, language);
    const after = field.after === null ? null : (sections.get(field.after) ?? null);
    return [{ after, html: markupOf(section(ownWord(field.label, language), paragraphs(words, NOT_FILLED[language]))) }];
  });
  return blocks.length === 0 ? undefined : { headings: [...sections.values()], blocks };
}

/** An answer as it stands in the report: a text as it was typed, a choice in its words, a day written out. */
function said(field: OwnField, answer: string, language: Language): string {
  switch (field.kind) {
    case "text":
      return answer;
    case "choice": {
      const chosen = field.choices.find(({ key }) => key === answer);
      return chosen === undefined ? answer : ownWord(chosen.label, language);
    }
    case "date":
      return formatDate(answer, language);
  }
}

/** Of every section that can be put in an order: its name in the plugin, and how it is called. */
function sectionNames(options: Readonly<Record<string, Option>>, language: Language): ReadonlyMap<string, string> {
  const all = Object.values(options).flatMap((option) => (option.type === "sections" ? Object.entries(option.sections) : []));
  return new Map(all.map(([key, names]) => [key, names[language]]));
}
