import type { MembershipId } from "../primitives/index.ts";
import { ok, type Result, refuse } from "../primitives/index.ts";
import type { LocalText, Programme, ProgrammeRef } from "../programme/index.ts";
import type { Cell } from "./caseload-field.ts";
import { normaliseText } from "./normalise-text.ts";
import { tidy } from "./parse-text.ts";
import type { CellRefusal } from "./row-problem.ts";

export type KnownProgramme = Pick<Programme, "key" | "version" | "names">;
export interface KnownCoach {
  readonly membershipId: MembershipId;
  readonly name: string;
  readonly email: string;
}

const MOST_SUGGESTIONS = 3;
const MOST_NAMED = 12;
const dutchName = ({ nl }: LocalText) => nl;

/** The newest version of the programme that a cell names, by its key or its Dutch or English name. */
export function matchProgramme(cell: Cell, programmes: readonly KnownProgramme[]): Result<ProgrammeRef, CellRefusal> {
  const value = tidy(String(cell));
  const wanted = normaliseText(value);
  const namesOf = ({ key, names }: KnownProgramme) => [key, names.nl, names.en].map(normaliseText);
  const newest = programmes.filter((programme) => namesOf(programme).includes(wanted)).sort((one, other) => other.version - one.version)[0];
  if (newest) return ok({ key: newest.key, version: newest.version });
  const close = closest(wanted, programmes, namesOf).map(({ names }) => names);
  const known = programmes.map(({ names }) => names).slice(0, MOST_NAMED);
  return refuse({ kind: "unknown-programme", value, close: uniqueBy(close, dutchName), known: uniqueBy(known, dutchName) });
}

/** The coach that a cell names, by e-mail address or name. */
export function matchCoach(cell: Cell, coaches: readonly KnownCoach[]): Result<MembershipId, CellRefusal> {
  const value = tidy(String(cell));
  const wanted = normaliseText(value);
  const byEmail = coaches.find(({ email }) => email.toLowerCase() === value.toLowerCase());
  if (byEmail) return ok(byEmail.membershipId);
  const [named, ...others] = coaches.filter(({ name }) => normaliseText(name) === wanted);
  if (named && others.length > 0) return refuse({ kind: "coach-name-doubled", value });
  if (named) return ok(named.membershipId);
  const close = closest(wanted, coaches, ({ name, email }) => [normaliseText(name), normaliseText(email)]).map(({ name }) => name);
  return refuse({ kind: "unknown-coach", value, close: uniqueBy(close, (name) => name) });
}

function closest<Item>(wanted: string, items: readonly Item[], namesOf: (item: Item) => readonly string[]): readonly Item[] {
  if (wanted === "") return [];
  return items
    .map((item) => ({ item, distance: Math.min(...namesOf(item).map((name) => distanceBetween(wanted, name))) }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(wanted.length / 3)))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ item }) => item);
}

/** How many letters to add, drop or replace (Levenshtein); a name that begins like the other is close as well. */
function distanceBetween(one: string, other: string): number {
  if (one.length >= 3 && (other.startsWith(one) || one.startsWith(other))) return 1;
  if (Math.abs(one.length - other.length) > 20) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
