import { z } from "zod";
import { MembershipId, SessionId, TrajectoryId } from "../primitives/index.ts";
import type { SessionNote } from "./session-note.ts";

/** What became of a thing to do at home, as told in a later talk. */
export const HomeworkOutcome = z.enum(["done", "partly", "not-done"]);
export type HomeworkOutcome = z.infer<typeof HomeworkOutcome>;

/** The item is named by its own words: a line of the note that changes is another item, and waits again. */
export const HomeworkTick = z.object({
  sessionId: SessionId,
  trajectoryId: TrajectoryId,
  item: z.string().min(1),
  outcome: HomeworkOutcome,
  at: z.date(),
  by: MembershipId,
});
export type HomeworkTick = z.infer<typeof HomeworkTick>;

export interface HomeworkItem {
  readonly sessionId: SessionId;
  readonly item: string;
  /** Null while nobody asked about it. */
  readonly outcome: HomeworkOutcome | null;
}

/** The things to do of one note: one a line, with or without a dash before it. */
export function homeworkLines(homework: string): string[] {
  const lines = homework.split("\n").map((line) => line.replace(/^\s*[-*•]\s*/, "").trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** What was given in these notes and what became of it, by the last tick of each. */
export function homeworkOf(
  notes: readonly { readonly sessionId: SessionId; readonly text: Pick<SessionNote["text"], "homework"> }[],
  ticks: readonly HomeworkTick[],
): HomeworkItem[] {
  const key = (sessionId: SessionId, item: string) => `${sessionId} ${item}`;
  const outcomes = new Map(
    ticks.toSorted((one, other) => one.at.getTime() - other.at.getTime()).map((tick) => [key(tick.sessionId, tick.item), tick.outcome]),
  );
  return notes.flatMap(({ sessionId, text }) =>
    homeworkLines(text.homework).map((item) => ({ sessionId, item, outcome: outcomes.get(key(sessionId, item)) ?? null })),
  );
}
