import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { type ItemSentence, notRendered } from "../batches/item-sentence.ts";
import { noteRun, timed } from "../plugins/note-run.ts";
import { asConcept, invoiceViewOf } from "../rendering/order-invoice.ts";
import type { ServiceContext } from "../service-context.ts";
import { invoicePlugin } from "./invoice-plugin.ts";
import { openInvoice } from "./open-invoice.ts";
import type { InvoiceInput } from "./read-invoice.ts";

export type PreviewInvoiceRefusal = { readonly kind: "not-made"; readonly sentence: ItemSentence };

/** An invoice as it would look, with "concept" on every page; nothing is kept. @throws NotFoundError */
export async function previewInvoice(
  ctx: ServiceContext,
  { invoiceId }: InvoiceInput,
): Promise<Result<{ pdf: Uint8Array }, PreviewInvoiceRefusal>> {
  const { view, practiceId, chosen } = await ctx.inTransaction(async (tx) => {
    const { stored, practiceId } = await openInvoice(tx, ctx, "invoice.render", invoiceId);
    const view = asConcept(await invoiceViewOf(ctx, tx, stored.value, ctx.language), ctx.language);
    return { practiceId, view, chosen: await invoicePlugin(ctx, tx, practiceId, stored.value) };
  });
  if (!chosen.ok) return refuse({ kind: "not-made", sentence: { kind: "plugin-missing" } });
  const { plugin, options } = chosen.value;
  const asked = { plugin, view, options, organisation: practiceId, foreign: plugin.foreign };
  const { made: printed, run } = await timed(plugin, () => ctx.service.engine.render(asked));
  await noteRun(ctx.service, practiceId, run);
  return printed.ok ? ok({ pdf: printed.value.pdf }) : refuse({ kind: "not-made", sentence: notRendered(printed.refusal) });
}
