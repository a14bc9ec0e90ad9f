import type { EngineRefusal } from "@hervat/report-engine";
import type { Language } from "@hervat/report-sdk";
import type { PlacedFault } from "@hervat/report-sdk/contract";
import type { Unclosed } from "./unclosed.ts";

/** What a report is held to, in the order in which it is tried. */
export const CHECKS = [
  "package",
  "host",
  "samples",
  "prints",
  "repeats",
  "escapes",
  "listens",
  "tags",
  "concept",
  "reads",
  "size",
  "time",
  "golden",
] as const;
export type CheckKey = (typeof CHECKS)[number];

/** On which sample something was found. */
export interface Place {
  readonly sample: string;
  readonly language: Language;
}

/** One thing that is wrong. Holds places and names of fields and elements, never a word of a sample. */
export type Fault =
  | { readonly kind: "refused"; readonly refusal: EngineRefusal; readonly place?: Place }
  | { readonly kind: "sample-missing"; readonly sample: string }
  | { readonly kind: "sample-differs"; readonly sample: string; readonly where: string }
  | { readonly kind: "page-differs"; readonly place: Place }
  | { readonly kind: "pdf-differs"; readonly place: Place }
  | { readonly kind: "not-escaped"; readonly place: Place }
  | ({ readonly kind: "markup"; readonly place: Place } & PlacedFault)
  | ({ readonly kind: "unclosed"; readonly place: Place } & Unclosed)
  | { readonly kind: "untagged"; readonly what: "tags" | "title" | "language" | "h1" | "th"; readonly place: Place }
  | { readonly kind: "concept-silent"; readonly place: Place }
  | { readonly kind: "read-unused"; readonly field: string }
  | { readonly kind: "package-large"; readonly kilobytes: number; readonly most: number }
  | { readonly kind: "pdf-large"; readonly kilobytes: number; readonly most: number; readonly place: Place }
  | { readonly kind: "page-slow"; readonly ms: number; readonly most: number; readonly place: Place }
  | { readonly kind: "pdf-slow"; readonly ms: number; readonly most: number; readonly place: Place }
  | { readonly kind: "golden-differs"; readonly line: string; readonly place: Place };

/** One check and what it found: nothing when all is well. `skipped`: an earlier one leaves nothing to try. */
export interface Finding {
  readonly key: CheckKey;
  readonly state: "well" | "wrong" | "skipped";
  readonly faults: readonly Fault[];
}

/** What was measured on the way, for whoever wants to know how far from a limit she is. */
export interface Measures {
  readonly packageKilobytes: number;
  readonly documents: number;
  readonly slowestPageMs: number;
  readonly slowestPdfMs: number;
  readonly largestPdfKilobytes: number;
  /** Of every sample the pages that it makes, in Dutch. */
  readonly pages: readonly { readonly sample: string; readonly pages: number }[];
}

export interface CheckReport {
  readonly id: string;
  readonly version: string;
  /** Empty where it could not be read. */
  readonly kind: string;
  readonly findings: readonly Finding[];
  readonly measures: Measures;
}

/** What one document may take. Measured: a report of three pages takes about 5 ms, 40 ms and 65 kB. */
export const BUDGETS = { packageKilobytes: 1024, pdfKilobytes: 1500, pageMs: 250, pdfMs: 2_500 } as const;
