import type { Db } from "@hervat/database";
import { type Stored, sessionNoteRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { type VisibleNotes, visibleNotes } from "@hervat/domain/policy";
import type { MembershipId, SessionId } from "@hervat/domain/primitives";
import type { Session, SessionNote } from "@hervat/domain/session";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openSession } from "../sessions/open-session.ts";
import { type CaseAction, membershipOf, type OpenedCase } from "../trajectory/open-case.ts";

export interface OpenedNote {
  readonly opened: OpenedCase;
  readonly session: Stored<Session>;
  readonly sealer: Sealer;
  readonly notes: ReturnType<typeof sessionNoteRepository>;
  readonly visible: VisibleNotes;
  readonly by: MembershipId;
  /** Undefined where nobody wrote one yet. */
  readonly stored: Stored<SessionNote> | undefined;
}

/** The note of a session on which the caller may do this. @throws NotFoundError, also for a note that stands open for others only */
export async function openNote(tx: Db, ctx: ServiceContext, action: CaseAction, id: SessionId): Promise<OpenedNote> {
  const { opened, session } = await openSession(tx, ctx, action, id);
  const visible = visibleNotes(ctx.actor, opened.relation);
  if (visible === null) throw new NotFoundError("note");
  const sealer = await opened.sealer();
  const notes = sessionNoteRepository(tx, sealer);
  const stored = await notes.find(id, visible);
  if (stored === undefined && (await notes.exists(id))) throw new NotFoundError("note");
  return { opened, session, sealer, notes, visible, by: membershipOf(ctx), stored };
}

/** The same, where there has to be one. */
export async function openWrittenNote(
  tx: Db,
  ctx: ServiceContext,
  action: CaseAction,
  id: SessionId,
): Promise<OpenedNote & { readonly stored: Stored<SessionNote> }> {
  const note = await openNote(tx, ctx, action, id);
  if (note.stored === undefined) throw new NotFoundError("note");
  return { ...note, stored: note.stored };
}
