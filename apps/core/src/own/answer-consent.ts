import { consentRefusalRepository, consentRepository } from "@hervat/database/repositories";
import { monthsAfter } from "@hervat/domain/calendar";
import {
  ConsentCategory,
  type GrantTo,
  isHealthCategory,
  MedicalRecipient,
  mayHearOfHealth,
  recordConsent,
  refuseConsent,
  WorkRecipient,
  withdrawCategory,
} from "@hervat/domain/consent";
import { ContactId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { stopAfterWithdrawal } from "../consent/after-withdrawal.ts";
import { holdConsents } from "../consent/hold-consents.ts";
import { namedInAudit } from "../consent/named-in-audit.ts";
import { recipientOf } from "../consent/recipient-of.ts";
import { CONSENT_TEXT_VERSION } from "../consent/record-consent.ts";
import { closeEvaluations } from "../reports/close-evaluations.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openOwnCase } from "./open-own-case.ts";

const about = {
  trajectoryId: TrajectoryId,
  contactId: ContactId,
  category: ConsentCategory,
  /** The wording that stood on her page: an answer to other words is none. */
  textVersion: z.string().max(40),
};

export const GiveConsentInput = z.strictObject({ ...about, period: z.enum(["guidance", "three-months"]) });
export type GiveConsentInput = z.infer<typeof GiveConsentInput>;

export const RefuseConsentInput = z.strictObject({
  ...about,
  recipient: z.enum(["bedrijfsarts", ...MedicalRecipient.options, ...WorkRecipient.options]),
});
export type RefuseConsentInput = z.infer<typeof RefuseConsentInput>;

export const AnswerRefusal = z.strictObject({ kind: z.enum(["contact-unknown", "health-not-for-employer", "text-changed"]) });
export type AnswerRefusal = z.infer<typeof AnswerRefusal>;

/** She says yes: to one thing, for one person, from today. */
export function giveOwnConsent(ctx: ServiceContext, input: GiveConsentInput): Promise<Result<null, AnswerRefusal>> {
  const { trajectoryId, contactId, category, period, textVersion } = input;
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.give-consent", trajectoryId);
    if (textVersion !== CONSENT_TEXT_VERSION) return refuse({ kind: "text-changed" });
    // For a doctor she names here it is this doctor alone; colleagues who stand in are a question of the coach's form.
    const to = await recipientOf(tx, opened.practiceId, opened.stored.value, contactId, "named");
    if (to === null) return refuse({ kind: "contact-unknown" });
    const today = ctx.today();
    const given = recordConsent(
      {
        trajectoryId,
        to,
        categories: [category],
        givenOn: today,
        how: { kind: "portal" },
        textVersion,
        recordedBy: membershipOf(ctx),
        expiresOn: period === "guidance" ? null : monthsAfter(today, 3),
      },
      today,
    );
    if (!given.ok) return refuse({ kind: "health-not-for-employer" });
    await consentRepository(tx, await opened.sealer()).add(given.value, ctx.now());
    await writeAudit(tx, ctx, {
      action: "consent.recorded",
      fields: ["consent"],
      details: { recipient: namedInAudit(to.recipient), how: "portal" },
    });
    return ok(null);
  });
}

/**
 * She says no, or takes back what she allowed: one thing, for one person. What rested on it and was not fetched stops in the same
 * moment. Nobody at work can see that there was a question.
 */
export function refuseOwnConsent(ctx: ServiceContext, input: RefuseConsentInput): Promise<Result<null, AnswerRefusal>> {
  const { trajectoryId, contactId, category, recipient, textVersion } = input;
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.refuse-consent", trajectoryId);
    if (textVersion !== CONSENT_TEXT_VERSION) return refuse({ kind: "text-changed" });
    if (isHealthCategory(category) && !mayHearOfHealth(recipient)) return refuse({ kind: "health-not-for-employer" });
    const sealer = await opened.sealer();
    const consents = consentRepository(tx, sealer);
    const all = await holdConsents(tx, sealer, trajectoryId);
    const { withdrawn, goesOn } = withdrawCategory({ recipient, contactId }, category, all, ctx.today());
    const now = ctx.now();
    for (const consent of withdrawn) await consents.save(consent, now);
    for (const consent of goesOn) await consents.add(consent, now);

    if (withdrawn.length > 0) {
      const ended = new Map(withdrawn.map((one) => [one.id, one]));
      const left = [...all.map((one) => ended.get(one.id) ?? one), ...goesOn];
      await stopAfterWithdrawal(tx, ctx, sealer, trajectoryId, { recipient, categories: [category] }, { before: all, after: left });
    } else {
      const to = await recipientOf(tx, opened.practiceId, opened.stored.value, contactId, "named");
      if (to === null || to.recipient !== recipient) return refuse({ kind: "contact-unknown" });
      const refused = refuseConsent(refusalForm(ctx, input, to), ctx.today());
      if (!refused.ok) return refuse({ kind: "health-not-for-employer" });
      await consentRefusalRepository(tx, opened.practiceId).add(refused.value, now);
    }
    await closeEvaluations(tx, ctx, sealer, opened.stored.value, { recipient, contactId, categories: [category] });
    await writeAudit(tx, ctx, {
      action: withdrawn.length > 0 ? "consent.withdrawn" : "consent.refused",
      fields: ["consent"],
      details: { recipient: namedInAudit(recipient), how: "portal" },
    });
    return ok(null);
  });
}

function refusalForm(ctx: ServiceContext, { trajectoryId, category, textVersion }: RefuseConsentInput, to: GrantTo) {
  return { trajectoryId, to, categories: [category], textVersion, recordedBy: membershipOf(ctx) };
}
