import { z } from "zod";

export const ReportKindKey = z.enum(["bedrijfsarts-rapportage", "evaluation", "invoice"]);
export type ReportKindKey = z.infer<typeof ReportKindKey>;

export const ReportAudience = z.enum(["bedrijfsarts", "manager", "client", "invoice"]);
export type ReportAudience = z.infer<typeof ReportAudience>;

/** What every report of a kind must pass before it leaves, and how long it is kept. */
export const ReportKind = z.strictObject({
  key: ReportKindKey,
  names: z.strictObject({ nl: z.string(), en: z.string() }),
  audience: ReportAudience,
  /** Whether its content is health data: sealed at rest, an export with a reason. */
  health: z.boolean(),
  /** Who reads it before it leaves; null for a kind that is not about the client. */
  readsFirst: z.literal("client").nullable(),
  /**
   * `recipient`: a live consent to the recipient must stand in the same transaction. `unless-refused`: her yes to the report itself is
   * enough, and a no to its reader in the ledger keeps it from him. `none`: it is not hers to allow.
   */
  consent: z.enum(["recipient", "unless-refused", "none"]),
  /** Whether a reaction in her own words goes along when she wants that. Never to an employer: she could tell of her health in it. */
  reaction: z.boolean(),
  /** Who must say yes to exactly the text that leaves, in this order: the client before anybody else reads it. */
  confirms: z.array(z.enum(["client", "manager"])),
  /** `agreement`: with the client, agreed, released. `issue`: a number is given and it is final. */
  path: z.enum(["agreement", "issue"]),
  /** Years the stored document is kept after the trajectory (agreement) or the year of issue (issue). */
  retentionYears: z.int().positive(),
});
export type ReportKind = z.infer<typeof ReportKind>;
