import { reportDraftRepository } from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { BedrijfsartsDraft, EvaluationDraft, ReportDraft } from "@hervat/domain/reports";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelation } from "../trajectory/read-relations.ts";

export const DraftInput = z.strictObject({ trajectoryId: TrajectoryId, kind: z.enum(["bedrijfsarts-rapportage", "evaluation"]) });
export type DraftInput = z.infer<typeof DraftInput>;

/** A draft and the count of saves it was read at; 0 when nothing was saved yet. */
export const StoredDraft = z.strictObject({ version: z.int().nonnegative(), draft: ReportDraft });
export type StoredDraft = z.infer<typeof StoredDraft>;

/** The texts of the next report as the coach left them; empty ones when she has not begun. */
export async function readDraft(ctx: ServiceContext, { trajectoryId, kind }: DraftInput): Promise<StoredDraft> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const action = kind === "evaluation" ? "evaluation-draft.read" : "report-draft.read";
    ctx.authorise(action, { kind: "trajectory", ...(await readRelation(tx, practiceId, trajectoryId)) });
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const stored = await reportDraftRepository(tx, sealer).find(trajectoryId, kind);
    return stored === undefined ? { version: 0, draft: emptyDraft(trajectoryId, kind) } : { version: stored.version, draft: stored.value };
  });
}

/**
 * Saves the texts of the next report.
 *
 * @throws StaleSaveError when someone saved since `version` was read: her text stays, this one is not written over it
 */
export async function saveDraft(ctx: ServiceContext, { version, draft }: StoredDraft): Promise<{ version: number }> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const action = draft.kind === "evaluation" ? "evaluation-draft.write" : "report-draft.write";
    ctx.authorise(action, { kind: "trajectory", ...(await readRelation(tx, practiceId, draft.trajectoryId)) });
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const by = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
    await reportDraftRepository(tx, sealer).save({ version, value: draft }, { by, at: ctx.now() });
    return { version: version + 1 };
  });
}

function emptyDraft(trajectoryId: TrajectoryId, kind: DraftInput["kind"]): ReportDraft {
  if (kind === "evaluation") {
    return EvaluationDraft.parse({ kind, trajectoryId, joint: null, annex: { personalGoals: null, personalSignals: null } });
  }
  return BedrijfsartsDraft.parse({
    kind,
    trajectoryId,
    reportType: "interim",
    reason: null,
    question: null,
    questionAskedOn: null,
    approach: null,
    functioning: null,
    dayStructure: null,
    energy: null,
    expectation: null,
    advice: null,
    next: null,
    nextReportOn: null,
    clientReaction: null,
  });
}
