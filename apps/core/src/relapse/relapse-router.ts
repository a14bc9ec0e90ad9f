import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { NoConsent } from "../consent/readers.ts";
import { NotForEmployerShown } from "../guard/not-for-employer.ts";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import {
  CloseFollowUpInput,
  finishFollowUp,
  MoveFollowUpInput,
  moveFollowUp,
  PlanFollowUpsInput,
  planFollowUps,
  ReleaseRelapseInput,
  SaveRelapseInput,
  saveRelapse,
  shareAgreements,
} from "./change-relapse.ts";
import { RelapseShown, readRelapse } from "./read-relapse.ts";

const AlreadyDone = z.strictObject({ kind: z.literal("already-done"), on: PlainDate });
const ShareRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("no-agreements") }),
  z.strictObject({ kind: z.literal("client-did-not-ask") }),
  z.strictObject({ kind: z.literal("newer-version"), number: z.int() }),
  NoConsent,
  NotForEmployerShown,
]);
const changing = procedure.meta({ action: "relapse-plan.change", resource: "trajectory" });

export const relapseRouter = router({
  read: procedure
    .meta({ action: "relapse-plan.read", resource: "trajectory" })
    .input(CaseInput)
    .output(RelapseShown)
    .query(({ ctx, input }) => readRelapse(ctx, input)),
  save: changing
    .input(SaveRelapseInput)
    .output(resultOf(z.strictObject({ number: z.int() }), z.strictObject({ kind: z.literal("changed-elsewhere") })))
    .mutation(({ ctx, input }) => saveRelapse(ctx, input)),
  share: procedure
    .meta({ action: "relapse-plan.release", resource: "trajectory" })
    .input(ReleaseRelapseInput)
    .output(resultOf(z.null(), ShareRefusal))
    .mutation(({ ctx, input }) => shareAgreements(ctx, input)),
  planFollowUps: changing
    .input(PlanFollowUpsInput)
    .output(resultOf(z.null(), z.never()))
    .mutation(({ ctx, input }) => planFollowUps(ctx, input)),
  moveFollowUp: changing
    .input(MoveFollowUpInput)
    .output(resultOf(z.null(), AlreadyDone))
    .mutation(({ ctx, input }) => moveFollowUp(ctx, input)),
  finishFollowUp: changing
    .input(CloseFollowUpInput)
    .output(resultOf(z.null(), z.discriminatedUnion("kind", [AlreadyDone, z.strictObject({ kind: z.literal("in-the-future") })])))
    .mutation(({ ctx, input }) => finishFollowUp(ctx, input)),
});
