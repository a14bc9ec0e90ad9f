import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { type ItemSentence, notRendered } from "../batches/item-sentence.ts";
import { asConcept, invoiceViewOf } from "../rendering/order-invoice.ts";
import type { ServiceContext } from "../service-context.ts";
import { openInvoice } from "./open-invoice.ts";
import type { InvoiceInput } from "./read-invoice.ts";

export type PreviewInvoiceRefusal = { readonly kind: "not-made"; readonly sentence: ItemSentence };

/** An invoice as it would look, with "concept" on every page; nothing is kept. @throws NotFoundError */
export async function previewInvoice(
  ctx: ServiceContext,
  { invoiceId }: InvoiceInput,
): Promise<Result<{ pdf: Uint8Array }, PreviewInvoiceRefusal>> {
  const plugin = await ctx.service.plugins.shipped("invoice");
  const { view, practiceId } = await ctx.inTransaction(async (tx) => {
    const { stored, practiceId } = await openInvoice(tx, ctx, "invoice.render", invoiceId);
    return { practiceId, view: asConcept(await invoiceViewOf(ctx, tx, stored.value, ctx.language), ctx.language) };
  });
  if (!plugin.ok) return refuse({ kind: "not-made", sentence: { kind: "plugin-missing" } });
  const printed = await ctx.service.engine.render({ plugin: plugin.value, view, options: {}, organisation: practiceId });
  return printed.ok ? ok({ pdf: printed.value.pdf }) : refuse({ kind: "not-made", sentence: notRendered(printed.refusal) });
}
