import type { Db } from "@hervat/database";
import { type Batch, invoiceRepository, type TakenItem } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { type Invoice, toInvoiceView } from "@hervat/domain/invoicing";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { InvoiceView } from "@hervat/domain/views";
import { m } from "@hervat/messages";
import { type ItemSentence, mayNotLeave } from "../batches/item-sentence.ts";
import { conceptOf } from "../invoicing/concept-of.ts";
import { invoiceWords } from "../invoicing/invoice-words.ts";
import { ORIGINAL_LANGUAGE, readOriginal } from "../invoicing/keep-original.ts";
import { readParties } from "../invoicing/parties.ts";
import type { ServiceContext } from "../service-context.ts";
import { pluginFor } from "./plugin-for.ts";
import type { WorkOrder } from "./work-order.ts";

/** What to print for one invoice: as it was issued, or as a concept with what is still missing on its face. */
export async function orderInvoice(
  ctx: ServiceContext,
  tx: Db,
  sealer: Sealer,
  batch: Batch,
  item: TakenItem,
): Promise<Result<WorkOrder, ItemSentence>> {
  const invoice = await invoiceOf(ctx, tx, item);
  if (!invoice.ok) return invoice;
  const { id, status } = invoice.value;
  if (batch.standing === "final" && status === "concept") return refuse(mayNotLeave("not-issued"));

  const stored = item.invoiceId === null ? null : id;
  const label = {
    trajectoryId: item.trajectoryId,
    kind: batch.kind,
    audience: batch.audience,
    standing: batch.standing,
    reportVersionId: null,
    invoiceId: stored,
    releasedAt: null,
  } as const;
  if (batch.standing === "final") {
    const bytes = await readOriginal(tx, sealer, id);
    if (bytes !== undefined) return ok({ kind: "copy", label, bytes });
  }

  const plugin = await pluginFor({ tx, practiceId: sealer.tenant, plugins: ctx.service.plugins }, batch);
  if (!plugin.ok) return plugin;
  const { language } = batch;
  const view =
    batch.standing === "final"
      ? await invoiceViewOf(ctx, tx, invoice.value, ORIGINAL_LANGUAGE)
      : asConcept(await invoiceViewOf(ctx, tx, invoice.value, language), language);
  const { pluginId, pluginVersion } = batch;
  const made = { ...label, madeBy: { pluginId, pluginVersion } };
  return ok({ kind: "print", label: made, plugin: plugin.value, view, options: batch.options, proof: null });
}

/** The invoice itself, or the concept that its price agreement would make: that one is printed and not kept. */
async function invoiceOf(ctx: ServiceContext, tx: Db, { invoiceId, trajectoryId }: TakenItem): Promise<Result<Invoice, ItemSentence>> {
  const practice = "practiceId" in ctx.actor ? ctx.actor.practiceId : null;
  if (practice === null) throw new Error("an invoice belongs to a practice");
  const stored = invoiceId === null ? undefined : await invoiceRepository(tx, practice).find(invoiceId);
  if (stored !== undefined) return ok(stored.value);
  const concept = await conceptOf(ctx, tx, trajectoryId);
  if (concept.ok) return ok(concept.value.concept);
  return refuse(concept.refusal.kind === "no-price-agreement" ? { kind: "no-price-agreement" } : { kind: "invoice-text-reveals" });
}

/** What an invoice document shows: the parties of today on a concept, those of the day of issue on what was issued. */
export async function invoiceViewOf(ctx: ServiceContext, tx: Db, invoice: Invoice, language: "nl" | "en"): Promise<InvoiceView> {
  const parties = await readParties(tx, invoice);
  return toInvoiceView(invoice, { ...parties, today: ctx.today(), language, version: 1, words: invoiceWords(language) });
}

/** The same with "concept" on every page and nothing to pay by. */
export function asConcept(view: InvoiceView, locale: "nl" | "en"): InvoiceView {
  const conceptReason = view.document.conceptReason ?? m.invoicing_concept_reason({}, { locale });
  return { ...view, paymentCode: null, document: { ...view.document, standing: "concept", conceptReason } };
}
