import { assignmentRepository, offerEventRepository, StaleSaveError } from "@hervat/database/repositories";
import { Email } from "@hervat/domain/people";
import { LinkId, newId, OfferId, ok, PlainDate, type Result } from "@hervat/domain/primitives";
import { neutralReply, type SendOfferRefusal, sendOffer as sent } from "@hervat/domain/referral";
import { v7 } from "uuid";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInWords } from "../invoicing/words.ts";
import { makeLink } from "../link/make-link.ts";
import { offerMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { offerLimits, openOffer, readOfferParties } from "./open-offer.ts";

export const SendOfferInput = z.strictObject({
  offerId: OfferId,
  version: z.int(),
  to: z.strictObject({ name: z.string().trim().min(1).max(160), email: Email }),
  validUntil: PlainDate,
  /** What the practice says to a question; stands on the page of the link. */
  reply: z.string().trim().min(1).max(1_000).nullable(),
});
export type SendOfferInput = z.infer<typeof SendOfferInput>;

/** A link works until the day after the last one, so that nobody at the end of a day is shut out by a time zone. */
const MS_PER_DAY = 24 * 3_600_000;

/**
 * Sends an offer, or sends it again: a neutral mail with one link to a person at the employer, in the practice's outbox. The older
 * link to this offer stops working.
 *
 * @throws NotFoundError, StaleSaveError
 */
export function sendOffer(ctx: ServiceContext, input: SendOfferInput): Promise<Result<{ version: number }, SendOfferRefusal>> {
  const { offerId, version, to, validUntil, reply } = input;
  return ctx.inTransaction(async (tx) => {
    const { stored, offers, opened } = await openOffer(tx, ctx, "offer.send", offerId, { forUpdate: true });
    const { practiceId } = opened;
    const { practice, employer, client } = await readOfferParties(tx, opened);
    const { trajectoryId, content } = stored.value;
    const { language } = content;
    const [newest] = await assignmentRepository(tx, practiceId).history(trajectoryId);
    const facts = {
      ...{ seller: practice, customer: employer, to, validUntil, sentOn: ctx.today() },
      clientName: content.namesClient ? client.name : null,
      orderReference: newest?.assignment.orderReference ?? null,
    };
    const limits = await offerLimits(tx, opened, client, language);
    const said = neutralReply(reply, content.namesClient ? { ...limits, names: [] } : limits, language);
    if (!said.ok) return said;
    // Decided before the link is written: what is refused leaves no row.
    const decided = sent(stored.value, { ...facts, linkId: newId(LinkId) }, limits);
    if (!decided.ok) return decided;
    if (stored.version !== version) throw new StaleSaveError("offer", offerId);

    const { installation } = ctx.service;
    const expiresAt = new Date(Date.parse(`${validUntil}T00:00:00Z`) + 2 * MS_PER_DAY);
    const replaces = stored.value.status === "concept" ? null : stored.value.sending.linkId;
    const wish = { practiceId, trajectoryId, purpose: "offer", language, expiresAt, replaces } as const;
    const { linkId, url } = await makeLink(tx, installation, wish, ctx.now());
    await offers.save({ version, value: { ...decided.value, sending: { ...decided.value.sending, linkId } } });
    const events = offerEventRepository(tx, await opened.sealer());
    const by = membershipOf(ctx);
    const happened = reply === null ? ({ kind: "sent", text: null } as const) : ({ kind: "answered", text: reply } as const);
    await events.add(offerId, { id: v7(), at: ctx.now(), name: null, ...happened }, by);
    const until = dayInWords(validUntil, language);
    await queueMail(tx, ctx.service, practiceId, to.email, offerMail(url, until, practice.phone, language));
    await writeAudit(tx, ctx, { action: "offer.sent", details: { again: stored.value.status !== "concept" } });
    return ok({ version: version + 1 });
  });
}
