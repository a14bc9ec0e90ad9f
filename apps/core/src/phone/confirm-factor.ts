import { authSessions, authTwoFactors } from "@hervat/database/schema";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { symmetricDecrypt } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { spend } from "../sign-in/budget.ts";
import { budgetKey, CONFIRM_BUDGET, USED_CODE_BUDGET } from "../sign-in/budgets.ts";

export const ConfirmFactorInput = z.strictObject({ code: z.string().regex(/^[0-9]{6}$/) });

export type ConfirmFactorRefusal =
  | { readonly kind: "wrong-code" }
  | { readonly kind: "too-many-tries"; readonly retryAfterSeconds: number };

/** The client gives her code once more, before a report, a consent or a download: from then on it counts as just given in this session. */
export async function confirmFactor(
  ctx: ServiceContext,
  { code }: z.infer<typeof ConfirmFactorInput>,
): Promise<Result<null, ConfirmFactorRefusal>> {
  const { actor, identity } = ctx;
  const { database, authSecret } = ctx.service;
  if (actor.kind !== "client" || identity.state !== "ready") throw new NotFoundError("account");
  const { personId } = actor;
  ctx.authorise("account.confirm", { kind: "account", personId });
  const now = ctx.now();
  const spent = await spend(database.signIn(), budgetKey("confirm", personId), CONFIRM_BUDGET, now);
  if (!spent.allowed) return refuse({ kind: "too-many-tries", retryAfterSeconds: spent.retryAfterSeconds });
  const [row] = await database.transactAs("auth", {}, (tx) =>
    tx.select({ secret: authTwoFactors.secret }).from(authTwoFactors).where(eq(authTwoFactors.userId, personId)),
  );
  const secret = row && (await symmetricDecrypt({ key: authSecret, data: row.secret }));
  const fits = secret !== undefined && new TOTP({ secret: Secret.fromUTF8(secret) }).validate({ token: code, window: 1 }) !== null;
  if (!fits) return refuse({ kind: "wrong-code" });
  // A code that was read over her shoulder opens nothing a second time. The codes of a demo stand on its own page.
  if (!identity.chosen.demo) {
    const used = await spend(database.signIn(), budgetKey("used-code", `${personId} ${code}`), USED_CODE_BUDGET, now);
    if (!used.allowed) return refuse({ kind: "wrong-code" });
  }
  await database.transactAs("auth", {}, (tx) =>
    tx.update(authSessions).set({ secondFactorAt: now }).where(eq(authSessions.id, identity.sessionId)),
  );
  return ok(null);
}
