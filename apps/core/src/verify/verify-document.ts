import { findDocumentProof } from "@hervat/database/repositories";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { spend } from "../sign-in/budget.ts";
import { budgetKey, VERIFY_BUDGET } from "../sign-in/budgets.ts";

export const VerifyInput = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type VerifyInput = z.infer<typeof VerifyInput>;

/** What whoever holds a file is told of it: whether it is ours, and by what and when it was made. Nothing of what stands in it. */
export const Verified = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unknown") }),
  z.strictObject({
    kind: z.literal("ours"),
    standing: z.enum(["concept", "final"]),
    /** Null for one from before this was written down. */
    madeBy: z.strictObject({ pluginId: z.string(), pluginVersion: z.string() }).nullable(),
    madeAt: z.date(),
  }),
]);
export type Verified = z.infer<typeof Verified>;

export type VerifyRefusal = { readonly kind: "too-many-tries"; readonly retryAfterSeconds: number };

/** Asked by anyone, without signing in; the hash alone travels, and who has no file has no hash. */
export async function verifyDocument(ctx: ServiceContext, { sha256 }: VerifyInput): Promise<Result<Verified, VerifyRefusal>> {
  const { database } = ctx.service;
  const spent = await spend(database.signIn(), budgetKey("verify-address", ctx.from.address ?? "here"), VERIFY_BUDGET, ctx.now());
  if (!spent.allowed) return refuse({ kind: "too-many-tries", retryAfterSeconds: spent.retryAfterSeconds });
  const proof = await database.transactAs("auth", {}, (tx) => findDocumentProof(tx, sha256));
  if (proof === undefined) return ok({ kind: "unknown" });
  const { standing, pluginId, pluginVersion, madeAt } = proof;
  const madeBy = pluginId === null || pluginVersion === null ? null : { pluginId, pluginVersion };
  return ok({ kind: "ours", standing, madeBy, madeAt });
}
