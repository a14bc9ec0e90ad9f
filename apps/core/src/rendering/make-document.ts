import { batchItemRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { RenderRefusal } from "@hervat/report-engine";
import { type ItemSentence, notRendered } from "../batches/item-sentence.ts";
import { TryLaterError } from "../queue/try-later.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { TakenWork } from "./take-items.ts";
import { countTrouble } from "./troubles.ts";

/** A browser that falls over this often on one document falls over because of it. */
const MOST_ATTEMPTS = 4;

/**
 * The bytes of one document, or why there are none.
 *
 * @throws TryLaterError when the browser fell over: the item is free again
 */
export async function makeDocument(ctx: ServiceContext, { item, order }: TakenWork): Promise<Result<Uint8Array, ItemSentence>> {
  if (!order.ok) return order;
  if (order.value.kind === "copy") return ok(order.value.bytes);
  const { plugin, view, options, proof } = order.value;
  const { engine } = ctx.service;
  if (proof !== null) {
    const text = await engine.renderHtml({ plugin, view: proof.text, options });
    if (!text.ok) return refuse(notRendered(text.refusal));
    if (text.value.htmlHash !== proof.hash) return refuse({ kind: "text-changed" });
  }
  const printed = await engine.render({ plugin, view, options, organisation: practiceOf(ctx) });
  if (printed.ok) return ok(printed.value.pdf);
  ctx.log.warn({ event: "document.not-rendered", refusal: printed.refusal.kind, attempt: item.fencingToken });
  if (isOver(printed.refusal) || (isTrouble(printed.refusal) && countTrouble(ctx.service, item.id) < MOST_ATTEMPTS)) {
    await ctx.inTransaction((tx) => batchItemRepository(tx, practiceOf(ctx)).giveBack(item));
    throw new TryLaterError(printed.refusal.kind);
  }
  return refuse(notRendered(printed.refusal));
}

/** Whether this process stopped before the document was made. */
function isOver({ kind }: RenderRefusal): boolean {
  return kind === "engine-closed" || kind === "cancelled";
}

/** Whether it was the browser's trouble and may not have been the document's: then a next attempt may succeed. */
function isTrouble({ kind }: RenderRefusal): boolean {
  return kind === "browser-stopped" || kind === "print-too-slow";
}
