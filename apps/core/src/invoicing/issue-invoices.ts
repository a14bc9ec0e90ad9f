import type { Db } from "@hervat/database";
import { yearOf } from "@hervat/domain/calendar";
import {
  type ConceptInvoice,
  InvoiceNumber,
  type IssuedInvoice,
  issue,
  type MissingForIssue,
  missingForIssue,
} from "@hervat/domain/invoicing";
import { InvoiceId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { missingSentence } from "./invoice-words.ts";
import { namesIn, type OpenedInvoice, openInvoice } from "./open-invoice.ts";
import { type Parties, readParties } from "./parties.ts";

export const IssueInvoicesInput = z.strictObject({ invoiceIds: z.array(InvoiceId).min(1).max(200) });
export type IssueInvoicesInput = z.infer<typeof IssueInvoicesInput>;

export const IssuedInvoices = z.strictObject({
  issued: z.array(z.strictObject({ invoiceId: InvoiceId, number: InvoiceNumber })),
  /** What stayed behind, and why. */
  refused: z.array(
    z.strictObject({
      invoiceId: InvoiceId,
      reference: z.string(),
      kind: z.enum(["not-a-concept", "incomplete"]),
      sentences: z.array(z.string()),
    }),
  ),
});
export type IssuedInvoices = z.infer<typeof IssuedInvoices>;

interface Ready extends Parties {
  readonly invoice: OpenedInvoice;
  readonly concept: ConceptInvoice;
}

/**
 * Gives these concepts their numbers. All is decided first; then, in one transaction, numbers, rows, the orders to print them
 * and the audit row. Whatever fails after a number was taken takes the number back with it, so the count has no hole.
 *
 * @throws NotFoundError when one of them is not the caller's: then none is issued
 */
export function issueInvoices(ctx: ServiceContext, { invoiceIds }: IssueInvoicesInput): Promise<IssuedInvoices> {
  return ctx.inTransaction(async (tx) => {
    const outcome: IssuedInvoices = { issued: [], refused: [] };
    const ready: Ready[] = [];
    // In the same order for everyone, so that two who issue the same ones wait for each other and never for ever.
    for (const id of [...new Set(invoiceIds)].toSorted()) {
      const invoice = await openInvoice(tx, ctx, "invoice.issue", id, { forUpdate: true });
      const { value } = invoice.stored;
      const refused = (kind: "not-a-concept" | "incomplete", missing: readonly MissingForIssue[]) =>
        outcome.refused.push({
          invoiceId: id,
          reference: value.dossierReference,
          kind,
          sentences: missing.map((item) => missingSentence(item, ctx.language)),
        });
      if (value.status !== "concept") {
        refused("not-a-concept", []);
        continue;
      }
      const parties = await readParties(tx, value);
      const missing = missingForIssue(parties.practice, parties.employer, value, await namesIn(tx, invoice.opened));
      if (missing.length > 0) refused("incomplete", missing);
      else ready.push({ ...parties, invoice, concept: value });
    }
    for (const one of ready) {
      const { id, number } = await giveNumber(ctx, one);
      outcome.issued.push({ invoiceId: id, number });
    }
    await orderPrinting(
      tx,
      ctx,
      outcome.issued.map(({ invoiceId }) => invoiceId),
    );
    await writeAudit(tx, ctx, { details: { issued: outcome.issued.length, refused: outcome.refused.length } });
    return outcome;
  });
}

async function giveNumber(ctx: ServiceContext, { invoice, concept, practice, employer }: Ready): Promise<IssuedInvoice> {
  const { invoices, stored } = invoice;
  const on = ctx.today();
  const number = await invoices.nextNumber(practice.invoiceSeries, yearOf(on));
  const issued = issue(concept, { practice, employer, number, on });
  if (!issued.ok) throw new Error(`issuing was refused after its number was taken: ${issued.refusal.kind}`);
  await invoices.save({ version: stored.version, value: issued.value });
  return issued.value;
}

/** Asks a worker to print what was just issued; rolled back, nothing was asked. */
export async function orderPrinting(tx: Db, ctx: ServiceContext, ids: readonly InvoiceId[]): Promise<void> {
  const tenant = practiceOf(ctx);
  await ctx.service.queue.add(
    tx,
    "invoice-pdf",
    ids.map((id) => ({ tenant, id })),
  );
}
