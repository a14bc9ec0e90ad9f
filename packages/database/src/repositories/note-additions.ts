import type { SessionId } from "@hervat/domain/primitives";
import type { NoteAmendment, NoteCountersign, SignedNote } from "@hervat/domain/session";
import { and, asc, eq, inArray } from "drizzle-orm";
import { v7 } from "uuid";
import { noteAmendments, noteCountersigns } from "../schema/session-note.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";

const textAt = (row: string) => ({ table: "care.note_amendment", row, column: "text" });
const remarkAt = (row: string) => ({ table: "care.note_countersign", row, column: "remark" });

type OfNote = Pick<SignedNote, "sessionId" | "trajectoryId">;
type Dated<Kind extends "amendments" | "countersigns"> = OfNote & Pick<SignedNote, Kind>;

/** What came to signed notes after signing: rows that are added and never changed. */
export function noteAdditions(db: Db, sealer: Sealer) {
  const row = ({ sessionId, trajectoryId }: OfNote) => ({ tenantId: sealer.tenant, id: v7(), sessionId, trajectoryId });
  return {
    async amendments(notes: readonly SessionId[]): Promise<Map<SessionId, NoteAmendment[]>> {
      if (notes.length === 0) return new Map();
      const rows = await db
        .select()
        .from(noteAmendments)
        .where(and(eq(noteAmendments.tenantId, sealer.tenant), inArray(noteAmendments.sessionId, [...notes])))
        .orderBy(asc(noteAmendments.at), asc(noteAmendments.id));
      return byNote(rows, ({ id, at, by, text }) => ({ at, by, text: sealer.openText(textAt(id), text) }));
    },

    async countersigns(notes: readonly SessionId[]): Promise<Map<SessionId, NoteCountersign[]>> {
      if (notes.length === 0) return new Map();
      const rows = await db
        .select()
        .from(noteCountersigns)
        .where(and(eq(noteCountersigns.tenantId, sealer.tenant), inArray(noteCountersigns.sessionId, [...notes])))
        .orderBy(asc(noteCountersigns.at), asc(noteCountersigns.id));
      return byNote(rows, ({ id, at, by, remark }) => ({
        at,
        by,
        remark: remark === null ? null : sealer.openText(remarkAt(id), remark),
      }));
    },

    async addAmendments(notes: readonly Dated<"amendments">[]): Promise<void> {
      const rows = notes.flatMap((note) => note.amendments.map(({ at, by, text }) => ({ ...row(note), at, by, text })));
      await insertMany(
        db,
        noteAmendments,
        rows.map((one) => ({ ...one, text: sealer.sealText(textAt(one.id), one.text) })),
      );
    },

    async addCountersigns(notes: readonly Dated<"countersigns">[]): Promise<void> {
      const rows = notes.flatMap((note) => note.countersigns.map(({ at, by, remark }) => ({ ...row(note), at, by, remark })));
      await insertMany(
        db,
        noteCountersigns,
        rows.map((one) => ({ ...one, remark: one.remark === null ? null : sealer.sealText(remarkAt(one.id), one.remark) })),
      );
    },
  };
}

function byNote<Row extends { readonly sessionId: SessionId }, Value>(
  rows: readonly Row[],
  open: (row: Row) => Value,
): Map<SessionId, Value[]> {
  const found = new Map<SessionId, Value[]>();
  for (const row of rows) found.set(row.sessionId, [...(found.get(row.sessionId) ?? []), open(row)]);
  return found;
}
