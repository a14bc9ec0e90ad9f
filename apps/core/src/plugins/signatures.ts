import type { Db } from "@hervat/database";
import { practiceRepository, signingKeyRepository } from "@hervat/database/repositories";
import { type SignatureRefusal, type SigningKey, signatureRefusal, signatureStanding } from "@hervat/domain/plugins";
import { ok, type PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";

/** Whose signature stands on a report. */
export const SignatureShown = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unsigned") }),
  z.strictObject({ kind: z.literal("known"), name: z.string(), fingerprint: z.string() }),
  /** `before`: a version of the same report with the same key that is installed here. */
  z.strictObject({ kind: z.literal("unknown"), fingerprint: z.string(), before: z.string().nullable() }),
]);
export type SignatureShown = z.infer<typeof SignatureShown>;

export const SignatureRefused = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("not-signed") }),
  z.strictObject({ kind: z.literal("signed-by-unknown") }),
]);

/** A version of the same report that is here already. */
interface Earlier {
  readonly pluginVersion: string;
  readonly signedBy: string | null;
}

export function signatureShown(signedBy: string | null, known: readonly SigningKey[], earlier: readonly Earlier[]): SignatureShown {
  const standing = signatureStanding(signedBy, known);
  if (standing.kind !== "unknown") return standing;
  return { ...standing, before: earlier.findLast((one) => one.signedBy === standing.fingerprint)?.pluginVersion ?? null };
}

/** Whether a practice takes a report that is signed so. */
export async function signatureSuffices(tx: Db, practiceId: PracticeId, signedBy: string | null): Promise<Result<null, SignatureRefusal>> {
  const profile = await practiceRepository(tx, practiceId).profile();
  const known = await signingKeyRepository(tx, practiceId).known();
  const refusal = signatureRefusal(signatureStanding(signedBy, known), profile?.knownKeysOnly ?? false);
  return refusal === undefined ? ok(null) : refuse(refusal);
}
