import { signingKeyRepository } from "@hervat/database/repositories";
import { SigningKeyName } from "@hervat/domain/plugins";
import { newId, ok, type Result, refuse, SigningKeyId } from "@hervat/domain/primitives";
import { readPublicKey } from "@hervat/report-engine/signature";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";

/** `publicKey`: 32 bytes in base64, or PEM. */
export const AddKeyInput = z.strictObject({ name: SigningKeyName, publicKey: z.string().trim().min(1).max(1_000) });
export type AddKeyInput = z.infer<typeof AddKeyInput>;

export const AddKeyRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("not-a-key") }),
  /** The half that its maker keeps to himself. */
  z.strictObject({ kind: z.literal("secret-key") }),
  z.strictObject({ kind: z.literal("key-known") }),
]);
export type AddKeyRefusal = z.infer<typeof AddKeyRefusal>;

/** From now on the practice knows whose reports these are. */
export function addSigningKey(
  ctx: ServiceContext,
  { name, publicKey }: AddKeyInput,
): Promise<Result<{ keyId: SigningKeyId; fingerprint: string }, AddKeyRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.install", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const read = readPublicKey(publicKey);
    if (read === undefined) return refuse({ kind: "not-a-key" });
    if (read === "secret") return refuse({ kind: "secret-key" });
    const keyId = newId(SigningKeyId);
    const key = { id: keyId, name, ...read };
    if (!(await signingKeyRepository(tx, practiceId).add(key, { at: ctx.now(), by: membershipOf(ctx) })))
      return refuse({ kind: "key-known" });
    const { fingerprint } = read;
    await writeAudit(tx, ctx, { action: "plugin.key-added", details: { name, fingerprint } });
    return ok({ keyId, fingerprint });
  });
}
