import type { CoachRouter } from "@hervat/core/coach-router";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<CoachRouter>;

export type CandidateShown = Outputs["report"]["candidates"][number];
export type BatchShown = Outputs["batch"]["progress"];
export type ReportsShown = Outputs["report"]["ofTrajectory"];
