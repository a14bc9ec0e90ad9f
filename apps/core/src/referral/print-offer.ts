import { ok, type PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import type { OfferView } from "@hervat/domain/views";
import { type ItemSentence, notRendered } from "../batches/item-sentence.ts";
import type { ServiceContext } from "../service-context.ts";

export type OfferNotMade = { readonly kind: "not-made"; readonly sentence: ItemSentence };

/** The document of an offer. What was sent prints the same today as on the day it left. */
export async function printOffer(
  { service: { plugins, engine } }: Pick<ServiceContext, "service">,
  view: OfferView,
  practiceId: PracticeId,
): Promise<Result<Uint8Array, OfferNotMade>> {
  const plugin = await plugins.shipped("offer");
  if (!plugin.ok) return refuse({ kind: "not-made", sentence: { kind: "plugin-missing" } });
  const printed = await engine.render({ plugin: plugin.value, view, options: {}, organisation: practiceId });
  return printed.ok ? ok(printed.value.pdf) : refuse({ kind: "not-made", sentence: notRendered(printed.refusal) });
}
