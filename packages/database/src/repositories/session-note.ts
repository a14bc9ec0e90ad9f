import type { SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { NoteAmendment, SessionNote } from "@hervat/domain/session";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "../schema/session.ts";
import { sessionNotes } from "../schema/session-note.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { assertSaved, MOST_ROWS, StaleSaveError, type Stored } from "./stored.ts";

const Amendments = z.array(NoteAmendment.extend({ at: z.coerce.date() }));
const at = (row: SessionId, column: string) => ({ table: "care.session_note", row, column });

/** The coach's working notes; every line is sealed. */
export function sessionNoteRepository(db: Db, sealer: Sealer) {
  const own = eq(sessionNotes.tenantId, sealer.tenant);

  function toStored(row: typeof sessionNotes.$inferSelect): Stored<SessionNote> {
    const text = (column: "goal" | "done" | "agreed" | "next" | "private") => sealer.openText(at(row.sessionId, column), row[column]);
    const base = {
      sessionId: row.sessionId,
      trajectoryId: row.trajectoryId,
      author: row.authorMembershipId,
      text: { goal: text("goal"), done: text("done"), agreed: text("agreed"), next: text("next"), private: text("private") },
    };
    const signed = row.signedAt && {
      status: "signed",
      signedAt: row.signedAt,
      signedBy: row.signedBy,
      amendments: sealer.openJson(at(row.sessionId, "amendments"), Amendments, row.amendments),
    };
    return { version: row.version, value: SessionNote.parse({ ...base, ...(signed ?? { status: "draft" }) }) };
  }

  function toColumns(note: SessionNote, savedAt: Date) {
    const signed = note.status === "signed" ? note : undefined;
    const text = (column: "goal" | "done" | "agreed" | "next" | "private") =>
      sealer.sealText(at(note.sessionId, column), note.text[column]);
    return {
      trajectoryId: note.trajectoryId,
      authorMembershipId: note.author,
      goal: text("goal"),
      done: text("done"),
      agreed: text("agreed"),
      next: text("next"),
      private: text("private"),
      signedAt: signed?.signedAt ?? null,
      signedBy: signed?.signedBy ?? null,
      amendments: sealer.sealJson(at(note.sessionId, "amendments"), signed?.amendments ?? []),
      savedAt,
    };
  }

  return {
    async find(sessionId: SessionId): Promise<Stored<SessionNote> | undefined> {
      const [row] = await db
        .select()
        .from(sessionNotes)
        .where(and(own, eq(sessionNotes.sessionId, sessionId)));
      return row && toStored(row);
    },

    /** In the order of the sessions. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Stored<SessionNote>[]> {
      const rows = await db
        .select({ note: sessionNotes })
        .from(sessionNotes)
        .innerJoin(sessions, and(eq(sessions.tenantId, sessionNotes.tenantId), eq(sessions.id, sessionNotes.sessionId)))
        .where(and(own, eq(sessionNotes.trajectoryId, trajectoryId)))
        .orderBy(asc(sessions.startsAt))
        .limit(MOST_ROWS);
      return rows.map(({ note }) => toStored(note));
    },

    /** @throws StaleSaveError when another window wrote a note for this session first */
    async add(note: SessionNote, savedAt: Date): Promise<void> {
      const added = await db
        .insert(sessionNotes)
        .values({ ...toColumns(note, savedAt), tenantId: sealer.tenant, sessionId: note.sessionId })
        .onConflictDoNothing()
        .returning({ id: sessionNotes.sessionId });
      if (added.length === 0) throw new StaleSaveError("session-note", note.sessionId);
    },

    /** Notes of sessions that have none yet. */
    async addMany(added: readonly { readonly note: SessionNote; readonly savedAt: Date }[]): Promise<void> {
      const rows = added.map(({ note, savedAt }) => ({ ...toColumns(note, savedAt), tenantId: sealer.tenant, sessionId: note.sessionId }));
      await insertMany(db, sessionNotes, rows);
    },

    /** @throws StaleSaveError */
    async save({ version, value }: Stored<SessionNote>, savedAt: Date): Promise<void> {
      const saved = await db
        .update(sessionNotes)
        .set({ ...toColumns(value, savedAt), version: version + 1 })
        .where(and(own, eq(sessionNotes.sessionId, value.sessionId), eq(sessionNotes.version, version)))
        .returning({ id: sessionNotes.sessionId });
      assertSaved(saved, "session-note", value.sessionId);
    },
  };
}
