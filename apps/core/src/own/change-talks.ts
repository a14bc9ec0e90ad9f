import {
  homeworkTickRepository,
  moveRequestRepository,
  readGivenHomework,
  recoveryCourseRepository,
  sessionRepository,
} from "@hervat/database/repositories";
import { ExerciseGivenId, MoveRequestId, newId, ok, type Result, refuse, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { homeworkLines, MoveRequest, MoveWish } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openOwnCase } from "./open-own-case.ts";

export const AskToMoveInput = z.strictObject({ trajectoryId: TrajectoryId, sessionId: SessionId, wish: MoveWish });

/** She asks for another moment. Nothing moves by it: her coach sees it beside the talk, moves it or calls her. */
export function askToMove(
  ctx: ServiceContext,
  { trajectoryId, sessionId, wish }: z.infer<typeof AskToMoveInput>,
): Promise<Result<null, { readonly kind: "not-planned" | "already-asked" }>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openOwnCase(tx, ctx, "own.ask-to-move", trajectoryId);
    const session = await sessionRepository(tx, practiceId).find(sessionId);
    if (session === undefined || session.value.trajectoryId !== trajectoryId) throw new NotFoundError("session");
    if (session.value.status !== "planned" || session.value.startsAt <= ctx.now()) return refuse({ kind: "not-planned" });
    const requests = moveRequestRepository(tx, practiceId);
    if ((await requests.waiting(trajectoryId)).some((one) => one.sessionId === sessionId)) return refuse({ kind: "already-asked" });
    await requests.add(MoveRequest.parse({ id: newId(MoveRequestId), trajectoryId, sessionId, wish, askedAt: ctx.now(), answered: null }));
    await writeAudit(tx, ctx, { action: "session.move-asked" });
    return ok(null);
  });
}

/** `item` is the line as it was given. */
export const TickOwnInput = z.strictObject({
  trajectoryId: TrajectoryId,
  sessionId: SessionId,
  item: z.string().min(1).max(2_000),
  done: z.boolean(),
});

/** She says that she did what she took home, or that she did not after all. */
export function tickOwnHomework(
  ctx: ServiceContext,
  { trajectoryId, sessionId, item, done }: z.infer<typeof TickOwnInput>,
): Promise<Result<null, { readonly kind: "not-given" }>> {
  return ctx.inTransaction(async (tx) => {
    const { sealer } = await openOwnCase(tx, ctx, "own.tick-homework", trajectoryId);
    const opened = await sealer();
    const given = (await readGivenHomework(tx, opened, trajectoryId)).find((one) => one.sessionId === sessionId);
    if (given === undefined || !homeworkLines(given.text.homework).includes(item)) return refuse({ kind: "not-given" });
    const tick = {
      sessionId,
      trajectoryId,
      item,
      outcome: done ? ("done" as const) : ("not-done" as const),
      at: ctx.now(),
      by: membershipOf(ctx),
    };
    await homeworkTickRepository(tx, opened).addMany([tick]);
    await writeAudit(tx, ctx, { action: "note.homework-ticked", fields: ["notes"] });
    return ok(null);
  });
}

export const MarkExerciseInput = z.strictObject({ trajectoryId: TrajectoryId, id: ExerciseGivenId, done: z.boolean() });

/** She says that she did an exercise. */
export function markExercise(ctx: ServiceContext, { trajectoryId, id, done }: z.infer<typeof MarkExerciseInput>): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    const { sealer } = await openOwnCase(tx, ctx, "own.tick-homework", trajectoryId);
    const marked = await recoveryCourseRepository(tx, await sealer()).markExercise(trajectoryId, id, done ? ctx.today() : null);
    if (!marked) throw new NotFoundError("exercise");
    await writeAudit(tx, ctx, { action: "recovery.exercise-done", fields: ["exercises"] });
    return null;
  });
}
