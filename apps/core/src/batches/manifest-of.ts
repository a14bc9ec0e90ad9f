import type { Db } from "@hervat/database";
import { type Batch, batchRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { Locale } from "@hervat/messages";
import { dayInAmsterdam } from "../clock.ts";
import type { BatchDocument } from "./batch-documents.ts";
import { storedSentence } from "./batch-progress.ts";
import { itemSentence } from "./item-sentence.ts";
import type { ManifestLine } from "./manifest.ts";

/** What the manifest says of a batch: the documents that go along, then every item that has none and why. */
export async function manifestOf(
  tx: Db,
  sealer: Sealer,
  batch: Batch,
  documents: readonly BatchDocument[],
  locale: Locale,
): Promise<ManifestLine[]> {
  const failed = await batchRepository(tx, sealer.tenant).items(batch.id, { statuses: ["failed"] });
  return [
    ...documents.map(({ document, clientCode, fileName }) => ({
      file: fileName,
      client_code: clientCode,
      kind: document.kind,
      standing: document.standing,
      date: dayInAmsterdam(document.createdAt),
      sha256: document.sha256,
      bytes: String(document.size),
      message: "",
    })),
    ...failed.map(({ clientCode, sentenceKey, sentenceData }) => ({
      file: "",
      client_code: clientCode,
      kind: batch.kind,
      standing: batch.standing,
      date: "",
      sha256: "",
      bytes: "",
      message: itemSentence(storedSentence(sentenceKey, sentenceData), locale),
    })),
  ];
}
