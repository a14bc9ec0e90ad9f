import { signingKeyRepository } from "@hervat/database/repositories";
import { SigningKeyId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";

export const RemoveKeyInput = z.strictObject({ keyId: SigningKeyId });
export type RemoveKeyInput = z.infer<typeof RemoveKeyInput>;

/** What was signed with it is from now on signed by nobody that the practice knows; reports that are in use go on. @throws NotFoundError */
export function removeSigningKey(ctx: ServiceContext, { keyId }: RemoveKeyInput): Promise<null> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.install", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const removed = await signingKeyRepository(tx, practiceId).remove(keyId, { at: ctx.now(), by: membershipOf(ctx) });
    if (removed === undefined) throw new NotFoundError("key");
    const { name, fingerprint } = removed;
    await writeAudit(tx, ctx, { action: "plugin.key-removed", details: { name, fingerprint } });
    return null;
  });
}
