import { practiceRepository, signingKeyRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const KnownKeysOnlyInput = z.strictObject({ on: z.boolean() });
export type KnownKeysOnlyInput = z.infer<typeof KnownKeysOnlyInput>;

/** Without a key in the list nothing could be taken any more. */
export const KnownKeysOnlyRefusal = z.strictObject({ kind: z.literal("no-key-known") });

/** Whether the practice takes and chooses only reports that are signed with a key it knows. What is in use already goes on. */
export function takeKnownKeysOnly(
  ctx: ServiceContext,
  { on }: KnownKeysOnlyInput,
): Promise<Result<null, z.infer<typeof KnownKeysOnlyRefusal>>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.install", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const practices = practiceRepository(tx, practiceId);
    const stored = await practices.find();
    if (stored === undefined) throw new NotFoundError("practice");
    const { version, value } = stored;
    if (value.profile.knownKeysOnly === on) return ok(null);
    if (on && (await signingKeyRepository(tx, practiceId).known()).length === 0) return refuse({ kind: "no-key-known" });
    await practices.save({ version, value: { ...value, profile: { ...value.profile, knownKeysOnly: on } } });
    await writeAudit(tx, ctx, { action: on ? "plugin.known-keys-only" : "plugin.any-key", details: {} });
    return ok(null);
  });
}
