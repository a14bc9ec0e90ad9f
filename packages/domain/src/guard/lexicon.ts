import type { ForbiddenKind } from "./finding.ts";
import { complaintNl } from "./lexicon/complaint-nl.ts";
import { contextNl } from "./lexicon/context-nl.ts";
import { diagnosisNl } from "./lexicon/diagnosis-nl.ts";
import { lexiconEn } from "./lexicon/en.ts";
import { illnessNl } from "./lexicon/illness-nl.ts";
import { incapacityNl } from "./lexicon/incapacity-nl.ts";
import { innocentNl } from "./lexicon/innocent-nl.ts";
import { medicationNl } from "./lexicon/medication-nl.ts";
import { privateNl } from "./lexicon/private-nl.ts";
import { treatmentNl } from "./lexicon/treatment-nl.ts";
import { misspellings } from "./misspelling.ts";
import { TermIndex } from "./term-index.ts";
import { readTerms } from "./term-pattern.ts";

/** The kind of a term, or the part it plays around one. */
export type Tag = ForbiddenKind | "innocent" | "personal" | "topic" | "work" | "subject";

/** The lists of one language, ready to be held against a text. */
export interface Lexicon {
  readonly terms: TermIndex<Tag>;
  /** The right spelling of a word that is one letter off, and its kind. */
  readonly misspelt: (word: string) => ForbiddenKind | undefined;
  readonly things: readonly string[];
  readonly titles: readonly string[];
  readonly particles: ReadonlySet<string>;
}

type Lists = Readonly<Record<Tag | "thing" | "titles" | "particles", string>>;

const LISTS: Readonly<Record<"nl" | "en", Lists>> = {
  nl: {
    illness: illnessNl,
    complaint: complaintNl,
    medication: medicationNl,
    diagnosis: diagnosisNl,
    treatment: treatmentNl,
    private: privateNl,
    incapacity: incapacityNl,
    innocent: innocentNl,
    ...contextNl,
  },
  en: lexiconEn,
};
const KINDS = [
  "incapacity",
  "illness",
  "medication",
  "diagnosis",
  "treatment",
  "complaint",
  "private",
] as const satisfies readonly ForbiddenKind[];
const AROUND = ["innocent", "personal", "topic", "work", "subject"] as const satisfies readonly Tag[];

const read = new Map<"nl" | "en", Lexicon>();

/** The lists of a language; read once, when first asked for. */
export function lexiconOf(language: "nl" | "en"): Lexicon {
  const known = read.get(language);
  if (known !== undefined) return known;
  const lexicon = readLexicon(LISTS[language]);
  read.set(language, lexicon);
  return lexicon;
}

function readLexicon(lists: Lists): Lexicon {
  const terms = new TermIndex<Tag>();
  const spelt = new Map<string, ForbiddenKind>();
  for (const kind of KINDS) {
    const list = readTerms(lists[kind]);
    terms.add(list, kind);
    for (const { words, weight } of list) {
      const [word] = words;
      if (words.length === 1 && weight !== "weak" && (word?.kind === "exact" || word?.kind === "begins")) spelt.set(word.plain, kind);
    }
  }
  for (const tag of AROUND) terms.add(readTerms(lists[tag]), tag);
  const right = misspellings([...spelt.keys()]);
  const split = (list: string) => list.split(",").map((word) => word.trim());
  return {
    terms,
    misspelt: (word) => {
      const meant = right(word);
      return meant === undefined ? undefined : spelt.get(meant);
    },
    things: split(lists.thing),
    titles: split(lists.titles),
    particles: new Set(split(lists.particles)),
  };
}
