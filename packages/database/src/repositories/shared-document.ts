import type { PlainDate, PracticeId, ReceivedDocumentId, TrajectoryId } from "@hervat/domain/primitives";
import type { ReceivedKind, ReceivedMediaType, SharedWith } from "@hervat/domain/received";
import { and, desc, eq } from "drizzle-orm";
import { sharedDocuments } from "../schema/received.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

export interface SharedDocument {
  readonly id: ReceivedDocumentId;
  readonly trajectoryId: TrajectoryId;
  readonly kind: ReceivedKind;
  readonly datedOn: PlainDate;
  readonly mediaType: ReceivedMediaType;
  /** The day on which the client agreed that whoever stood there then may open it. */
  readonly agreedOn: PlainDate;
}

const described = {
  id: sharedDocuments.id,
  trajectoryId: sharedDocuments.trajectoryId,
  kind: sharedDocuments.kind,
  datedOn: sharedDocuments.datedOn,
  mediaType: sharedDocuments.mediaType,
  agreedOn: sharedDocuments.clientAgreedOn,
};

/** Papers about work that the client agreed to open for this reader on the employer's side. */
export function sharedDocumentRepository(db: Db, tenant: PracticeId, reader: SharedWith) {
  const forReader = and(
    eq(sharedDocuments.tenantId, tenant),
    eq(reader === "hr" ? sharedDocuments.forHr : sharedDocuments.forManager, true),
  );
  return {
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<SharedDocument[]> {
      return db
        .select(described)
        .from(sharedDocuments)
        .where(and(forReader, eq(sharedDocuments.trajectoryId, trajectoryId)))
        .orderBy(desc(sharedDocuments.datedOn), desc(sharedDocuments.id))
        .limit(MOST_ROWS);
    },

    async find(id: ReceivedDocumentId): Promise<(SharedDocument & { readonly bytes: Uint8Array }) | undefined> {
      const [row] = await db
        .select({ ...described, bytes: sharedDocuments.plainBytes })
        .from(sharedDocuments)
        .where(and(forReader, eq(sharedDocuments.id, id)));
      return row;
    },
  };
}
