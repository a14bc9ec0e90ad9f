import type { Session, SessionNote } from "@hervat/domain/session";
import type { Random } from "../random/random.ts";
import { tell } from "../texts/tell.ts";
import type { DossierContext } from "./dossier-context.ts";
import { themesFor, visibilityOf } from "./note-extras.ts";

type Lines = { readonly goal: string; readonly done: string; readonly agreed: string; readonly next: string };

/** A note for the talks that were held; the newest may still be a draft, and now and then one was forgotten. */
export function notesOf(context: DossierContext, sessions: readonly Session[]): SessionNote[] {
  const { coach, trajectoryId, told, brief } = context;
  const random = context.random.fork("notes");
  const extra = context.random.fork("homework");
  const lines = linesFor(context, random);
  const visibility = visibilityOf(context);
  const themes = themesFor(context);
  const held = sessions.filter(({ status }) => status === "held");
  const open = brief.status === "active" || brief.status === "intake";
  return held.flatMap((session, at): SessionNote[] => {
    const newest = open && at === held.length - 1;
    const { goal, done, agreed, next } = lines(session);
    if (newest ? random.chance(0.12) : random.chance(0.03)) return [];
    const text = {
      goal: tell(goal, told),
      done: tell(done, told),
      agreed: tell(agreed, told),
      next: tell(next, told),
      homework: session.kind === "session" ? extra.shuffled(context.phrases.notes.homework).slice(0, extra.int(0, 2)).join("\n") : "",
      private: random.chance(0.22) ? tell(random.pick(context.phrases.notes.private), told) : "",
    };
    const note = { sessionId: session.id, trajectoryId, author: coach, text, visibility, focusAreas: themes(session) };
    if (newest && random.chance(0.3)) return [{ ...note, status: "draft" }];
    const signedAt = new Date(session.startsAt.getTime() + (session.durationMinutes + random.int(5, 140)) * 60_000);
    return [{ ...note, status: "signed", signedAt, signedBy: coach, amendments: [], countersigns: [] }];
  });
}

/** Shared themes in drawn order; per stage one session is the story's own. */
function linesFor({ story, phrases }: DossierContext, random: Random): (session: Session) => Lines {
  const decks = {
    start: random.shuffled(phrases.notes.start),
    middle: random.shuffled(phrases.notes.middle),
    late: random.shuffled(phrases.notes.late),
  };
  const own = { start: 2, middle: 5, late: 8 } as const;
  return ({ kind, number }) => {
    if (kind !== "session") return random.pick(phrases.notes[kind]);
    const count = number ?? 1;
    const stage = count <= 3 ? "start" : count <= 6 ? "middle" : "late";
    const deck = decks[stage];
    const theme = deck[(count - 1) % deck.length] ?? random.pick(deck);
    return count === own[stage] ? { ...phrases.notes.own[stage], ...story.notes[stage] } : theme;
  };
}
