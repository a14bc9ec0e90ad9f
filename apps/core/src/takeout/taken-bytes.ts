import type { Db } from "@hervat/database";
import { consentScanRepository, documentRepository, receivedDocumentRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { TakenFile } from "@hervat/database/takeout";
import { DocumentId, ReceivedDocumentId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";

/** The bytes of one stored file. @throws NotFoundError when it was erased in the meantime */
export async function readTakenBytes(tx: Db, sealer: Sealer, { from, id }: TakenFile): Promise<Buffer> {
  const bytes = await stored(tx, sealer, from, id);
  if (bytes === undefined) throw new NotFoundError("document");
  return Buffer.from(bytes);
}

async function stored(tx: Db, sealer: Sealer, from: TakenFile["from"], id: string): Promise<Uint8Array | undefined> {
  switch (from) {
    case "document":
      return documentRepository(tx, sealer.tenant, sealer).bytes(DocumentId.parse(id));
    case "received":
      return receivedDocumentRepository(tx, sealer).bytes(ReceivedDocumentId.parse(id));
    case "consent":
      return (await consentScanRepository(tx, sealer).find(DocumentId.parse(id)))?.bytes;
  }
}
