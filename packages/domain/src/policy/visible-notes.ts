import type { Actor } from "../people/actor.ts";
import type { MembershipId, PracticeId } from "../primitives/index.ts";
import type { NoteVisibility } from "../session/session-note.ts";
import type { CaseRelations } from "./resource.ts";

/** Which notes of one case someone reads: those she wrote herself, and those that stand open for her. */
export interface VisibleNotes {
  readonly author: MembershipId;
  readonly open: readonly NoteVisibility[];
}

/**
 * The notes of a case that this actor may read; null: none. The coach who answers for the case reads all: the dossier is hers to keep.
 * Who coaches beside her, a stand-in and the supervisor read what the coach opened for them, as long as the client agrees that they do.
 *
 * @source docs/sources.md §3, row "session notes (werkaantekeningen)"
 */
export function visibleNotes(actor: Actor, relations: CaseRelations): VisibleNotes | null {
  const { practiceId }: { readonly kind: string; readonly practiceId?: PracticeId | null } = actor;
  if (practiceId !== relations.practiceId) return null;
  if (actor.kind === "coach" || actor.kind === "owner") {
    const author = actor.membershipId;
    if (relations.coachMembershipId === author) return { author, open: ["mine", "stand-in", "supervisor"] };
    return [...relations.besideMembershipIds, ...relations.standInMembershipIds].includes(author)
      ? { author, open: ["stand-in", "supervisor"] }
      : null;
  }
  if (actor.kind === "supervisor" && relations.supervisionConsent) return { author: actor.membershipId, open: ["supervisor"] };
  return null;
}

/** The same for one note, as it was read. */
export function mayReadNote(
  visible: VisibleNotes | null,
  { author, visibility }: { readonly author: MembershipId; readonly visibility: NoteVisibility },
): boolean {
  return visible !== null && (visible.author === author || visible.open.includes(visibility));
}
