import type { Db } from "@hervat/database";
import {
  homeworkTickRepository,
  moveRequestRepository,
  readGivenHomework,
  recoveryCourseRepository,
  sessionRepository,
} from "@hervat/database/repositories";
import { ExerciseGivenId, PlainDate, SessionId } from "@hervat/domain/primitives";
import { exercisesOf, LocalText, StageKey } from "@hervat/domain/programme";
import { homeworkOf, MoveWish } from "@hervat/domain/session";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { openOwnCase } from "./open-own-case.ts";
import { isHers, readTalkNames, TalkShown, toTalk } from "./own-talk.ts";

const HomeworkShown = z.strictObject({ sessionId: SessionId, item: z.string(), done: z.boolean() });
const ExerciseShown = z.strictObject({
  id: ExerciseGivenId,
  exercise: StageKey,
  names: LocalText,
  text: LocalText,
  givenOn: PlainDate,
  doneOn: PlainDate.nullable(),
});

export const OwnTalks = z.strictObject({
  /** The nearest first. What she asked about it and was not answered yet stands with it. */
  talks: z.array(TalkShown.extend({ asked: MoveWish.nullable() })),
  homework: z.array(HomeworkShown),
  exercises: z.array(ExerciseShown),
  may: z.strictObject({ change: z.boolean() }),
});
export type OwnTalks = z.infer<typeof OwnTalks>;

/** So many talks she reads ahead. */
const MOST_TALKS = 12;

/** When the client comes to talk, and what she took home. */
export function readOwnTalks(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnTalks> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-talks", trajectoryId);
    const { practiceId } = opened;
    const [sessions, asked] = await Promise.all([
      sessionRepository(tx, practiceId).ofTrajectory(trajectoryId),
      moveRequestRepository(tx, practiceId).waiting(trajectoryId),
    ]);
    const now = ctx.now();
    const coming = sessions
      .map(({ value }) => value)
      .filter((session) => session.status === "planned" && session.startsAt > now && isHers(session))
      .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
    const shown = coming.slice(0, MOST_TALKS);
    const names = await readTalkNames(tx, opened, shown);
    return {
      talks: shown.map((session) => ({
        ...toTalk(session, names),
        asked: asked.findLast(({ sessionId }) => sessionId === session.id)?.wish ?? null,
      })),
      homework: await readHomework(tx, opened),
      exercises: await readExercises(tx, opened),
      may: { change: opened.may("own.tick-homework") },
    };
  });
}

/** What she took home from her talks; of the last talks that gave something, the newest first. */
export async function readHomework(tx: Db, opened: OpenedCase): Promise<OwnTalks["homework"]> {
  const { id } = opened.stored.value;
  const sealer = await opened.sealer();
  const [notes, ticks, sessions] = await Promise.all([
    readGivenHomework(tx, sealer, id),
    homeworkTickRepository(tx, sealer).ofTrajectory(id),
    sessionRepository(tx, opened.practiceId).ofTrajectory(id),
  ]);
  const startOf = new Map(sessions.map(({ value }) => [value.id, value.startsAt.getTime()]));
  const latest = notes
    .filter(({ text }) => text.homework.trim() !== "")
    .toSorted((one, other) => (startOf.get(other.sessionId) ?? 0) - (startOf.get(one.sessionId) ?? 0))
    .slice(0, 2);
  // What was given twice is one thing to do: that of the latest talk.
  const items = Map.groupBy(homeworkOf(latest, ticks), ({ item }) => item);
  return [...items.values()].flatMap(([first]) =>
    first === undefined ? [] : [{ sessionId: first.sessionId, item: first.item, done: first.outcome === "done" }],
  );
}

export async function readExercises(tx: Db, opened: OpenedCase): Promise<OwnTalks["exercises"]> {
  const { value } = opened.stored;
  const known = new Map(exercisesOf(opened.programme).map((exercise) => [exercise.key, exercise]));
  const given = await recoveryCourseRepository(tx, await opened.sealer()).exercises(value.id);
  return given.toReversed().flatMap(({ id, exercise, givenOn, doneOn }) => {
    const found = known.get(exercise);
    return found === undefined || found.kind !== "exercise"
      ? []
      : [{ id, exercise, names: found.names, text: found.text, givenOn, doneOn }];
  });
}
