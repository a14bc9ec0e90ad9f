import { type Rotated, type RotateRefusal, rotateKeys } from "@hervat/database/rotation";
import type { KeyEncryptionKey } from "@hervat/database/sealed";
import type { Result } from "@hervat/domain/primitives";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export interface RotateOptions {
  /** The owner's address: sealing anew touches what no role of a request may change. */
  readonly ownerUrl: string;
  readonly wrappedBy: KeyEncryptionKey;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Another data key for the practice. The log holds that it was begun before anything changes, and how it ended: a rotation that was
 * killed in between shows in it.
 *
 * @throws CannotOpenError when something opens with no key of the practice; both keys are kept then
 */
export async function rotatePracticeKeys(ctx: ServiceContext, options: RotateOptions): Promise<Result<Rotated, RotateRefusal>> {
  const tenant = practiceOf(ctx);
  ctx.authorise("key.rotate", { kind: "practice", practiceId: tenant });
  await ctx.inTransaction((tx) => writeAudit(tx, ctx, { action: "key.rotation-begun" }));
  const outcome = await rotateKeys(options.ownerUrl, { ...options, tenant, now: () => ctx.now() });
  await ctx.inTransaction((tx) =>
    writeAudit(tx, ctx, {
      action: "key.rotated",
      ...(outcome.ok
        ? { details: { key: outcome.value.current, rows: outcome.value.rows } }
        : { outcome: "refused", details: { because: outcome.refusal.kind } }),
    }),
  );
  return outcome;
}
