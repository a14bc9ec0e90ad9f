import { ok, type Result } from "../primitives/index.ts";
import { type MoveSessionRefusal, moveSession, type Slot } from "./plan-session.ts";
import type { PlannedSession, Session } from "./session.ts";

/** One talk as it will be, but for its moment, and that moment. */
export type Move = { readonly session: Session; readonly to: Slot };

/**
 * Moves several talks of one trajectory, all or none. Each is held against those that stay and those that moved already: a series does
 * not stand in its own way.
 *
 * @param all the talks of the trajectory as they are, those that move included
 */
export function moveTogether(moves: readonly Move[], all: readonly Session[]): Result<PlannedSession[], MoveSessionRefusal> {
  const going = new Set(moves.map(({ session }) => session.id));
  const standing = all.filter(({ id }) => !going.has(id));
  const moved: PlannedSession[] = [];
  for (const { session, to } of moves) {
    const next = moveSession(session, to, [...standing, ...moved]);
    if (!next.ok) return next;
    moved.push(next.value);
  }
  return ok(moved);
}
