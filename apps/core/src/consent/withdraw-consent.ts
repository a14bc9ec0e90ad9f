import { consentRepository } from "@hervat/database/repositories";
import { type WithdrawConsentRefusal, withdrawConsent as withdraw } from "@hervat/domain/consent";
import { ConsentId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { closeEvaluations } from "../reports/close-evaluations.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { stopAfterWithdrawal } from "./after-withdrawal.ts";
import { holdConsents } from "./hold-consents.ts";
import { namedInAudit } from "./named-in-audit.ts";

export const WithdrawConsentInput = z.strictObject({ trajectoryId: TrajectoryId, consentId: ConsentId, on: PlainDate });
export type WithdrawConsentInput = z.infer<typeof WithdrawConsentInput>;
export type WithdrawRefusal = WithdrawConsentRefusal | { readonly kind: "in-the-future" };

/** The client takes a consent back, and never has to say why. From then on nothing leaves on it, and what was released and not fetched is taken back. */
export function withdrawConsent(
  ctx: ServiceContext,
  { trajectoryId, consentId, on }: WithdrawConsentInput,
): Promise<Result<null, WithdrawRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "consent.withdraw", trajectoryId);
    const sealer = await opened.sealer();
    const consents = consentRepository(tx, sealer);
    const all = await holdConsents(tx, sealer, trajectoryId);
    const consent = all.find(({ id }) => id === consentId);
    if (consent === undefined) throw new NotFoundError("consent");
    if (on > ctx.today()) return refuse({ kind: "in-the-future" });
    const withdrawn = withdraw(consent, on);
    if (!withdrawn.ok) return withdrawn;
    await consents.save(withdrawn.value, ctx.now());
    const now = all.map((one) => (one.id === consentId ? withdrawn.value : one));
    const { grant } = consent;
    await stopAfterWithdrawal(tx, ctx, sealer, trajectoryId, grant, { before: all, after: now });
    await closeEvaluations(tx, ctx, sealer, opened.stored.value, grant);
    await writeAudit(tx, ctx, { action: "consent.withdrawn", fields: ["consent"], details: { recipient: namedInAudit(grant.recipient) } });
    return ok(null);
  });
}
