import type { Db } from "@hervat/database";
import {
  contactRepository,
  deliveryRepository,
  knownDeviceRepository,
  linkRepository,
  membershipRepository,
  practiceRepository,
  type SentDelivery,
} from "@hervat/database/repositories";
import type { Recipient } from "@hervat/domain/consent";
import { ContactId, DeliveryId, newId, ok, type PracticeId, ReportId, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { mayLeave, REPORT_KINDS } from "@hervat/domain/reports";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { makeLink } from "../link/make-link.ts";
import { deliveryMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { readLeaveFacts } from "../reports/leave-facts.ts";
import { openReport } from "../reports/open-report.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import { hashCode, makeCode } from "./code.ts";

/** So long a link opens, and a code that was told with it. */
const LINK_DAYS = 14;

export const SendDeliveryInput = z.strictObject({
  reportId: ReportId,
  /** The doctor himself, or a colleague who stands in for him. */
  contactId: ContactId,
  channel: z.enum(["told", "sms"]),
});
export type SendDeliveryInput = z.infer<typeof SendDeliveryInput>;
export type SendDeliveryRefusal = {
  readonly kind:
    | "not-released"
    | "no-address"
    | "no-number"
    /** Her consent does not reach this doctor: she is asked anew. */
    | "no-consent";
};

/** The code to read aloud: shown once, and kept nowhere. Null where it goes by SMS. */
export const SentCode = z.strictObject({ code: z.string().nullable() });
export type SentCode = z.infer<typeof SentCode>;

/** Tells a bedrijfsarts by mail that a document waits: no name, no word about it, one link. The code goes another way. */
export function sendDelivery(ctx: ServiceContext, input: SendDeliveryInput): Promise<Result<SentCode, SendDeliveryRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer } = await openReport(tx, ctx, "delivery.send", input.reportId);
    const report = stored.value;
    const { tenant } = sealer;
    if (report.kind !== "bedrijfsarts-rapportage" || (report.status !== "released" && report.status !== "fetched"))
      return refuse({ kind: "not-released" });
    const { trajectoryId, categories, versionHash, agreement, kind } = report;
    const contacts = contactRepository(tx, tenant);
    const doctor = await contacts.find(input.contactId);
    if (doctor?.kind !== "bedrijfsarts") throw new NotFoundError("contact");
    const { consents } = await readLeaveFacts(tx, sealer, kind, trajectoryId, ctx.today());
    const recipient: Recipient = { kind: "bedrijfsarts", contactId: doctor.id, colleagueOf: await contacts.colleaguesOf(doctor.id) };
    const his = doctor.id === report.recipientContactId || recipient.colleagueOf.includes(report.recipientContactId);
    const leaving = { kind: REPORT_KINDS[kind], versionHash, categories, recipient, issued: false };
    if (!his || !mayLeave(leaving, consents, agreement, ctx.today()).ok) return refuse({ kind: "no-consent" });
    if (doctor.email === null) return refuse({ kind: "no-address" });
    if (input.channel === "sms" && !doctor.phone) return refuse({ kind: "no-number" });

    const [now, id, expiresAt] = [ctx.now(), newId(DeliveryId), inDays(ctx)] as const;
    const wish = { practiceId: tenant, trajectoryId, purpose: "delivery", language: "nl", expiresAt } as const;
    const { linkId, url } = await makeLink(tx, ctx.service.installation, wish, now);
    const deliveries = deliveryRepository(tx, tenant);
    // The link before it is revoked; what its code opened ends with it.
    await deliveries.shutAll(trajectoryId);
    const sentBy = membershipOf(ctx);
    const sent = { channel: input.channel, sentAt: now, sentBy };
    await deliveries.add({ id, trajectoryId, reportId: report.id, linkId, contactId: doctor.id, ...sent });
    const code = input.channel === "told" ? await tellCode(tx, ctx, tenant, id, expiresAt) : null;
    const phone =
      (await membershipRepository(tx, tenant).colleague(sentBy))?.phone ?? (await practiceRepository(tx, tenant).profile())?.phone;
    await queueMail(tx, ctx.service, tenant, doctor.email, deliveryMail(url, input.channel, phone ?? null, "nl"));
    await writeAudit(tx, ctx, { action: "delivery.sent", fields: ["reports"], details: { by: input.channel } });
    return ok({ code });
  });
}

export const OneDeliveryInput = z.strictObject({ trajectoryId: TrajectoryId, deliveryId: DeliveryId });
export type OneDeliveryInput = z.infer<typeof OneDeliveryInput>;

/** A new code for a link that still opens, with five new tries: the coach tells it herself. */
export function newDeliveryCode(
  ctx: ServiceContext,
  { trajectoryId, deliveryId }: OneDeliveryInput,
): Promise<Result<SentCode, { readonly kind: "nothing-open" }>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "delivery.send", trajectoryId);
    const open = await findOpen(tx, ctx, practiceId, { trajectoryId, deliveryId });
    if (open === undefined) return refuse({ kind: "nothing-open" });
    const code = await tellCode(tx, ctx, practiceId, open.id, open.linkExpiresAt);
    await writeAudit(tx, ctx, { action: "delivery.code-made", fields: ["reports"] });
    return ok({ code });
  });
}

/** Ends the link at once, and what its code opened. His devices are not known any more. */
export function revokeDelivery(
  ctx: ServiceContext,
  { trajectoryId, deliveryId }: OneDeliveryInput,
): Promise<Result<null, { readonly kind: "nothing-open" }>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "delivery.revoke", trajectoryId);
    const open = await findOpen(tx, ctx, practiceId, { trajectoryId, deliveryId });
    if (open === undefined) return refuse({ kind: "nothing-open" });
    await linkRepository(tx, practiceId).revoke(open.linkId, ctx.now());
    await deliveryRepository(tx, practiceId).shutAll(trajectoryId);
    const rows = await contactRepository(tx, practiceId).rowsOfDoctor(open.contactId);
    await knownDeviceRepository(tx, practiceId).forgetAll(rows, ctx.now());
    await writeAudit(tx, ctx, { action: "delivery.revoked", fields: ["reports"] });
    return ok(null);
  });
}

async function findOpen(
  tx: Db,
  ctx: ServiceContext,
  practiceId: PracticeId,
  { trajectoryId, deliveryId }: OneDeliveryInput,
): Promise<SentDelivery | undefined> {
  const sent = await deliveryRepository(tx, practiceId).ofTrajectory(trajectoryId);
  return sent.find((one) => one.id === deliveryId && isOpen(one, ctx.now()));
}

export function isOpen({ linkExpiresAt, linkRevokedAt }: SentDelivery, now: Date): boolean {
  return linkRevokedAt === null && linkExpiresAt > now;
}

function inDays(ctx: ServiceContext): Date {
  return new Date(ctx.now().getTime() + LINK_DAYS * 24 * 3_600_000);
}

async function tellCode(tx: Db, { service }: ServiceContext, practiceId: PracticeId, id: DeliveryId, expiresAt: Date): Promise<string> {
  const code = makeCode();
  await deliveryRepository(tx, practiceId).putCode(id, { codeHash: await hashCode(code, service.authSecret), expiresAt });
  return code;
}
