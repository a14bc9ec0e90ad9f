import type { Db } from "@hervat/database";
import { exportRepository, type TakenOut } from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { FileAnswer, FileRoute } from "../http/file-route.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openCase } from "../trajectory/open-case.ts";
import { planTakeout, type Takeout } from "./plan-takeout.ts";
import { zipOf } from "./zip-of.ts";

/** How long a reason that was given opens the ZIP, in ms. */
const REASON_HOLDS_MS = 10 * 60_000;

/** The whole practice in one ZIP, for the owner who just said why. */
export const takeoutRoute: FileRoute = {
  meta: { action: "practice.take-out", resource: "practice" },
  path: "/files/practice/takeout.zip",
  async serve(ctx) {
    ctx.authorise("practice.take-out", { kind: "practice", practiceId: practiceOf(ctx) });
    const takeout = await ctx.inTransaction(async (tx) => {
      await needReason(tx, ctx, { kind: "practice" });
      const planned = await planTakeout(tx, ctx);
      await writeAudit(tx, ctx, { trajectories: planned.trajectoryIds, details: { documents: planned.documents } });
      return planned;
    });
    return answer(ctx, takeout, "praktijk");
  },
};

/** The dossier of one case, for its coach who just said why. */
export const dossierRoute: FileRoute = {
  meta: { action: "dossier.read-all", resource: "trajectory" },
  path: "/files/trajectories/:trajectoryId/dossier.zip",
  async serve(ctx, params) {
    const trajectoryId = TrajectoryId.safeParse(params["trajectoryId"]);
    if (!trajectoryId.success) throw new NotFoundError("trajectory");
    const takeout = await ctx.inTransaction(async (tx) => {
      await openCase(tx, ctx, "dossier.read-all", trajectoryId.data);
      await needReason(tx, ctx, { kind: "dossier", trajectoryId: trajectoryId.data });
      return planTakeout(tx, ctx, trajectoryId.data);
    });
    return answer(ctx, takeout, "dossier");
  },
};

async function needReason(tx: Db, ctx: ServiceContext, what: TakenOut): Promise<void> {
  const by = "membershipId" in ctx.actor ? ctx.actor.membershipId : undefined;
  const since = new Date(ctx.now().getTime() - REASON_HOLDS_MS);
  if (by === undefined || !(await exportRepository(tx, practiceOf(ctx)).takenSince(what, by, since))) throw new NotFoundError("export");
}

function answer(ctx: ServiceContext, { entries }: Takeout, name: string): FileAnswer {
  return { bytes: zipOf(entries), mediaType: "application/zip", fileName: `${name}-${ctx.today()}.zip` };
}
