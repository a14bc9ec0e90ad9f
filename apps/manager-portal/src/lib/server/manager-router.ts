import type { AnyTRPCRouter } from "@trpc/server";

/** The router of core as this portal knows it: types only. */
export type ManagerRouter = AnyTRPCRouter;
