import { DossierRequestId } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { OwnLetters, readOwnLetters } from "./own-letters.ts";
import {
  AlreadyEnded,
  AskInput,
  askAboutFile,
  OwnRequests,
  readOwnRequests,
  TakeRequestBackInput,
  takeOwnRequestBack,
} from "./own-requests.ts";

/** What she asks about her own file. */
export const ownRequestRouter = router({
  list: procedure
    .meta({ action: "own.read-requests", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnRequests)
    .query(({ ctx, input }) => readOwnRequests(ctx, input)),
  letters: procedure
    .meta({ action: "own.read-letters", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnLetters)
    .query(({ ctx, input }) => readOwnLetters(ctx, input)),
  ask: procedure
    .meta({ action: "own.ask", resource: "trajectory" })
    .input(AskInput)
    .output(z.strictObject({ requestId: DossierRequestId }))
    .mutation(({ ctx, input }) => askAboutFile(ctx, input)),
  takeBack: procedure
    .meta({ action: "own.take-request-back", resource: "trajectory" })
    .input(TakeRequestBackInput)
    .output(resultOf(z.null(), AlreadyEnded))
    .mutation(({ ctx, input }) => takeOwnRequestBack(ctx, input)),
});
