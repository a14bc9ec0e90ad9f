import type { SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { sessionNotes } from "../schema/session-note.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** What a client took home, per talk: of signed notes alone, and nothing else of a note is read. */
export async function readGivenHomework(
  db: Db,
  sealer: Sealer,
  trajectoryId: TrajectoryId,
): Promise<{ readonly sessionId: SessionId; readonly text: { readonly homework: string } }[]> {
  const rows = await db
    .select({ sessionId: sessionNotes.sessionId, homework: sessionNotes.homework })
    .from(sessionNotes)
    .where(
      and(
        eq(sessionNotes.tenantId, sealer.tenant),
        eq(sessionNotes.trajectoryId, trajectoryId),
        isNotNull(sessionNotes.signedAt),
        isNotNull(sessionNotes.homework),
      ),
    )
    .orderBy(asc(sessionNotes.sessionId))
    .limit(MOST_ROWS);
  return rows.flatMap(({ sessionId, homework }) =>
    homework === null
      ? []
      : [{ sessionId, text: { homework: sealer.openText({ table: "care.session_note", row: sessionId, column: "homework" }, homework) } }],
  );
}
