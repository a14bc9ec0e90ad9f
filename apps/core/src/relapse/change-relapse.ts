import { recoveryCourseRepository, relapsePlanRepository, releasedAgreementRepository } from "@hervat/database/repositories";
import { KeepReason } from "@hervat/domain/guard";
import { FollowUpId, newId, ok, PlainDate, RelapsePlanId, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import {
  type CloseFollowUpRefusal,
  closeFollowUp,
  FollowUp,
  FollowUpKind,
  followUpDays,
  RelapsePlan,
  type ReleaseAgreementsRefusal,
  releaseAgreements,
} from "@hervat/domain/recovery";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { demandReader, type NoConsent } from "../consent/readers.ts";
import { NotFoundError } from "../errors.ts";
import { guardEmployerTexts, keptBy, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

const Line = z.string().trim().min(1).max(500);

/** `seen` is the number of the version that was read; 0 when there was none. */
export const SaveRelapseInput = z.strictObject({
  trajectoryId: TrajectoryId,
  seen: z.int().min(0),
  signals: z.array(z.strictObject({ sign: Line, response: z.string().trim().max(500) })).max(20),
  support: z.string().trim().max(2_000),
  agreements: z.array(z.strictObject({ text: Line, who: z.enum(["employee", "manager", "both"]) })).max(20),
});
export type SaveRelapseInput = z.infer<typeof SaveRelapseInput>;

type NewerVersion = { readonly kind: "changed-elsewhere" };

/** Saves the plan as its next version. What the employer has stays as it was released. */
export function saveRelapse(
  ctx: ServiceContext,
  { trajectoryId, seen, ...content }: SaveRelapseInput,
): Promise<Result<{ number: number }, NewerVersion>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "relapse-plan.change", trajectoryId);
    const plans = relapsePlanRepository(tx, await opened.sealer());
    const newest = (await plans.ofTrajectory(trajectoryId))[0]?.number ?? 0;
    if (newest !== seen) return refuse({ kind: "changed-elsewhere" });
    const plan = RelapsePlan.parse({ ...content, id: newId(RelapsePlanId), trajectoryId, number: newest + 1, savedOn: ctx.today() });
    if (!(await plans.add(plan, membershipOf(ctx)))) return refuse({ kind: "changed-elsewhere" });
    await writeAudit(tx, ctx, { action: "relapse-plan.saved", fields: ["relapse"] });
    return ok({ number: plan.number });
  });
}

export const ReleaseRelapseInput = z.discriminatedUnion("share", [
  z.strictObject({
    trajectoryId: TrajectoryId,
    share: z.literal(true),
    seen: z.int().min(1),
    saidYes: z.boolean(),
    /** Why what the guard found in the agreements may stay. */
    keep: KeepReason.nullable().default(null),
  }),
  z.strictObject({ trajectoryId: TrajectoryId, share: z.literal(false) }),
]);
export type ReleaseRelapseInput = z.infer<typeof ReleaseRelapseInput>;

/** Shares the work agreements of the newest version by the client's word, or takes them back. */
export function shareAgreements(
  ctx: ServiceContext,
  input: ReleaseRelapseInput,
): Promise<Result<null, ReleaseAgreementsRefusal | NotForEmployerShown | NoConsent>> {
  return ctx.inTransaction(async (tx) => {
    const { trajectoryId } = input;
    const opened = await openCase(tx, ctx, "relapse-plan.release", trajectoryId);
    if (input.share) opened.demand("relapse-plan.change");
    let kept: ReturnType<typeof keptBy> = {};
    const released = releasedAgreementRepository(tx, opened.practiceId);
    if (input.share) {
      const [newest] = await relapsePlanRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId);
      if (newest === undefined) throw new NotFoundError("relapse-plan");
      const outcome = releaseAgreements(newest, { seen: input.seen, saidYes: input.saidYes, on: ctx.today() });
      if (!outcome.ok) return outcome;
      const texts = outcome.value.agreements.map(({ text }, index) => ({ field: `agreement ${index + 1}`, text }));
      const guarded = guardEmployerTexts(ctx, texts, input.keep);
      if (!guarded.ok) return guarded;
      const reader = await demandReader(tx, ctx, opened, "work-agreements");
      if (!reader.ok) return reader;
      kept = keptBy(input.keep, guarded.value);
      await released.save(outcome.value);
    } else {
      await released.remove(trajectoryId);
    }
    await writeAudit(tx, ctx, { action: input.share ? "relapse-plan.released" : "relapse-plan.taken-back", fields: ["relapse"], ...kept });
    return ok(null);
  });
}

export const PlanFollowUpsInput = z.strictObject({ trajectoryId: TrajectoryId, from: PlainDate });
export type PlanFollowUpsInput = z.infer<typeof PlanFollowUpsInput>;

/** Plans the two look backs, counted from the end of the guidance. One that was done stays as it is. */
export function planFollowUps(ctx: ServiceContext, { trajectoryId, from }: PlanFollowUpsInput): Promise<Result<null, never>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "relapse-plan.change", trajectoryId);
    const course = recoveryCourseRepository(tx, await opened.sealer());
    const known = await course.followUps(trajectoryId);
    const planned = followUpDays(from).flatMap(({ kind, dueOn }): FollowUp[] => {
      const before = known.find((one) => one.kind === kind);
      return before !== undefined && before.done !== null
        ? []
        : [{ id: before?.id ?? newId(FollowUpId), trajectoryId, kind, dueOn, done: null }];
    });
    await course.saveFollowUps(planned);
    await writeAudit(tx, ctx, { action: "follow-up.planned" });
    return ok(null);
  });
}

export const MoveFollowUpInput = z.strictObject({ trajectoryId: TrajectoryId, kind: FollowUpKind, dueOn: PlainDate });
export type MoveFollowUpInput = z.infer<typeof MoveFollowUpInput>;

/** Another day suits better. */
export function moveFollowUp(
  ctx: ServiceContext,
  { trajectoryId, kind, dueOn }: MoveFollowUpInput,
): Promise<Result<null, { kind: "already-done"; on: PlainDate }>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "relapse-plan.change", trajectoryId);
    const course = recoveryCourseRepository(tx, await opened.sealer());
    const known = (await course.followUps(trajectoryId)).find((one) => one.kind === kind);
    if (known === undefined) throw new NotFoundError("follow-up");
    if (known.done !== null) return refuse({ kind: "already-done", on: known.done.on });
    await course.saveFollowUps([{ ...known, dueOn }]);
    await writeAudit(tx, ctx, { action: "follow-up.moved" });
    return ok(null);
  });
}

export const CloseFollowUpInput = z.strictObject({
  trajectoryId: TrajectoryId,
  kind: FollowUpKind,
  on: PlainDate,
  note: z.string().max(2_000),
});
export type CloseFollowUpInput = z.infer<typeof CloseFollowUpInput>;

/** They looked back; what came of it is for the coach. */
export function finishFollowUp(
  ctx: ServiceContext,
  { trajectoryId, kind, on, note }: CloseFollowUpInput,
): Promise<Result<null, CloseFollowUpRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "relapse-plan.change", trajectoryId);
    const course = recoveryCourseRepository(tx, await opened.sealer());
    const known = (await course.followUps(trajectoryId)).find((one) => one.kind === kind);
    if (known === undefined) throw new NotFoundError("follow-up");
    const closed = closeFollowUp(FollowUp.parse(known), { on, note }, ctx.today());
    if (!closed.ok) return closed;
    await course.saveFollowUps([closed.value]);
    await writeAudit(tx, ctx, { action: "follow-up.done", fields: ["notes"] });
    return ok(null);
  });
}
