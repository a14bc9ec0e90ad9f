import { hkdfSync } from "node:crypto";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** 32 bytes as base64. */
export const DraftKey = z.strictObject({ key: z.base64() });
export type DraftKey = z.infer<typeof DraftKey>;

/**
 * With what the browser seals the drafts that it keeps on the coach's own device. It is made from the sign-in session and kept
 * nowhere: it comes back after a reload, and once the session ended nobody can make it again, so that what was left on a disk is
 * noise. No session lasts longer than twelve hours.
 */
export function readDraftKey(ctx: ServiceContext): Promise<DraftKey> {
  ctx.authorise("note.keep-draft", { kind: "practice", practiceId: practiceOf(ctx) });
  const { identity, service } = ctx;
  if (identity.state !== "ready") throw new NotFoundError("session");
  const { sessionId, chosen } = identity;
  const key = hkdfSync("sha256", service.authSecret, sessionId, `drafts of ${chosen.membershipId}`, 32);
  return ctx.inTransaction(async () => ({ key: Buffer.from(key).toString("base64") }));
}
