import { normaliseText } from "../caseload-import/normalise-text.ts";
import type { EmployerId } from "../primitives/index.ts";
import { Employer } from "./employer.ts";

/** An employer as the practice knows it. */
export interface KnownEmployerRow {
  readonly id: EmployerId;
  readonly name: string;
  readonly invoicing: Employer;
}

/** What the practice chooses field by field when two of its employers are one. */
export const MERGE_FIELDS = ["name", ...Employer.keyof().options] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Words that say what kind of company it is and not which. */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  "bv",
  "b",
  "v",
  "nv",
  "n",
  "vof",
  "o",
  "f",
  "cv",
  "c",
  "holding",
  "nederland",
  "de",
  "het",
]);

/** "Bakkerij Jansen B.V." and "bakkerij Jansen" are one name. */
export function employerStem(name: string): string {
  const words = normaliseText(name).split(" ");
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return (telling.length === 0 ? words : telling).join(" ");
}

export type DoubleReason = "kvk-number" | "name";
export interface LikelyDouble {
  readonly one: EmployerId;
  readonly other: EmployerId;
  readonly because: DoubleReason;
}

/**
 * Pairs that are likely one and the same: an equal KvK number, or a name that differs in case, accents, points and legal form
 * alone. Two names with two different KvK numbers are two companies.
 */
export function likelyDoubles(employers: readonly KnownEmployerRow[]): LikelyDouble[] {
  return employers.flatMap((one, index) =>
    employers.slice(index + 1).flatMap((other): LikelyDouble[] => {
      const because = whyDouble(one, other);
      return because === null ? [] : [{ one: one.id, other: other.id, because }];
    }),
  );
}

function whyDouble(one: KnownEmployerRow, other: KnownEmployerRow): DoubleReason | null {
  const [mine, theirs] = [one.invoicing.kvkNumber, other.invoicing.kvkNumber];
  if (mine !== null && theirs !== null) return mine === theirs ? "kvk-number" : null;
  const stems = (row: KnownEmployerRow) => [employerStem(row.name), employerStem(row.invoicing.legalName)];
  return stems(one).some((stem) => stems(other).includes(stem)) ? "name" : null;
}

/** The one that stays, with what was chosen from the one that goes. */
export function mergeEmployers(kept: KnownEmployerRow, gone: KnownEmployerRow, fromGone: ReadonlySet<MergeField>): KnownEmployerRow {
  const taken = Object.entries(gone.invoicing).filter(([field]) => [...fromGone].some((chosen) => chosen === field));
  return {
    id: kept.id,
    name: fromGone.has("name") ? gone.name : kept.name,
    invoicing: Employer.parse({ ...kept.invoicing, ...Object.fromEntries(taken) }),
  };
}
