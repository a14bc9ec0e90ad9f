import { ReadingAlongId } from "@hervat/domain/primitives";
import {
  HomeworkOutcome,
  type HomeworkTick,
  homeworkLines,
  type NoteVisibility,
  type ReadingAlong,
  type Session,
  type SessionNote,
} from "@hervat/domain/session";
import type { DossierContext } from "./dossier-context.ts";

/** In one case of five the client agreed that supervision reads along. */
export function visibilityOf({ random }: DossierContext): NoteVisibility {
  return random.fork("readers").chance(0.2) ? "supervisor" : "mine";
}

/** One or two themes a talk, all of them in turn, where the programme has themes. */
export function themesFor({ programme: { structure }, random }: DossierContext): (session: Session) => SessionNote["focusAreas"] {
  if (structure.kind !== "focus-areas") return () => [];
  const deck = random.fork("themes").shuffled(structure.focusAreas.map(({ key }) => key));
  let at = 0;
  return ({ kind }) => {
    if (kind !== "session") return [];
    at += 1;
    return deck.filter((_key, index) => index === at % deck.length || (at % 3 === 0 && index === (at + 4) % deck.length));
  };
}

/** Supervision, where the notes are open for it: agreed to before the first of them. */
export function readersOf(context: DossierContext, notes: readonly SessionNote[]): ReadingAlong[] {
  if (!notes.some(({ visibility }) => visibility === "supervisor")) return [];
  const agreedOn = context.schedule.startedOn;
  return [{ id: context.ids.next(ReadingAlongId), trajectoryId: context.trajectoryId, kind: "supervisor", agreedOn, endedOn: null }];
}

/** What came of the things to do at home, told at the next talk; of the last talk nothing is known yet. */
export function ticksOf(
  { random, coach, trajectoryId }: DossierContext,
  notes: readonly SessionNote[],
  sessions: readonly Session[],
): HomeworkTick[] {
  const draws = random.fork("ticks");
  const held = sessions.filter(({ status }) => status === "held");
  return notes.flatMap(({ sessionId, text }) => {
    const next = held[held.findIndex(({ id }) => id === sessionId) + 1];
    if (next === undefined) return [];
    return homeworkLines(text.homework).map((item) => ({
      ...{ sessionId, trajectoryId, item, at: new Date(next.startsAt.getTime() + 5 * 60_000), by: coach },
      outcome: draws.pick(HomeworkOutcome.options),
    }));
  });
}
