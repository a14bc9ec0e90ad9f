import type { KeepReason } from "@hervat/domain/guard";
import { OWN_FIELD_FAULTS, type OwnField, ownFieldFaults } from "@hervat/domain/plugins";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { employerTextsOfFields, isWrittenByCoach, REPORT_KINDS, type ReportKindKey } from "@hervat/domain/reports";
import { z } from "zod";
import { guardEmployerTexts, NotForEmployerShown } from "../guard/not-for-employer.ts";
import type { ServiceContext } from "../service-context.ts";

export const OwnFieldsRefusal = z.discriminatedUnion("kind", [
  /** Nobody fills in one by one what is of this kind. */
  z.strictObject({ kind: z.literal("not-written-by-coach") }),
  /** `at`: the place of the field in the list, from 0. */
  z.strictObject({
    kind: z.literal("own-fields-faulty"),
    faults: z.array(z.strictObject({ at: z.int().nonnegative(), kind: z.enum(OWN_FIELD_FAULTS) })),
  }),
  NotForEmployerShown,
]);
export type OwnFieldsRefusal = z.infer<typeof OwnFieldsRefusal>;

export interface OwnFieldsWish {
  readonly kind: ReportKindKey;
  readonly fields: readonly OwnField[];
  /** The fields of now: what stays as it was is not held against the guard anew. */
  readonly before: readonly OwnField[];
  /** Why what the guard found may stay; null when nobody was asked yet. */
  readonly keep: KeepReason | null;
}

/** Whether a practice may ask this of its coaches. What an employer will read of it passes the guard. @returns how much stayed for the reason given */
export function checkOwnFields(
  ctx: Pick<ServiceContext, "language">,
  { kind, fields, before, keep }: OwnFieldsWish,
): Result<{ readonly kept: number }, OwnFieldsRefusal> {
  if (fields.length === 0) return ok({ kept: 0 });
  if (!isWrittenByCoach(kind)) return refuse({ kind: "not-written-by-coach" });
  const faults = ownFieldFaults(fields);
  if (faults.length > 0) return refuse({ kind: "own-fields-faulty", faults });
  if (REPORT_KINDS[kind].audience !== "manager") return ok({ kept: 0 });
  const known = new Set(before.map((field) => JSON.stringify(field)));
  return guardEmployerTexts(ctx, employerTextsOfFields(fields.filter((field) => !known.has(JSON.stringify(field)))), keep);
}
