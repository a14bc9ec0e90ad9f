import { MilestoneDone } from "@hervat/domain/poortwachter";
import { PlainDate } from "@hervat/domain/primitives";
import { AgreedTalks, StageKey } from "@hervat/domain/programme";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { AgreeTalksInput, agreeTalks } from "./agree-talks.ts";
import { ChangePhaseInput, changePhase } from "./change-phase.ts";
import { MarkMilestoneInput, markMilestone, UnmarkMilestoneInput, unmarkMilestone } from "./mark-milestone.ts";
import { MoveTrajectoryInput, moveTrajectory } from "./move-trajectory.ts";
import { readSickness, SicknessShown } from "./read-sickness.ts";
import { CaseInput, readTrajectory, TrajectoryShown } from "./read-trajectory.ts";

const Status = z.enum(["intake", "active", "paused", "completed", "stopped"]);

const MoveRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wrong-status"), status: Status }),
  z.strictObject({ kind: z.literal("before-last-change"), lastChangeOn: PlainDate }),
]);

const PhaseRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("trajectory-not-active"), status: Status }),
  z.strictObject({ kind: z.enum(["programme-without-phases", "already-in-last-phase", "no-earlier-phase", "reason-missing"]) }),
  z.strictObject({ kind: z.literal("before-current-phase"), phaseSince: PlainDate }),
  z.strictObject({ kind: z.literal("next-phase-needs-agreement"), phase: StageKey }),
]);

const TalksRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("programme-guides-nobody") }),
  z.strictObject({ kind: z.literal("above-maximum"), maximum: z.int() }),
  z.strictObject({ kind: z.literal("fewer-than-used"), used: z.int() }),
  z.strictObject({ kind: z.literal("changed-meanwhile"), talks: AgreedTalks.nullable() }),
]);

const MilestoneRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["already-recorded", "in-the-future", "no-clock"]) }),
  z.strictObject({ kind: z.literal("before-first-sick-day"), firstSickDay: PlainDate }),
]);

export const trajectoryRouter = router({
  read: procedure
    .meta({ action: "trajectory.read", resource: "trajectory" })
    .input(CaseInput)
    .output(TrajectoryShown)
    .query(({ ctx, input }) => readTrajectory(ctx, input)),
  move: procedure
    .meta({ action: "trajectory.steer", resource: "trajectory" })
    .input(MoveTrajectoryInput)
    .output(resultOf(z.null(), MoveRefusal))
    .mutation(({ ctx, input }) => moveTrajectory(ctx, input)),
  agreeTalks: procedure
    .meta({ action: "trajectory.steer", resource: "trajectory" })
    .input(AgreeTalksInput)
    .output(resultOf(z.null(), TalksRefusal))
    .mutation(({ ctx, input }) => agreeTalks(ctx, input)),
  changePhase: procedure
    .meta({ action: "phase.change", resource: "trajectory" })
    .input(ChangePhaseInput)
    .output(resultOf(z.null(), PhaseRefusal))
    .mutation(({ ctx, input }) => changePhase(ctx, input)),
  sickness: procedure
    .meta({ action: "sickness.read", resource: "trajectory" })
    .input(CaseInput)
    .output(SicknessShown)
    .query(({ ctx, input }) => readSickness(ctx, input)),
  markMilestone: procedure
    .meta({ action: "milestone.mark-done", resource: "trajectory" })
    .input(MarkMilestoneInput)
    .output(resultOf(z.null(), MilestoneRefusal))
    .mutation(({ ctx, input }) => markMilestone(ctx, input)),
  unmarkMilestone: procedure
    .meta({ action: "milestone.mark-done", resource: "trajectory" })
    .input(UnmarkMilestoneInput)
    .output(resultOf(z.strictObject({ done: MilestoneDone }), z.strictObject({ kind: z.literal("not-recorded") })))
    .mutation(({ ctx, input }) => unmarkMilestone(ctx, input)),
});
