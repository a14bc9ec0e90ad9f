import { CaseloadField, type Cell, type ColumnMapping } from "./caseload-field.ts";
import { COLUMN_NAMES } from "./column-names.ts";
import { HEADER_WORDS, type HeaderMeaning } from "./header-words.ts";
import { normaliseText } from "./normalise-text.ts";

const MEANINGS_OF_WORD = indexWords();
const LONGEST_WORD = Math.max(...[...MEANINGS_OF_WORD.keys()].map((word) => word.length));
const FIELD_OF_MEANINGS: ReadonlyMap<string, CaseloadField> = new Map(
  CaseloadField.options.flatMap((field) => COLUMN_NAMES[field].map((meanings) => [setKey(meanings), field] as const)),
);

/** A longer header is a sentence, not a column name. */
const LONGEST_HEADER = 60;

/**
 * Which column of a file holds which field, from the names in its first row. Where two columns
 * name the same field the first one counts; a person can choose the other by hand.
 */
export function recogniseColumns(header: readonly Cell[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  header.forEach((cell, column) => {
    const field = recogniseColumn(String(cell));
    if (field !== undefined) mapping[field] ??= column;
  });
  return mapping;
}

/** The field a column name stands for, whatever its case, accents, punctuation, spaces or word order. */
export function recogniseColumn(name: string): CaseloadField | undefined {
  const letters = normaliseText(name.replaceAll("&", " en ")).replaceAll(" ", "");
  if (letters === "" || letters.length > LONGEST_HEADER) return undefined;
  for (const meanings of readings(letters)) {
    const field = FIELD_OF_MEANINGS.get(meanings);
    if (field !== undefined) return field;
  }
  return undefined;
}

/** Every way to cut the letters into known words, long words first, each as the key of its set of meanings. */
function readings(letters: string): Iterable<string> {
  const endings: Map<string, readonly HeaderMeaning[]>[] = Array.from({ length: letters.length + 1 }, () => new Map());
  endings[letters.length]?.set("", []);
  for (let from = letters.length - 1; from >= 0; from -= 1) {
    for (let length = Math.min(LONGEST_WORD, letters.length - from); length > 0; length -= 1) {
      for (const meaning of MEANINGS_OF_WORD.get(letters.slice(from, from + length)) ?? []) {
        for (const rest of endings[from + length]?.values() ?? []) {
          const meanings = meaning === "glue" || rest.includes(meaning) ? rest : [meaning, ...rest];
          const known = endings[from];
          if (known && !known.has(setKey(meanings))) known.set(setKey(meanings), meanings);
        }
      }
    }
  }
  return endings[0]?.keys() ?? [];
}

function setKey(meanings: readonly HeaderMeaning[]): string {
  return [...meanings].sort().join("+");
}

function indexWords(): ReadonlyMap<string, readonly HeaderMeaning[]> {
  const index = new Map<string, HeaderMeaning[]>();
  for (const [meaning, words] of HEADER_WORDS) {
    for (const word of words.split(" ")) {
      const letters = word.replaceAll("+", "");
      index.set(letters, [...(index.get(letters) ?? []), meaning]);
    }
  }
  return index;
}
