import { asc, eq } from "drizzle-orm";
import { documentProofs } from "../schema/document-proof.ts";
import type { Db } from "../tenancy/db.ts";

/** What may be told of a document to whoever holds its file. */
export interface DocumentProof {
  readonly standing: "concept" | "final";
  readonly pluginId: string | null;
  readonly pluginVersion: string | null;
  readonly madeAt: Date;
}

/** The first document with exactly these bytes, of whatever practice; read where none is chosen. `sha256`: hex. */
export async function findDocumentProof(db: Db, sha256: string): Promise<DocumentProof | undefined> {
  const { standing, pluginId, pluginVersion, madeAt } = documentProofs;
  const [row] = await db
    .select({ standing, pluginId, pluginVersion, madeAt })
    .from(documentProofs)
    .where(eq(documentProofs.sha256, sha256))
    .orderBy(asc(madeAt))
    .limit(1);
  return row;
}
