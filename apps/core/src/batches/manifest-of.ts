import type { Db } from "@hervat/database";
import { type Batch, batchRepository } from "@hervat/database/repositories";
import type { Locale } from "@hervat/messages";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { BatchDocument } from "./batch-documents.ts";
import type { ManifestLine } from "./manifest.ts";
import { sentencesFor } from "./sentences-for.ts";

/** What the manifest says of a batch: the documents that go along, then every item that has none and why. */
export async function manifestOf(
  tx: Db,
  ctx: ServiceContext,
  batch: Batch,
  documents: readonly BatchDocument[],
  locale: Locale,
): Promise<ManifestLine[]> {
  const failed = await batchRepository(tx, practiceOf(ctx)).items(batch.id, { statuses: ["failed"] });
  const sentenceOf = await sentencesFor(tx, ctx, failed, locale);
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
    ...failed.map((item) => ({
      file: "",
      client_code: item.clientCode,
      kind: batch.kind,
      standing: batch.standing,
      date: "",
      sha256: "",
      bytes: "",
      message: sentenceOf(item),
    })),
  ];
}
