import { dossierRequestRepository, dossierRequestTextRepository } from "@hervat/database/repositories";
import { accessEndsSoon } from "@hervat/domain/closing";
import { DossierRequestId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { askRequest, DossierRequest, LONGEST_QUESTION, RequestKind, takeBackRequest } from "@hervat/domain/requests";
import { endedOn } from "@hervat/domain/trajectory";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { openOwnCase } from "./open-own-case.ts";

export const OwnRequests = z.strictObject({
  /** The last day this door opens, once it is near. */
  accessEnds: PlainDate.nullable(),
  requests: z.array(
    z.strictObject({
      id: DossierRequestId,
      kind: RequestKind,
      askedOn: PlainDate,
      dueOn: PlainDate,
      longer: z.boolean(),
      late: z.boolean(),
      state: DossierRequest.shape.state,
      endedOn: PlainDate.nullable(),
      question: z.string().nullable(),
      answer: z.string().nullable(),
    }),
  ),
});
export type OwnRequests = z.infer<typeof OwnRequests>;

/** What she asked about her file, until when it is answered, and the answers: the newest first. */
export function readOwnRequests(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnRequests> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-requests", trajectoryId);
    const requests = await dossierRequestRepository(tx, opened.practiceId).ofTrajectory(trajectoryId);
    const texts = await dossierRequestTextRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId);
    return {
      accessEnds: accessEndsSoon(endedOn(opened.stored.value), ctx.today()),
      requests: requests.map(({ value }) => {
        const { id, kind, askedOn, dueOn, extendedOn, state, endedOn: ended } = value;
        const text = texts.get(id);
        const late = state === "open" && ctx.today() > dueOn;
        const said = { question: text?.question ?? null, answer: text?.answer ?? null };
        return { id, kind, askedOn, dueOn, longer: extendedOn !== null, late, state, endedOn: ended, ...said };
      }),
    };
  });
}

export const AskInput = z.strictObject({
  trajectoryId: TrajectoryId,
  kind: RequestKind,
  /** Empty where she adds nothing. */
  question: z.string().trim().max(LONGEST_QUESTION),
});
export type AskInput = z.infer<typeof AskInput>;

/** She asks something about her file: from now on the clock runs. */
export function askAboutFile(ctx: ServiceContext, { trajectoryId, kind, question }: AskInput): Promise<{ requestId: DossierRequestId }> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.ask", trajectoryId);
    const request = askRequest(trajectoryId, kind, ctx.today());
    await dossierRequestRepository(tx, opened.practiceId).add(request);
    if (question !== "") await dossierRequestTextRepository(tx, await opened.sealer()).ask(trajectoryId, request.id, question, ctx.now());
    return { requestId: request.id };
  });
}

export const TakeRequestBackInput = z.strictObject({ trajectoryId: TrajectoryId, requestId: DossierRequestId });
export const AlreadyEnded = z.strictObject({ kind: z.literal("already-ended") });

/** She does not need it any more. @throws NotFoundError */
export function takeOwnRequestBack(
  ctx: ServiceContext,
  { trajectoryId, requestId }: z.infer<typeof TakeRequestBackInput>,
): Promise<Result<null, z.infer<typeof AlreadyEnded>>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openOwnCase(tx, ctx, "own.take-request-back", trajectoryId);
    const requests = dossierRequestRepository(tx, practiceId);
    const stored = await requests.find(requestId);
    if (stored?.value.trajectoryId !== trajectoryId) throw new NotFoundError("request");
    const back = takeBackRequest(stored.value, ctx.today());
    if (!back.ok) return refuse(back.refusal);
    await requests.save({ version: stored.version, value: back.value });
    return ok(null);
  });
}
