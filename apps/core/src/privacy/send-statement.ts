import {
  clientContactRepository,
  practiceRepository,
  privacyBasisRepository,
  privacySendingRepository,
} from "@hervat/database/repositories";
import { newId, ok, PrivacySendingId, type Result, refuse } from "@hervat/domain/primitives";
import { mayMailClient, mayMailStatement, STATEMENT_VERSION } from "@hervat/domain/privacy";
import { endedOn } from "@hervat/domain/trajectory";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInAmsterdam } from "../clock.ts";
import { makeLink } from "../link/make-link.ts";
import { privacyMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { employerAddresses } from "./employer-addresses.ts";

export type SendStatementRefusal = {
  readonly kind: "no-address" | "looks-like-work" | "already-stands" | "sent-lately" | "sent-twice" | "ended";
};

const DAY_MS = 24 * 3_600_000;
/** So long her link opens. */
const LINK_DAYS = 30;

/** Sends her the statement: a neutral mail with one link, on which she reads and answers it. */
export function sendStatement(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<Result<null, SendStatementRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored, sealer } = await openCase(tx, ctx, "privacy.send", trajectoryId);
    if (endedOn(stored.value) !== null) return refuse({ kind: "ended" });
    const bases = await privacyBasisRepository(tx, await sealer()).ofTrajectory(trajectoryId);
    if (bases.some(({ withdrawnOn }) => withdrawnOn === null)) return refuse({ kind: "already-stands" });
    const { email, confirmed, language } = await clientContactRepository(tx, practiceId).addresses(stored.value.clientId);
    if (email === null) return refuse({ kind: "no-address" });
    const atWork = await employerAddresses(tx, practiceId, stored.value);
    if (!mayMailClient(email, { atWork, confirmed })) return refuse({ kind: "looks-like-work" });
    const sendings = privacySendingRepository(tx, practiceId);
    const withdrawn = bases
      .flatMap(({ withdrawnOn }) => (withdrawnOn === null ? [] : [withdrawnOn]))
      .toSorted()
      .at(-1);
    const sent = (await sendings.ofTrajectory(trajectoryId)).filter(
      ({ sentAt }) => withdrawn === undefined || dayInAmsterdam(sentAt) >= withdrawn,
    );
    const [last] = sent;
    const now = ctx.now();
    if (last !== undefined && last.answer === null && now.getTime() - last.sentAt.getTime() < DAY_MS)
      return refuse({ kind: "sent-lately" });
    if (!mayMailStatement(sent)) return refuse({ kind: "sent-twice" });

    const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS);
    const wish = { practiceId, trajectoryId, purpose: "privacy", language, expiresAt } as const;
    const { linkId, url } = await makeLink(tx, ctx.service.installation, wish, now);
    const id = newId(PrivacySendingId);
    const sending = {
      id,
      trajectoryId,
      linkId,
      textVersion: STATEMENT_VERSION,
      sentAt: now,
      openedAt: null,
      answer: null,
      answeredAt: null,
    };
    await sendings.add(sending, membershipOf(ctx));
    const profile = await practiceRepository(tx, practiceId).profile();
    await queueMail(tx, ctx.service, practiceId, email, privacyMail(url, profile?.phone ?? null, language));
    await writeAudit(tx, ctx, { action: "privacy.sent", details: { version: STATEMENT_VERSION } });
    return ok(null);
  });
}
