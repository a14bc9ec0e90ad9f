import type { VisibleNotes } from "@hervat/domain/policy";
import type { PracticeId, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { NOTE_LINES, NoteAmendment, type NoteCountersign, type NoteLine, type NoteVisibility, SessionNote } from "@hervat/domain/session";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "../schema/session.ts";
import { sessionNotes } from "../schema/session-note.ts";
import type { Sealer } from "../sealed/sealer.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { noteAdditions } from "./note-additions.ts";
import { assertSaved, MOST_ROWS, StaleSaveError, type Stored } from "./stored.ts";

const OldAmendments = z.array(NoteAmendment.extend({ at: z.coerce.date() }));
const at = (row: SessionId, column: string) => ({ table: "care.session_note", row, column });

type Row = typeof sessionNotes.$inferSelect;

type OfSession = { tenant: PracticeId; id: SessionId };

const shownRow = builtOnce<OfSession & Pick<VisibleNotes, keyof VisibleNotes>>()((db, given) =>
  db
    .select()
    .from(sessionNotes)
    .where(
      and(
        eq(sessionNotes.tenantId, given("tenant")),
        eq(sessionNotes.sessionId, given("id")),
        or(eq(sessionNotes.authorMembershipId, given("author")), sql`${sessionNotes.visibility} = any(${given("open")}::text[])`),
      ),
    ),
);

const anyRow = builtOnce<OfSession>()((db, given) =>
  db
    .select({ id: sessionNotes.sessionId })
    .from(sessionNotes)
    .where(and(eq(sessionNotes.tenantId, given("tenant")), eq(sessionNotes.sessionId, given("id")))),
);

/** What a save of a note writes; the moments as text. */
type Columns = Pick<
  Row,
  | "trajectoryId"
  | "authorMembershipId"
  | "goal"
  | "done"
  | "agreed"
  | "next"
  | "homework"
  | "private"
  | "visibility"
  | "focusAreas"
  | "signedBy"
> & { readonly signedAt: string | null; readonly savedAt: string };

const saveRow = builtOnce<OfSession & Columns & { version: number }>()((db, given) =>
  db
    .update(sessionNotes)
    .set({
      trajectoryId: sql`${given("trajectoryId")}`,
      authorMembershipId: sql`${given("authorMembershipId")}`,
      goal: sql`${given("goal")}`,
      done: sql`${given("done")}`,
      agreed: sql`${given("agreed")}`,
      next: sql`${given("next")}`,
      homework: sql`${given("homework")}`,
      private: sql`${given("private")}`,
      visibility: sql`${given("visibility")}`,
      focusAreas: sql`${sql.param(given("focusAreas"), sessionNotes.focusAreas)}`,
      signedAt: sql`${given("signedAt")}`,
      signedBy: sql`${given("signedBy")}`,
      savedAt: sql`${given("savedAt")}`,
      version: sql`${sessionNotes.version} + 1`,
    })
    .where(
      and(eq(sessionNotes.tenantId, given("tenant")), eq(sessionNotes.sessionId, given("id")), eq(sessionNotes.version, given("version"))),
    )
    .returning({ id: sessionNotes.sessionId }),
);

/** The coach's working notes; every line is sealed. Who reads says which of them are hers to read: the others are not there. */
export function sessionNoteRepository(db: Db, sealer: Sealer) {
  const own = eq(sessionNotes.tenantId, sealer.tenant);
  const additions = noteAdditions(db, sealer);
  const shownTo = ({ author, open }: VisibleNotes) =>
    or(eq(sessionNotes.authorMembershipId, author), inArray(sessionNotes.visibility, [...open]));

  async function opened(rows: readonly Row[]): Promise<Stored<SessionNote>[]> {
    const signed = rows.filter(({ signedAt }) => signedAt !== null).map(({ sessionId }) => sessionId);
    const [amendments, countersigns] = await Promise.all([additions.amendments(signed), additions.countersigns(signed)]);
    return rows.map((row) => {
      const { sessionId, trajectoryId, visibility, focusAreas, signedAt, signedBy } = row;
      const base = { sessionId, trajectoryId, author: row.authorMembershipId, text: textOf(row), visibility, focusAreas };
      const state =
        signedAt === null
          ? { status: "draft" }
          : {
              ...{ status: "signed", signedAt, signedBy },
              amendments: [...oldAmendments(row), ...(amendments.get(sessionId) ?? [])],
              countersigns: countersigns.get(sessionId) ?? [],
            };
      return { version: row.version, value: SessionNote.parse({ ...base, ...state }) };
    });
  }

  function textOf(row: Row): Partial<Record<NoteLine, string>> {
    const text: Partial<Record<NoteLine, string>> = {};
    for (const line of NOTE_LINES) {
      const sealed = row[line];
      text[line] = sealed === null ? "" : sealer.openText(at(row.sessionId, line), sealed);
    }
    return text;
  }

  function oldAmendments({ sessionId, amendments }: Row): NoteAmendment[] {
    return amendments === null ? [] : sealer.openJson(at(sessionId, "amendments"), OldAmendments, amendments);
  }

  function toColumns(note: SessionNote, savedAt: Date) {
    const signed = note.status === "signed" ? note : undefined;
    const line = (name: NoteLine) => sealer.sealText(at(note.sessionId, name), note.text[name]);
    return {
      trajectoryId: note.trajectoryId,
      authorMembershipId: note.author,
      goal: line("goal"),
      done: line("done"),
      agreed: line("agreed"),
      next: line("next"),
      homework: line("homework"),
      private: line("private"),
      visibility: note.visibility,
      focusAreas: note.focusAreas,
      signedAt: signed?.signedAt ?? null,
      signedBy: signed?.signedBy ?? null,
      savedAt,
    };
  }

  async function insertAdditions(notes: readonly SessionNote[]): Promise<void> {
    const signed = notes.filter((note) => note.status === "signed");
    await additions.addAmendments(signed);
    await additions.addCountersigns(signed);
  }

  return {
    async find(sessionId: SessionId, visible: VisibleNotes): Promise<Stored<SessionNote> | undefined> {
      const rows = await shownRow(db, { tenant: sealer.tenant, id: sessionId, author: visible.author, open: visible.open });
      return (await opened(rows))[0];
    },

    /** Whether there is one, whoever may read it. */
    async exists(sessionId: SessionId): Promise<boolean> {
      const rows = await anyRow(db, { tenant: sealer.tenant, id: sessionId });
      return rows.length > 0;
    },

    /** In the order of the sessions. */
    async ofTrajectory(trajectoryId: TrajectoryId, visible: VisibleNotes): Promise<Stored<SessionNote>[]> {
      const rows = await db
        .select({ note: sessionNotes })
        .from(sessionNotes)
        .innerJoin(sessions, and(eq(sessions.tenantId, sessionNotes.tenantId), eq(sessions.id, sessionNotes.sessionId)))
        .where(and(own, eq(sessionNotes.trajectoryId, trajectoryId), shownTo(visible)))
        .orderBy(asc(sessions.startsAt))
        .limit(MOST_ROWS);
      return opened(rows.map(({ note }) => note));
    },

    /** @throws StaleSaveError when another window wrote a note for this session first */
    async add(note: SessionNote, savedAt: Date): Promise<void> {
      const added = await db
        .insert(sessionNotes)
        .values({ ...toColumns(note, savedAt), tenantId: sealer.tenant, sessionId: note.sessionId })
        .onConflictDoNothing()
        .returning({ id: sessionNotes.sessionId });
      if (added.length === 0) throw new StaleSaveError("session-note", note.sessionId);
      await insertAdditions([note]);
    },

    /** Notes of sessions that have none yet. */
    async addMany(added: readonly { readonly note: SessionNote; readonly savedAt: Date }[]): Promise<void> {
      const rows = added.map(({ note, savedAt }) => ({ ...toColumns(note, savedAt), tenantId: sealer.tenant, sessionId: note.sessionId }));
      await insertMany(db, sessionNotes, rows);
      await insertAdditions(added.map(({ note }) => note));
    },

    /** A draft that is written, or signed now. The database refuses it for what was signed before. @throws StaleSaveError */
    async save({ version, value }: Stored<SessionNote>, savedAt: Date): Promise<void> {
      const { signedAt, ...columns } = toColumns(value, savedAt);
      const moments = { signedAt: signedAt?.toISOString() ?? null, savedAt: savedAt.toISOString() };
      const saved = await saveRow(db, { ...columns, ...moments, tenant: sealer.tenant, id: value.sessionId, version });
      assertSaved(saved, "session-note", value.sessionId);
    },

    /** Before and after signing. @throws StaleSaveError */
    async showTo(sessionId: SessionId, version: number, visibility: NoteVisibility): Promise<void> {
      const saved = await db
        .update(sessionNotes)
        .set({ visibility, version: version + 1 })
        .where(and(own, eq(sessionNotes.sessionId, sessionId), eq(sessionNotes.version, version)))
        .returning({ id: sessionNotes.sessionId });
      assertSaved(saved, "session-note", sessionId);
    },

    addAmendment: (note: SessionNote, amendment: NoteAmendment) => additions.addAmendments([{ ...note, amendments: [amendment] }]),
    addCountersign: (note: SessionNote, countersign: NoteCountersign) =>
      additions.addCountersigns([{ ...note, countersigns: [countersign] }]),
  };
}
