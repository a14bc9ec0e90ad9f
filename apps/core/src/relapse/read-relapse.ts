import { recoveryCourseRepository, relapsePlanRepository, releasedAgreementRepository } from "@hervat/database/repositories";
import { FollowUpId, PlainDate } from "@hervat/domain/primitives";
import { FollowUpKind, RelapseSignal, WorkAgreement } from "@hervat/domain/recovery";
import { z } from "zod";
import { ReaderShown, readersOf } from "../consent/readers.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const Version = z.strictObject({
  number: z.int(),
  savedOn: PlainDate,
  signals: z.array(z.strictObject(RelapseSignal.shape)),
  support: z.string(),
  agreements: z.array(z.strictObject(WorkAgreement.shape)),
});

export const RelapseShown = z.strictObject({
  /** The newest first; the first one counts. */
  versions: z.array(Version),
  released: z
    .strictObject({ planNumber: z.int(), releasedOn: PlainDate, agreements: z.array(z.strictObject(WorkAgreement.shape)) })
    .nullable(),
  followUps: z.array(
    z.strictObject({
      id: FollowUpId,
      kind: FollowUpKind,
      dueOn: PlainDate,
      done: z.strictObject({ on: PlainDate, note: z.string() }).nullable(),
    }),
  ),
  /** From which day the look backs are counted: the last day that is known of this guidance. */
  endedOn: PlainDate.nullable(),
  /** Who at the employer reads the agreements that are shared. */
  readers: z.array(ReaderShown),
  may: z.strictObject({ change: z.boolean(), release: z.boolean() }),
});
export type RelapseShown = z.infer<typeof RelapseShown>;

/** What keeps her well: her own signals, what was agreed at work, and when to look back. */
export function readRelapse(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<RelapseShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "relapse-plan.read", trajectoryId);
    const sealer = await opened.sealer();
    const versions = await relapsePlanRepository(tx, sealer).ofTrajectory(trajectoryId);
    const released = await releasedAgreementRepository(tx, opened.practiceId).find(trajectoryId);
    const followUps = await recoveryCourseRepository(tx, sealer).followUps(trajectoryId);
    const trajectory = opened.stored.value;
    return {
      versions: versions.map(({ number, savedOn, signals, support, agreements }) => ({ number, savedOn, signals, support, agreements })),
      released:
        released === undefined
          ? null
          : { planNumber: released.planNumber, releasedOn: released.releasedOn, agreements: released.agreements },
      followUps: followUps.map(({ id, kind, dueOn, done }) => ({ id, kind, dueOn, done })),
      endedOn: trajectory.status === "completed" ? trajectory.completedOn : null,
      readers: await readersOf(tx, ctx, opened, "work-agreements"),
      may: { change: opened.may("relapse-plan.change"), release: opened.may("relapse-plan.release") },
    };
  });
}
