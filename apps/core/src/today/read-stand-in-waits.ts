import type { Db } from "@hervat/database";
import { doctorsQuestionRepository, handOverRepository, reportRemarkRepository, reportRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { TrajectoryId } from "@hervat/domain/primitives";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readAttention } from "./read-attention.ts";
import { readTalkWaits } from "./read-talk-waits.ts";
import type { Wait } from "./read-waits.ts";

/**
 * What a colleague who stands in hears of the cases that are not hers: that a client asks to be called today, and, where she was asked
 * to stand in for some days, that something waits for the coach who is away. Never what: reports, messages and a doctor's questions stay with the coach.
 */
export async function readStandInWaits(
  tx: Db,
  ctx: ServiceContext,
  sealer: Sealer,
  nameOf: ReadonlyMap<TrajectoryId, string>,
): Promise<Wait[]> {
  if (nameOf.size === 0 || !("membershipId" in ctx.actor)) return [];
  const practiceId = practiceOf(ctx);
  const arranged = await handOverRepository(tx, practiceId).standingIn(ctx.actor.membershipId, ctx.today());
  const ids = [...nameOf.keys()];
  const away = arranged.filter((id) => nameOf.has(id));
  const [attention, waiting] = await Promise.all([
    readAttention(tx, sealer, ids, ctx.today()),
    away.length === 0 ? new Set<TrajectoryId>() : waitsForCoach(tx, ctx, sealer, away),
  ]);
  return ids.flatMap((trajectoryId): Wait[] => {
    const name = nameOf.get(trajectoryId) ?? "";
    return [
      ...(attention.has(trajectoryId) ? [{ kind: "attention" as const, trajectoryId, name }] : []),
      ...(waiting.has(trajectoryId) ? [{ kind: "coach-away" as const, trajectoryId, name }] : []),
    ];
  });
}

/** Somebody wrote to the coach, or asked for her, and waits for an answer. */
async function waitsForCoach(
  tx: Db,
  ctx: ServiceContext,
  sealer: Sealer,
  ids: readonly TrajectoryId[],
): Promise<ReadonlySet<TrajectoryId>> {
  const reports = reportRepository(tx, sealer);
  const [toDoctor, evaluations, asked, talks] = await Promise.all([
    reports.latest(ids, "bedrijfsarts-rapportage"),
    reports.latest(ids, "evaluation"),
    doctorsQuestionRepository(tx, sealer).waiting(ids),
    readTalkWaits(tx, sealer, ids, ctx.today()),
  ]);
  const before = [...toDoctor, ...evaluations].filter(([, { value }]) => value.status === "with-client");
  const remarked = await reportRemarkRepository(tx, sealer).unanswered(before.map(([, { value }]) => value.id));
  return new Set([
    ...before.filter(([, { value }]) => remarked.has(value.id)).map(([trajectoryId]) => trajectoryId),
    ...asked,
    ...talks.map(({ trajectoryId }) => trajectoryId),
  ]);
}
