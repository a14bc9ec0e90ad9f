import { batchItemRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { RenderRefusal } from "@hervat/report-engine";
import { type ItemSentence, notRendered } from "../batches/item-sentence.ts";
import { type NotedRun, timed } from "../plugins/note-run.ts";
import { TryLaterError } from "../queue/try-later.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { TakenWork } from "./take-items.ts";
import { countTrouble } from "./troubles.ts";

/** A browser that falls over this often on one document falls over because of it. */
const MOST_ATTEMPTS = 4;

/** What came of an item, and how its plugin did where one was asked. */
export interface MadeDocument {
  readonly made: Result<Uint8Array, ItemSentence>;
  readonly run: NotedRun | null;
}

/**
 * The bytes of one document, or why there are none.
 *
 * @throws TryLaterError when the browser fell over: the item is free again
 */
export async function makeDocument(ctx: ServiceContext, { item, order }: TakenWork): Promise<MadeDocument> {
  if (!order.ok) return { made: order, run: null };
  if (order.value.kind === "copy") return { made: ok(order.value.bytes), run: null };
  const { plugin, view, options, proof } = order.value;
  const { engine } = ctx.service;
  if (proof !== null) {
    const { made: text, run } = await timed(plugin, () => engine.renderHtml({ plugin, view: proof.text, options }));
    if (!text.ok) return { made: refuse(notRendered(text.refusal)), run };
    if (text.value.htmlHash !== proof.hash) return { made: refuse({ kind: "text-changed" }), run: null };
  }
  const asked = { plugin, view, options, organisation: practiceOf(ctx), foreign: plugin.foreign, background: true };
  const { made: printed, run } = await timed(plugin, () => engine.render(asked));
  if (printed.ok) return { made: ok(printed.value.pdf), run };
  ctx.log.warn({ event: "document.not-rendered", refusal: printed.refusal.kind, attempt: item.fencingToken });
  if (isOver(printed.refusal) || (isTrouble(printed.refusal) && countTrouble(ctx.service, item.id) < MOST_ATTEMPTS)) {
    await ctx.inTransaction((tx) => batchItemRepository(tx, practiceOf(ctx)).giveBack(item));
    throw new TryLaterError(printed.refusal.kind);
  }
  return { made: refuse(notRendered(printed.refusal)), run };
}

/** Whether this process stopped, or had its hands full, before the document was made. */
function isOver({ kind }: RenderRefusal): boolean {
  return kind === "engine-closed" || kind === "cancelled" || kind === "engine-busy";
}

/** Whether it was the browser's trouble and may not have been the document's: then a next attempt may succeed. */
function isTrouble({ kind }: RenderRefusal): boolean {
  return kind === "browser-stopped" || kind === "print-too-slow";
}
