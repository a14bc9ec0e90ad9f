import {
  contactRepository,
  deliveryRepository,
  documentRepository,
  practiceRepository,
  reportRepository,
} from "@hervat/database/repositories";
import type { DemoDossier } from "@hervat/demo-data";
import { DeliveryId, DocumentId, newId } from "@hervat/domain/primitives";
import type { ReleasedReport } from "@hervat/domain/reports";
import { makeLink } from "../link/make-link.ts";
import { deliveryMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { leavingDocument } from "../reports/leaving-document.ts";
import { printLeaving } from "../reports/print-leaving.ts";
import type { ReportDesk } from "./report-desk.ts";

const LINK_DAYS = 14;

/**
 * One report of the practice waits for its bedrijfsarts: his mail lies in the outbox of the demo, and so does the code that he asks for.
 *
 * @returns false where no report was released, or none can be printed here
 */
export async function sendToDoctor(desk: ReportDesk, dossiers: readonly DemoDossier[]): Promise<boolean> {
  for (const { reports } of dossiers)
    for (const planned of reports) {
      if (planned.kind !== "bedrijfsarts-rapportage" || planned.status !== "released") continue;
      const stored = await reportRepository(desk.tx, desk.sealer).find(planned.id);
      if (stored?.value.status === "released") return deliver(desk, stored.value);
    }
  return false;
}

async function deliver({ tx, sealer, service, now }: ReportDesk, report: ReleasedReport): Promise<boolean> {
  const { tenant } = sealer;
  const { trajectoryId, kind, releasedAt, versionHash, recipientContactId: contactId, releasedBy: sentBy } = report;
  const doctor = await contactRepository(tx, tenant).find(contactId);
  const leaving = await leavingDocument(tx, sealer, service.plugins, report);
  if (!doctor?.email || !leaving.ok || leaving.value.kind !== "to-print") return false;
  const printed = await printLeaving(service.engine, leaving.value, { hash: versionHash, practiceId: tenant });
  if (!printed.ok) return false;

  const whose = { trajectoryId, kind, audience: "bedrijfsarts", invoiceId: null, batchItemId: null } as const;
  const { versionId: reportVersionId, madeBy } = leaving.value;
  const made = { standing: "final", reportVersionId, mediaType: "application/pdf", madeBy } as const;
  const document = { id: newId(DocumentId), ...whose, ...made, createdAt: releasedAt, releasedAt };
  await documentRepository(tx, tenant, sealer).add(document, printed.value);

  const expiresAt = new Date(now.getTime() + LINK_DAYS * 24 * 3_600_000);
  const wish = { practiceId: tenant, trajectoryId, purpose: "delivery", language: "nl", expiresAt } as const;
  const { linkId, url } = await makeLink(tx, service.installation, wish, now);
  const sent = { channel: "sms", sentAt: now, sentBy } as const;
  await deliveryRepository(tx, tenant).add({ id: newId(DeliveryId), trajectoryId, reportId: report.id, linkId, contactId, ...sent });
  const profile = await practiceRepository(tx, tenant).profile();
  await queueMail(tx, service, tenant, doctor.email, deliveryMail(url, sent.channel, profile?.phone ?? null, "nl"));
  return true;
}
