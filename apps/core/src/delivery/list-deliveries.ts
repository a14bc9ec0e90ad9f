import { contactRepository, deliveryRepository, MOST_DELIVERY_TRIES, reportRepository } from "@hervat/database/repositories";
import { type Recipient, standingConsents } from "@hervat/domain/consent";
import { ContactId, DeliveryId, ReportId } from "@hervat/domain/primitives";
import { z } from "zod";
import { readLeaveFacts } from "../reports/leave-facts.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { isOpen } from "./send-delivery.ts";

const Doctor = z.strictObject({
  contactId: ContactId,
  name: z.string(),
  organisation: z.string().nullable(),
  hasEmail: z.boolean(),
  hasPhone: z.boolean(),
});

export const Deliveries = z.strictObject({
  /** To whom the newest report that left may go, he himself first; empty as long as none left. */
  to: z.array(Doctor),
  /** The newest report that left. */
  reportId: ReportId.nullable(),
  sent: z.array(
    z.strictObject({
      id: DeliveryId,
      reportId: ReportId,
      doctor: z.string(),
      sentAt: z.date(),
      channel: z.enum(["told", "sms"]),
      open: z.boolean(),
      opensUntil: z.date(),
      /** Too many wrong codes: he needs a new one. */
      codeShut: z.boolean(),
      enteredAt: z.date().nullable(),
      acknowledgedAt: z.date().nullable(),
    }),
  ),
});
export type Deliveries = z.infer<typeof Deliveries>;

/** How the reports of this case go to the bedrijfsarts, and what came of the mails. */
export function listDeliveries(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<Deliveries> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "delivery.read", trajectoryId);
    const sealer = await opened.sealer();
    const contacts = contactRepository(tx, opened.practiceId);
    const stored = await reportRepository(tx, sealer).ofTrajectory(trajectoryId);
    const newest = stored
      .map(({ value }) => value)
      .find(({ kind, status }) => kind === "bedrijfsarts-rapportage" && (status === "released" || status === "fetched"));
    const to: z.infer<typeof Doctor>[] = [];
    if (newest !== undefined && "recipientContactId" in newest) {
      const { recipientContactId } = newest;
      const { consents } = await readLeaveFacts(tx, sealer, newest.kind, trajectoryId, ctx.today());
      const colleagues = await contacts.colleaguesOf(recipientContactId);
      for (const contactId of [recipientContactId, ...colleagues]) {
        const recipient: Recipient = { kind: "bedrijfsarts", contactId, colleagueOf: [recipientContactId, ...colleagues] };
        const contact = await contacts.find(contactId);
        if (contact === undefined || standingConsents(consents, recipient, ctx.today()).length === 0) continue;
        const { name, organisation, email, phone } = contact;
        to.push({ contactId, name, organisation, hasEmail: email !== null, hasPhone: phone !== null });
      }
    }
    const deliveries = await deliveryRepository(tx, opened.practiceId).ofTrajectory(trajectoryId);
    const doctors = await contacts.findMany([...new Set(deliveries.map(({ contactId }) => contactId))]);
    const now = ctx.now();
    return {
      to,
      reportId: newest?.id ?? null,
      sent: deliveries.map((delivery) => ({
        id: delivery.id,
        reportId: delivery.reportId,
        doctor: doctors.find(({ id }) => id === delivery.contactId)?.name ?? "",
        sentAt: delivery.sentAt,
        channel: delivery.channel,
        open: isOpen(delivery, now),
        opensUntil: delivery.linkExpiresAt,
        codeShut: delivery.codeTries >= MOST_DELIVERY_TRIES,
        enteredAt: delivery.enteredAt,
        acknowledgedAt: delivery.acknowledgedAt,
      })),
    };
  });
}
