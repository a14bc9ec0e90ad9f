import { practiceRepository } from "@hervat/database/repositories";
import { RETENTION_TERMS, RetentionKind } from "@hervat/domain/retention";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const TermsShown = z.strictObject({
  /** Of the practice: what is saved names it. */
  version: z.int(),
  mayChange: z.boolean(),
  /** In years; where the bounds are the same there is nothing to choose. */
  terms: z.array(
    z.strictObject({
      kind: RetentionKind,
      years: z.int(),
      standard: z.int(),
      lower: z.int(),
      upper: z.int(),
      from: z.enum(["end-of-guidance", "last-report", "end-of-year", "entry"]),
    }),
  ),
});
export type TermsShown = z.infer<typeof TermsShown>;

/** How long each kind of data stays at this practice, and what it may choose. */
export function readTerms(ctx: ServiceContext): Promise<TermsShown> {
  const practiceId = practiceOf(ctx);
  const practice = { kind: "practice", practiceId } as const;
  ctx.authorise("retention.read", practice);
  return ctx.inTransaction(async (tx) => {
    const stored = await practiceRepository(tx, practiceId).find();
    if (stored === undefined) throw new NotFoundError("practice");
    const { retentionYears } = stored.value.profile;
    const terms = RetentionKind.options.map((kind) => {
      const term = RETENTION_TERMS[kind];
      return { kind, ...term, years: kind === "dossier" ? retentionYears : term.standard };
    });
    return { version: stored.version, mayChange: ctx.may("retention.set", practice), terms };
  });
}
