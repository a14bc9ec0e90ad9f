import type { Db } from "@hervat/database";
import {
  closingRepository,
  keptDossierRepository,
  membershipRepository,
  practiceRepository,
  quietClosingRepository,
  sessionRepository,
  sicknessRepository,
} from "@hervat/database/repositories";
import { mayUndoQuiet, Outcome, whatEnds } from "@hervat/domain/closing";
import { MilestoneKey, sicknessClock, standings } from "@hervat/domain/poortwachter";
import { PlainDate } from "@hervat/domain/primitives";
import { endedOn } from "@hervat/domain/trajectory";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { type OpenedCase, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const ClosingShown = z.strictObject({
  /** The day it ended; null while it runs. */
  endedOn: PlainDate.nullable(),
  outcome: Outcome.nullable(),
  /** When what stops, if it were closed today, or as it was closed. */
  ends: z.strictObject({ on: PlainDate, employerReads: PlainDate, dossierErased: PlainDate, plannedSessions: z.int() }),
  /** What the law still asks and nobody ticked off. */
  openMilestones: z.array(z.strictObject({ key: MilestoneKey, due: PlainDate })),
  quiet: z.strictObject({ closedAt: z.date(), mayUndo: z.boolean() }).nullable(),
  /** Who decided that the dossier stays, until when, and why; null where nobody did, or for who may not decide it. */
  kept: z.strictObject({ until: PlainDate, why: z.string(), by: z.string(), at: z.date() }).nullable(),
  /** The day that is proposed to who keeps it. */
  keepUntil: PlainDate,
  may: z.strictObject({ close: z.boolean(), closeQuietly: z.boolean(), erase: z.boolean(), keep: z.boolean() }),
});
export type ClosingShown = z.infer<typeof ClosingShown>;

/** What closing this case means: what ends then and when, and what is still open. */
export function readClosing(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ClosingShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "trajectory.read", trajectoryId);
    const { practiceId, stored, may } = opened;
    const ended = endedOn(stored.value);
    const on = ended ?? ctx.today();
    const sessions = await sessionRepository(tx, practiceId).ofTrajectory(trajectoryId);
    const planned = sessions.filter(({ value }) => value.status === "planned" && value.startsAt > ctx.now()).length;
    const closing = await closingRepository(tx, practiceId).find(trajectoryId);
    const quiet = may("trajectory.close-quietly")
      ? await quietClosingRepository(tx, await opened.sealer()).latest(trajectoryId)
      : undefined;
    const { employerReads, dossierErased } = whatEnds(on, (await practiceRepository(tx, practiceId).profile())?.retentionYears);
    const clock = sicknessClock(await sicknessRepository(tx, practiceId).find(trajectoryId));
    const milestones = clock.kind === "clock" ? standings(clock.current, ctx.today()) : [];
    return {
      endedOn: ended,
      outcome: closing?.outcome ?? null,
      ends: { on, employerReads, dossierErased, plannedSessions: planned },
      openMilestones: milestones
        .filter(({ status }) => ["open", "soon", "due-passed"].includes(status.kind))
        .map(({ milestone: { key, due } }) => ({ key, due })),
      quiet:
        quiet === undefined || quiet.undoneAt !== null
          ? null
          : { closedAt: quiet.closedAt, mayUndo: may("trajectory.undo-quiet-closing") && mayUndoQuiet(quiet, ctx.now()).ok },
      kept: may("privacy.keep") ? await readKept(tx, opened) : null,
      keepUntil: dossierErased,
      may: {
        close: may("trajectory.steer") && ended === null,
        closeQuietly: may("trajectory.close-quietly") && ended === null,
        erase: may("privacy.erase"),
        keep: may("privacy.keep"),
      },
    };
  });
}

async function readKept(tx: Db, { practiceId, stored, sealer }: OpenedCase): Promise<ClosingShown["kept"]> {
  const kept = await keptDossierRepository(tx, await sealer()).latest(stored.value.id);
  if (kept === undefined) return null;
  const by = await membershipRepository(tx, practiceId).colleague(kept.decidedBy);
  return { until: kept.until, why: kept.why, by: by?.name ?? "", at: kept.decidedAt };
}
