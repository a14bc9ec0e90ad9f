import { InvoiceNumber, TimePrice } from "@hervat/domain/invoicing";
import { InvoiceId, PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { creditInvoice } from "./credit-invoice.ts";
import { discardConcept } from "./discard-concept.ts";
import { DraftInvoiceInput, draftInvoice } from "./draft-invoice.ts";
import { DraftedMany, DraftManyInput, draftMany } from "./draft-many.ts";
import { ExportInvoicesInput, exportInvoices, InvoicesFile } from "./export-invoices.ts";
import { InvoiceRefusal, inWords } from "./invoice-refusal.ts";
import { IssuedInvoices, IssueInvoicesInput, issueInvoices } from "./issue-invoices.ts";
import {
  InvoiceCounts,
  InvoicePage,
  InvoiceRow,
  ListInvoicesInput,
  listInvoices,
  listInvoicesOf,
  readInvoiceCounts,
} from "./list-invoices.ts";
import { MarkInvoiceSentInput, markInvoiceSent } from "./mark-invoice-sent.ts";
import { previewInvoice } from "./preview-invoice.ts";
import { InvoiceInput, InvoiceShown, readInvoice } from "./read-invoice.ts";
import { MoneyShown, readMoney } from "./read-money.ts";
import { OrderInput, OrderShown, readOrder } from "./read-order.ts";
import { RegisterPaymentInput, registerInvoicePayment } from "./register-invoice-payment.ts";
import { RemindRefusalShown, remindToPay } from "./remind-to-pay.ts";
import { SaveConceptInput, saveConcept } from "./save-concept.ts";
import { SaveOrderInput, saveOrder } from "./save-order.ts";
import { readTimePrice, SaveTimePriceInput, saveTimePrice } from "./time-price.ts";

const Nothing = resultOf(z.null(), InvoiceRefusal);

export const invoicingRouter = router({
  list: procedure
    .meta({ action: "invoice.list", resource: "practice" })
    .input(ListInvoicesInput)
    .output(InvoicePage)
    .query(({ ctx, input }) => listInvoices(ctx, input)),
  counts: procedure
    .meta({ action: "invoice.list", resource: "practice" })
    .output(InvoiceCounts)
    .query(({ ctx }) => readInvoiceCounts(ctx)),
  money: procedure
    .meta({ action: "invoice.list", resource: "practice" })
    .output(MoneyShown)
    .query(({ ctx }) => readMoney(ctx)),
  remind: procedure
    .meta({ action: "invoice.remind", resource: "trajectory" })
    .input(InvoiceInput)
    .output(resultOf(z.strictObject({ on: PlainDate }), RemindRefusalShown))
    .mutation(async ({ ctx, input }) => {
      const outcome = await remindToPay(ctx, input);
      return outcome.ok ? outcome : { ok: false, refusal: { kind: outcome.refusal.kind } };
    }),
  accountant: procedure
    .meta({ action: "invoice.export", resource: "practice" })
    .input(ExportInvoicesInput)
    .output(InvoicesFile)
    .mutation(({ ctx, input }) => exportInvoices(ctx, input)),
  ofTrajectory: procedure
    .meta({ action: "invoice.read", resource: "trajectory" })
    .input(CaseInput)
    .output(z.array(InvoiceRow))
    .query(({ ctx, input }) => listInvoicesOf(ctx, input)),
  read: procedure
    .meta({ action: "invoice.read", resource: "trajectory" })
    .input(InvoiceInput)
    .output(InvoiceShown)
    .query(({ ctx, input }) => readInvoice(ctx, input)),
  order: procedure
    .meta({ action: "invoice.read", resource: "trajectory" })
    .input(OrderInput)
    .output(OrderShown)
    .query(({ ctx, input }) => readOrder(ctx, input)),
  saveOrder: procedure
    .meta({ action: "trajectory.change-order", resource: "trajectory" })
    .input(SaveOrderInput)
    .output(z.strictObject({ version: z.int() }))
    .mutation(({ ctx, input }) => saveOrder(ctx, input)),
  timePrice: procedure
    .meta({ action: "invoice.read", resource: "trajectory" })
    .input(CaseInput)
    .output(TimePrice)
    .query(({ ctx, input }) => readTimePrice(ctx, input)),
  saveTimePrice: procedure
    .meta({ action: "trajectory.change-order", resource: "trajectory" })
    .input(SaveTimePriceInput)
    .output(z.null())
    .mutation(({ ctx, input }) => saveTimePrice(ctx, input)),
  draft: procedure
    .meta({ action: "invoice.draft", resource: "trajectory" })
    .input(DraftInvoiceInput)
    .output(resultOf(z.strictObject({ invoiceId: InvoiceId }), InvoiceRefusal))
    .mutation(async ({ ctx, input }) => inWords(await draftInvoice(ctx, input), ctx.language)),
  draftMany: procedure
    .meta({ action: "invoice.draft", resource: "trajectory" })
    .input(DraftManyInput)
    .output(DraftedMany)
    .mutation(({ ctx, input }) => draftMany(ctx, input)),
  saveConcept: procedure
    .meta({ action: "invoice.draft", resource: "trajectory" })
    .input(SaveConceptInput)
    .output(resultOf(z.strictObject({ version: z.int() }), InvoiceRefusal))
    .mutation(async ({ ctx, input }) => inWords(await saveConcept(ctx, input), ctx.language)),
  discardConcept: procedure
    .meta({ action: "invoice.draft", resource: "trajectory" })
    .input(InvoiceInput)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => inWords(await discardConcept(ctx, input), ctx.language)),
  /** The PDF as base64: it is shown and never kept. */
  preview: procedure
    .meta({ action: "invoice.render", resource: "trajectory" })
    .input(InvoiceInput)
    .output(resultOf(z.strictObject({ pdfBase64: z.string() }), InvoiceRefusal))
    .mutation(async ({ ctx, input }) => {
      const preview = await previewInvoice(ctx, input);
      if (!preview.ok) return inWords(preview, ctx.language);
      return { ok: true, value: { pdfBase64: Buffer.from(preview.value.pdf).toString("base64") } };
    }),
  issue: procedure
    .meta({ action: "invoice.issue", resource: "trajectory" })
    .input(IssueInvoicesInput)
    .output(IssuedInvoices)
    .mutation(({ ctx, input }) => issueInvoices(ctx, input)),
  markSent: procedure
    .meta({ action: "invoice.mark-sent", resource: "trajectory" })
    .input(MarkInvoiceSentInput)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => inWords(await markInvoiceSent(ctx, input), ctx.language)),
  registerPayment: procedure
    .meta({ action: "invoice.mark-paid", resource: "trajectory" })
    .input(RegisterPaymentInput)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => inWords(await registerInvoicePayment(ctx, input), ctx.language)),
  credit: procedure
    .meta({ action: "invoice.credit", resource: "trajectory" })
    .input(InvoiceInput)
    .output(resultOf(z.strictObject({ invoiceId: InvoiceId, number: InvoiceNumber }), InvoiceRefusal))
    .mutation(async ({ ctx, input }) => inWords(await creditInvoice(ctx, input), ctx.language)),
});
