import type { Db } from "@hervat/database";
import type { BatchItem } from "@hervat/database/repositories";
import type { Locale } from "@hervat/messages";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelations } from "../trajectory/read-relations.ts";
import { ItemSentence, itemSentence } from "./item-sentence.ts";

type Failed = Pick<BatchItem, "trajectoryId" | "sentenceKey" | "sentenceData">;

/**
 * Says of failed items why they have no document. What a client allowed and agreed with is for the coach of that case: whoever else
 * reads the batch is told that it may not leave, and nothing of why. The command line belongs to who holds the data itself.
 */
export async function sentencesFor(
  tx: Db,
  ctx: ServiceContext,
  failed: readonly Failed[],
  locale: Locale,
): Promise<(item: Failed) => string> {
  const practiceId = practiceOf(ctx);
  const relations = await readRelations(tx, practiceId, [...new Set(failed.map(({ trajectoryId }) => trajectoryId))]);
  return ({ trajectoryId, sentenceKey, sentenceData }) => {
    const sentence = storedSentence(sentenceKey, sentenceData);
    const relation = relations.get(trajectoryId);
    const hers = sentence.kind === "may-not-leave" && sentence.reason !== "not-issued" && ctx.actor.kind !== "console";
    const mayKnow = relation !== undefined && ctx.may("consent.read", { kind: "trajectory", ...relation });
    return itemSentence(hers && !mayKnow ? { kind: "held-back" } : sentence, locale);
  };
}

/** @throws ZodError for a sentence that this version does not know */
function storedSentence(key: string | null, data: unknown): ItemSentence {
  return ItemSentence.parse({ ...Object(data), kind: key });
}
