import { ok, type Result, refuse } from "../primitives/index.ts";
import { RETENTION_TERMS, type RetentionKind } from "./terms.ts";

export type TermRefusal =
  /** Law or standard says it: there is nothing to choose. */
  { readonly kind: "fixed"; readonly years: number } | { readonly kind: "out-of-bounds"; readonly lower: number; readonly upper: number };

/** Whether a practice may keep this kind so long, in whole years. */
export function chooseTerm(kind: RetentionKind, years: number): Result<number, TermRefusal> {
  const { lower, upper } = RETENTION_TERMS[kind];
  if (lower === upper) return refuse({ kind: "fixed", years: lower });
  if (!Number.isInteger(years) || years < lower || years > upper) return refuse({ kind: "out-of-bounds", lower, upper });
  return ok(years);
}
