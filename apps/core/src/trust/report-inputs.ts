import { BuildingBlockId, DeliveryId, newId } from "@hervat/domain/primitives";
import { CASE_ALONE, type MatrixInputs, NOTHING, trajectoryOf } from "./matrix-input.ts";

/** Reports, their files, and invoices. */
export const REPORT_INPUTS: MatrixInputs = {
  "report.candidates": () => ({ input: { kind: "bedrijfsarts-rapportage" } }),
  "report.ofTrajectory": CASE_ALONE,
  "report.draft": (target) => ({ input: { trajectoryId: trajectoryOf(target), kind: "bedrijfsarts-rapportage" } }),
  "report.saveDraft": (target) => ({
    input: {
      version: 0,
      draft: {
        kind: "bedrijfsarts-rapportage",
        trajectoryId: trajectoryOf(target),
        ...{ reportType: "interim", reason: null, question: null, questionAskedOn: null, approach: null, functioning: null },
        ...{ dayStructure: null, energy: null, expectation: null, advice: null, next: null, nextReportOn: null, clientReaction: null },
      },
    },
  }),
  // Nothing is printed: there is no evaluation to print, which only who may preview is told.
  "report.preview": (target) => ({ input: { trajectoryId: trajectoryOf(target), kind: "evaluation", language: "nl" } }),
  "report.blocksForCase": CASE_ALONE,
  "report.blocks": NOTHING,
  "report.saveBlock": () => ({
    input: { version: 0, block: { id: null, key: "1", name: "Advies", part: "advice", text: "{cliënt} bouwt op in stappen." } },
  }),
  "report.removeBlock": () => ({ input: { id: newId(BuildingBlockId) } }),
  "report.offer": (target) => ({ input: { trajectoryId: trajectoryOf(target), kind: "evaluation", language: "nl", keep: null } }),
  "report.recordAgreement": ({ about: { offeredReport } }) => ({
    input: { reportId: offeredReport.id, versionHash: "0".repeat(64), agreedOn: "2026-03-01", sessionId: null, remarks: null },
  }),
  "report.decline": ({ about }) => ({ input: { reportId: about.offeredReport.id } }),
  "report.release": ({ about }) => ({ input: { reportId: about.offeredReport.id } }),
  "report.putBeforeManager": ({ about }) => ({ input: { reportId: about.offeredReport.id, versionHash: "0".repeat(64) } }),
  "report.confirmInTalk": ({ about }) => ({ input: { reportId: about.offeredReport.id, versionHash: "0".repeat(64) } }),
  "report.withdraw": ({ about }) => ({ input: { reportId: about.offeredReport.id } }),
  "delivery.list": CASE_ALONE,
  "delivery.send": ({ about }) => ({
    input: { reportId: about.offeredReport.id, contactId: about.dossier.doctor.id, channel: "told" },
  }),
  "delivery.newCode": (target) => ({ input: { trajectoryId: trajectoryOf(target), deliveryId: newId(DeliveryId) } }),
  "delivery.revoke": (target) => ({ input: { trajectoryId: trajectoryOf(target), deliveryId: newId(DeliveryId) } }),
  "/files/documents/:documentId/archive.pdf": ({ about }) => ({ input: { documentId: about.doctorsDocument } }),
  "/files/documents/:documentId": ({ about }) => ({ input: { documentId: about.doctorsDocument } }),
  "/files/trajectories/:trajectoryId/reports/:kind/:language/page.html": (target) => ({
    input: { trajectoryId: trajectoryOf(target), kind: "evaluation", language: "nl" },
  }),
  "/files/reports/:reportId/text.html": ({ about }) => ({ input: { reportId: about.offeredReport.id } }),

  "invoicing.list": () => ({ input: {} }),
  "invoicing.counts": NOTHING,
  "invoicing.money": NOTHING,
  "invoicing.remind": async ({ about }) => ({ input: { invoiceId: await about.conceptInvoice() } }),
  "invoicing.accountant": () => ({ input: { from: "2026-01-01", to: "2026-12-31" } }),
  "invoicing.ofTrajectory": CASE_ALONE,
  "invoicing.read": async ({ about }) => ({ input: { invoiceId: await about.conceptInvoice() } }),
  "invoicing.order": CASE_ALONE,
  "invoicing.saveOrder": (target) => ({
    input: { trajectoryId: trajectoryOf(target), version: 0, priceCents: 212_500, purchaseOrder: null },
  }),
  "invoicing.draft": CASE_ALONE,
  "invoicing.draftMany": (target) => ({ input: { trajectoryIds: [trajectoryOf(target)] } }),
  "invoicing.saveConcept": async ({ about }) => ({
    input: { invoiceId: await about.conceptInvoice(), version: 0, reference: "HV-2", purchaseOrder: null, servicePeriod: null, lines: [] },
  }),
  "invoicing.discardConcept": async ({ about }) => ({ input: { invoiceId: await about.conceptInvoice() } }),
  "invoicing.preview": async ({ about }) => ({ input: { invoiceId: await about.conceptInvoice() } }),
  "invoicing.issue": async ({ about }) => ({ input: { invoiceIds: [await about.conceptInvoice()] } }),
  "invoicing.markSent": async ({ about }) => ({ input: { invoiceId: await about.issuedInvoice(), on: "2026-03-03" } }),
  "invoicing.registerPayment": async ({ about }) => ({
    input: { invoiceId: await about.issuedInvoice(), payment: { receivedOn: "2026-03-20", amountCents: 100 } },
  }),
  "invoicing.credit": async ({ about }) => ({ input: { invoiceId: await about.issuedInvoice() } }),
};
