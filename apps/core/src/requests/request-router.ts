import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AnswerRequestInput, answerRequest, EndRefusal, ExtendRefused, ExtendRequestInput, extendRequest } from "./answer-request.ts";
import { listRequests, RequestListed, RequestsOfCase, readRequests } from "./list-requests.ts";

/** What clients ask about their own files, at the practice's side. */
export const requestRouter = router({
  list: procedure
    .meta({ action: "request.list", resource: "practice" })
    .output(z.array(RequestListed))
    .query(({ ctx }) => listRequests(ctx)),
  ofCase: procedure
    .meta({ action: "request.read", resource: "trajectory" })
    .input(CaseInput)
    .output(RequestsOfCase)
    .query(({ ctx, input }) => readRequests(ctx, input)),
  answer: procedure
    .meta({ action: "request.answer", resource: "trajectory" })
    .input(AnswerRequestInput)
    .output(resultOf(z.null(), EndRefusal))
    .mutation(({ ctx, input }) => answerRequest(ctx, input)),
  extend: procedure
    .meta({ action: "request.extend", resource: "trajectory" })
    .input(ExtendRequestInput)
    .output(resultOf(z.null(), ExtendRefused))
    .mutation(({ ctx, input }) => extendRequest(ctx, input)),
});
