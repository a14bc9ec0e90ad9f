import { type Placeholder, type SQL, sql } from "drizzle-orm";

/** Each word as a pattern that finds it anywhere: `%`, `_` and the backslash mean themselves. */
export function patternsOf(words: readonly string[]): string[] {
  return words.map((word) => `%${word.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
}

/** Whether a text matches every pattern, whatever its accents and capitals. */
export function matchesAll(text: SQL, patterns: SQL | Placeholder): SQL {
  return sql`public.unaccent(lower(${text})) like all (select public.unaccent(p) from unnest(${patterns}::text[]) p)`;
}

/** Whether every word occurs in a text. */
export function holdsWords(text: SQL, words: readonly string[]): SQL {
  return matchesAll(text, sql`${sql.param(patternsOf(words))}`);
}
