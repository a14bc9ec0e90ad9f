import { z } from "zod";

/** What a practice keeps, told apart by how long. What employer and bedrijfsarts keep themselves is not in here. */
export const RetentionKind = z.enum(["dossier", "consent", "invoice", "log"]);
export type RetentionKind = z.infer<typeof RetentionKind>;

/** How long something stays, in whole years. Where both bounds are the same there is nothing to choose. */
export interface RetentionTerm {
  readonly standard: number;
  readonly lower: number;
  readonly upper: number;
  /** From when the years count. */
  readonly from: "end-of-guidance" | "last-report" | "end-of-year" | "entry";
}

/**
 * The terms per kind of data. A dossier outside the WGBO has none by law: the trade says a year or as long as needed, and after the
 * five years in which someone can claim there is no reason left that holds for all; one dossier may be held longer.
 *
 * @source docs/sources.md §4; NIP (a year), art. 3:310 BW (five years), art. 52 AWR (seven), NEN 7513 (five)
 */
export const RETENTION_TERMS: Readonly<Record<RetentionKind, RetentionTerm>> = {
  dossier: { standard: 2, lower: 1, upper: 5, from: "end-of-guidance" },
  consent: { standard: 5, lower: 5, upper: 5, from: "last-report" },
  invoice: { standard: 7, lower: 7, upper: 7, from: "end-of-year" },
  log: { standard: 5, lower: 5, upper: 5, from: "entry" },
};

/** How long a dossier stays where the practice chose nothing, in years. */
export const STANDARD_DOSSIER_YEARS = RETENTION_TERMS.dossier.standard;

/** What a practice may choose for its dossiers. */
export const DossierYears = z
  .int("retention-years")
  .min(RETENTION_TERMS.dossier.lower, "retention-years")
  .max(RETENTION_TERMS.dossier.upper, "retention-years");
