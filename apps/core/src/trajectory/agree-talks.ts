import { isDeepStrictEqual } from "node:util";
import { readExtraSessions, sessionRepository, trajectoryRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { AgreedTalks, type AgreeTalksRefusal, agreeTalks as judge } from "@hervat/domain/programme";
import { sessionBudget } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "./open-case.ts";

/** Null: as the programme has it. `seen` is what stood there when she opened it. */
export const AgreeTalksInput = z.strictObject({
  trajectoryId: TrajectoryId,
  talks: AgreedTalks.nullable(),
  seen: AgreedTalks.nullable(),
});
export type AgreeTalksInput = z.infer<typeof AgreeTalksInput>;

/** Another number, length or rhythm of talks for this client than the programme has. What was planned already stays where it is. */
export function agreeTalks(ctx: ServiceContext, input: AgreeTalksInput): Promise<Result<null, AgreeTalksRefusal>> {
  const { trajectoryId, talks, seen } = input;
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored, programme } = await openCase(tx, ctx, "trajectory.steer", trajectoryId);
    const now = stored.value.agreedTalks;
    if (!isDeepStrictEqual(now, seen)) return refuse({ kind: "changed-meanwhile", talks: now });
    if (talks !== null) {
      const [sessions, extra] = await Promise.all([
        sessionRepository(tx, practiceId).ofTrajectory(trajectoryId),
        readExtraSessions(tx, practiceId, [trajectoryId]),
      ]);
      const extraSessions = extra.get(trajectoryId) ?? 0;
      const held = sessions.map(({ value }) => value);
      const { used } = sessionBudget(stored.value.sessionsBefore, held, programme, extraSessions);
      const agreed = judge(talks, programme, { used, extraSessions });
      if (!agreed.ok) return agreed;
    }
    await trajectoryRepository(tx, practiceId).save({ ...stored, value: { ...stored.value, agreedTalks: talks } });
    await writeAudit(tx, ctx, { action: talks === null ? "trajectory.talks-as-programme" : "trajectory.talks-agreed" });
    return ok(null);
  });
}
