import type { Db } from "@hervat/database";
import { reportDraftRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { Language } from "@hervat/domain/people";
import { visibleNotes } from "@hervat/domain/policy";
import { type PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { BedrijfsartsDraft, BedrijfsartsText, EvaluationDraft, ReportDraft } from "@hervat/domain/reports";
import { z } from "zod";
import { explainAsked } from "../plugins/explain-own-fields.ts";
import { OptionExplained } from "../plugins/explain-plugin.ts";
import { chosenPlugin } from "../plugins/find-plugin.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readCoachRelation } from "../trajectory/read-relations.ts";
import { conceptCopy } from "./concept-copy.ts";
import { type ProposalAsked, proposedEvaluation, proposedTexts } from "./prefill-draft.ts";
import { unprintedTexts } from "./unprinted-texts.ts";
import { unsharedTexts } from "./unshared-texts.ts";

export const DraftInput = z.strictObject({ trajectoryId: TrajectoryId, kind: z.enum(["bedrijfsarts-rapportage", "evaluation"]) });
export type DraftInput = z.infer<typeof DraftInput>;

/** A draft and the count of saves it was read at; 0 when nothing was saved yet. */
export const StoredDraft = z.strictObject({ version: z.int().nonnegative(), draft: ReportDraft });
export type StoredDraft = z.infer<typeof StoredDraft>;

/** `proposed`: nothing was written yet, and what stands here was brought together from the dossier. */
export const DraftShown = StoredDraft.extend({
  proposed: z.boolean(),
  /** What the report that is used here asks besides, and then what the practice asks in it; none for most. */
  asks: z.array(OptionExplained),
  /** Headings whose text that report prints nowhere. */
  unprinted: z.array(BedrijfsartsText),
  /** Headings that the client does not share with the bedrijfsarts; none for who may not see the report either. */
  unshared: z.array(BedrijfsartsText),
});
export type DraftShown = z.infer<typeof DraftShown>;

/** The texts of the next report as the coach left them; when she has not begun, what the dossier already says, for her alone. */
export async function readDraft(ctx: ServiceContext, { trajectoryId, kind }: DraftInput): Promise<DraftShown> {
  const practiceId = practiceOf(ctx);
  const { chosen, ...read } = await ctx.inTransaction(async (tx) => {
    const action = kind === "evaluation" ? "evaluation-draft.read" : "report-draft.read";
    const relation = await readCoachRelation(tx, ctx, trajectoryId);
    const resource = { kind: "trajectory", ...relation } as const;
    ctx.authorise(action, resource);
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const stored = await reportDraftRepository(tx, sealer).find(trajectoryId, kind);
    const chosen = await chosenPlugin({ tx, practiceId, plugins: ctx.service.plugins }, kind, [relation]);
    const seen = kind === "bedrijfsarts-rapportage" && ctx.may("report.preview", resource);
    const unshared = seen ? unsharedTexts(await conceptCopy(ctx, tx, sealer, { kind, trajectoryId, language: ctx.language })) : [];
    if (stored !== undefined) return { chosen, unshared, version: stored.version, draft: stored.value, proposed: false };
    const empty = emptyDraft(trajectoryId, kind);
    const writes = ctx.may(kind === "evaluation" ? "evaluation-draft.write" : "report-draft.write", resource);
    const visible = visibleNotes(ctx.actor, relation);
    const draft = writes ? await proposed(tx, sealer, empty, { visible, today: ctx.today(), language: ctx.language }) : empty;
    return { chosen, unshared, version: 0, draft, proposed: saysSomething(draft) };
  });
  if (!chosen.ok) return { ...read, asks: [], unprinted: [] };
  const unprinted = kind === "evaluation" ? [] : await unprintedTexts(ctx, kind, chosen.value);
  return { ...read, asks: explainAsked(chosen.value, ctx.language), unprinted };
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
    ctx.authorise(action, { kind: "trajectory", ...(await readCoachRelation(tx, ctx, draft.trajectoryId)) });
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const by = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
    await reportDraftRepository(tx, sealer).save({ version, value: draft }, { by, at: ctx.now() });
    return { version: version + 1 };
  });
}

async function proposed(
  tx: Db,
  sealer: Sealer,
  empty: ReportDraft,
  { today, language, ...asked }: ProposalAsked & { readonly today: PlainDate; readonly language: Language },
): Promise<ReportDraft> {
  switch (empty.kind) {
    case "bedrijfsarts-rapportage":
      return { ...empty, ...(await proposedTexts(tx, sealer, empty.trajectoryId, asked)) };
    case "evaluation":
      return { ...empty, joint: await proposedEvaluation(tx, sealer, empty.trajectoryId, { today, language }) };
  }
}

function saysSomething(draft: ReportDraft): boolean {
  if (draft.kind === "evaluation") return draft.joint !== null;
  return [draft.reason, draft.functioning, draft.energy, draft.next].some((text) => text !== null);
}

function emptyDraft(trajectoryId: TrajectoryId, kind: DraftInput["kind"]): ReportDraft {
  if (kind === "evaluation") {
    return EvaluationDraft.parse({
      kind,
      trajectoryId,
      joint: null,
      coachWords: {},
      annex: { personalGoals: null, personalSignals: null },
    });
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
