import { z } from "zod";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { listOwnCases, OwnCase } from "./list-cases.ts";
import { OwnHome, readOwnHome } from "./read-home.ts";

/** What the client reads and does about her own case. */
export const ownRouter = router({
  cases: procedure
    .meta({ action: "own.list", resource: "practice" })
    .output(z.array(OwnCase))
    .query(({ ctx }) => listOwnCases(ctx)),
  home: procedure
    .meta({ action: "own.read", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnHome)
    .query(({ ctx, input }) => readOwnHome(ctx, input)),
});
