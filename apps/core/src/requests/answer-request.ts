import type { Db } from "@hervat/database";
import { dossierRequestRepository, dossierRequestTextRepository, StaleSaveError, type Stored } from "@hervat/database/repositories";
import { DossierRequestId, ok, PlainDate, type PracticeId, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { answerRequest as answer, type DossierRequest, extendRequest as extend, LONGEST_QUESTION } from "@hervat/domain/requests";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

const named = { trajectoryId: TrajectoryId, requestId: DossierRequestId, version: z.int() };

export const AnswerRequestInput = z.strictObject({
  ...named,
  outcome: z.enum(["granted", "refused"]),
  answer: z.string().trim().min(1).max(LONGEST_QUESTION),
});
export type AnswerRequestInput = z.infer<typeof AnswerRequestInput>;

export const ExtendRequestInput = z.strictObject(named);
export type ExtendRequestInput = z.infer<typeof ExtendRequestInput>;

export const EndRefusal = z.strictObject({ kind: z.literal("already-ended") });
export const ExtendRefused = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["already-ended", "already-extended"]) }),
  z.strictObject({ kind: z.literal("too-late"), dueOn: PlainDate }),
]);

/** The coach tells the client what was done, or why it cannot be. @throws NotFoundError, StaleSaveError */
export function answerRequest(ctx: ServiceContext, input: AnswerRequestInput): Promise<Result<null, z.infer<typeof EndRefusal>>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "request.answer", input.trajectoryId);
    const stored = await requestOf(tx, opened.practiceId, input);
    const answered = answer(stored.value, input.outcome, membershipOf(ctx), ctx.today());
    if (!answered.ok) return answered;
    await dossierRequestRepository(tx, opened.practiceId).save({ ...stored, value: answered.value });
    await dossierRequestTextRepository(tx, await opened.sealer()).answer(input.trajectoryId, input.requestId, input.answer, ctx.now());
    return ok(null);
  });
}

/** It takes longer, and the client reads that it does. @throws NotFoundError, StaleSaveError */
export function extendRequest(ctx: ServiceContext, input: ExtendRequestInput): Promise<Result<null, z.infer<typeof ExtendRefused>>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "request.extend", input.trajectoryId);
    const stored = await requestOf(tx, practiceId, input);
    const extended = extend(stored.value, ctx.today());
    if (!extended.ok) return extended;
    await dossierRequestRepository(tx, practiceId).save({ ...stored, value: extended.value });
    return ok(null);
  });
}

async function requestOf(
  tx: Db,
  practiceId: PracticeId,
  { trajectoryId, requestId, version }: ExtendRequestInput,
): Promise<Stored<DossierRequest>> {
  const stored = await dossierRequestRepository(tx, practiceId).find(requestId);
  if (stored?.value.trajectoryId !== trajectoryId) throw new NotFoundError("request");
  if (stored.version !== version) throw new StaleSaveError("dossier request", requestId);
  return stored;
}
