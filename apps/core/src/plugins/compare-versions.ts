import type { Db } from "@hervat/database";
import { practiceRepository } from "@hervat/database/repositories";
import { PluginChoice } from "@hervat/domain/plugins";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { ReportKindKey } from "@hervat/domain/reports";
import type { RenderedPdf, RenderRefusal } from "@hervat/report-engine";
import { z } from "zod";
import { itemSentence } from "../batches/item-sentence.ts";
import { orderAlone } from "../rendering/order-alone.ts";
import { withAnswers } from "../reports/asked-inputs.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readCoachRelation } from "../trajectory/read-relations.ts";
import { changedLines, linesOf } from "./changed-lines.ts";
import { type ChosenPlugin, chosenPlugin, openChoice, type PluginSource, standingUse } from "./find-plugin.ts";
import { timed } from "./note-run.ts";
import { PluginTrouble, pluginTrouble } from "./plugin-sentence.ts";
import type { ShelfRefusal, ShelvedPlugin } from "./plugin-shelf.ts";
import { withSampleAnswers } from "./sample-answers.ts";
import { onPaperOf } from "./sample-paper.ts";

const Version = z.strictObject({ kind: ReportKindKey, ...PluginChoice.shape });

export const LookAtSampleInput = z.strictObject({ ...Version.shape, sample: z.string().max(80) });
export type LookAtSampleInput = z.infer<typeof LookAtSampleInput>;

export const LookAtCaseInput = z.strictObject({ ...Version.shape, trajectoryId: TrajectoryId, language: z.enum(["nl", "en"]) });
export type LookAtCaseInput = z.infer<typeof LookAtCaseInput>;

/** A version on paper, or why there is none. */
const Side = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("made"), pdfBase64: z.string(), pages: z.int(), ms: z.int() }),
  z.strictObject({ kind: z.literal("not-made"), trouble: PluginTrouble }),
]);
type Side = z.infer<typeof Side>;

export const SideBySide = z.strictObject({
  chosen: Side,
  /** What makes it today, with the same data: of a case that is in a trial, or whose employer has a version of its own, that one. */
  inUse: Side,
  /** Both are the same version: there is nothing to lay it beside. */
  alone: z.boolean(),
  /** Lines that differ, in the order of the page; null when one of both was not made. */
  changed: z.array(z.strictObject({ before: z.string().nullable(), after: z.string().nullable() })).nullable(),
});
export type SideBySide = z.infer<typeof SideBySide>;

export const LookRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("not-usable"), trouble: PluginTrouble }),
  z.strictObject({ kind: z.literal("sample-unknown") }),
  /** This case has nothing of this kind to show; the sentence says what is missing. */
  z.strictObject({ kind: z.literal("nothing-to-show"), sentence: z.string() }),
]);
export type LookRefusal = z.infer<typeof LookRefusal>;

interface Both {
  readonly chosen: ChosenPlugin;
  readonly inUse: ChosenPlugin;
}

/** A version beside the one in use, on data that its author gave along and on the paper of the practice. Nothing is kept. */
export async function lookAtSample(ctx: ServiceContext, input: LookAtSampleInput): Promise<Result<SideBySide, LookRefusal>> {
  ctx.authorise("plugin.read", { kind: "practice", practiceId: practiceOf(ctx) });
  const found = await ctx.inTransaction(async (tx): Promise<Result<{ both: Both; view: unknown }, LookRefusal>> => {
    const both = await openBoth(ctx, tx, input, async (source) =>
      openChoice(source, input.kind, (await standingUse(source, input.kind)).inUse),
    );
    if (!both.ok) return both;
    const sample = both.value.chosen.plugin.samples.get(input.sample);
    if (sample === undefined) return refuse({ kind: "sample-unknown" });
    const profile = await practiceRepository(tx, practiceOf(ctx)).profile();
    return ok({ both: both.value, view: profile === undefined ? sample : onPaperOf(profile, sample) });
  });
  if (!found.ok) return found;
  const answered = (chosen: ChosenPlugin) => ({ ...chosen, options: withSampleAnswers(ctx, chosen.options) });
  const { chosen, inUse } = found.value.both;
  return ok(await sideBySide(ctx, { chosen: answered(chosen), inUse: answered(inUse) }, found.value.view));
}

/** The same on a case that the caller may preview: as a concept, shown and not kept. @throws NotFoundError */
export async function lookAtCase(ctx: ServiceContext, input: LookAtCaseInput): Promise<Result<SideBySide, LookRefusal>> {
  const practiceId = practiceOf(ctx);
  const found = await ctx.inTransaction(async (tx): Promise<Result<{ both: Both; view: unknown }, LookRefusal>> => {
    const action = input.kind === "invoice" ? "invoice.render" : "report.preview";
    const relation = await readCoachRelation(tx, ctx, input.trajectoryId);
    ctx.authorise(action, { kind: "trajectory", ...relation });
    const both = await openBoth(ctx, tx, input, (source) => chosenPlugin(source, input.kind, [relation]));
    if (!both.ok) return both;
    const order = await orderAlone(ctx, tx, input, both.value.inUse);
    if (!order.ok) return refuse({ kind: "nothing-to-show", sentence: itemSentence(order.refusal, ctx.language) });
    if (order.value.kind === "copy") throw new Error("a concept is never a copy");
    const { kind, trajectoryId } = input;
    if (kind === "invoice") return ok({ both: both.value, view: order.value.view });
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const answered = (chosen: ChosenPlugin) => withAnswers(tx, sealer, chosen, { kind, trajectoryId });
    const { chosen, inUse } = both.value;
    return ok({ both: { chosen: await answered(chosen), inUse: await answered(inUse) }, view: order.value.view });
  });
  return found.ok ? ok(await sideBySide(ctx, found.value.both, found.value.view)) : found;
}

async function openBoth(
  ctx: ServiceContext,
  tx: Db,
  { kind, versionId, options }: z.infer<typeof Version>,
  openInUse: (source: PluginSource) => Promise<Result<ChosenPlugin, ShelfRefusal>>,
): Promise<Result<Both, LookRefusal>> {
  const practiceId = practiceOf(ctx);
  const source = { tx, practiceId, plugins: ctx.service.plugins };
  const chosen = await openChoice(source, kind, { versionId, options });
  const inUse = await openInUse(source);
  if (!chosen.ok) return refuse({ kind: "not-usable", trouble: pluginTrouble(chosen.refusal, ctx.language) });
  if (!inUse.ok) return refuse({ kind: "not-usable", trouble: pluginTrouble(inUse.refusal, ctx.language) });
  return ok({ chosen: chosen.value, inUse: inUse.value });
}

async function sideBySide(ctx: ServiceContext, { chosen, inUse }: Both, view: unknown): Promise<SideBySide> {
  const [one, other] = [await print(ctx, chosen, view), await print(ctx, inUse, view)];
  const changed =
    one.page === null || other.page === null ? null : changedLines(await pageLines(other.page.html), await pageLines(one.page.html));
  const alone = sameVersion(chosen.plugin, inUse.plugin);
  return { chosen: one.side, inUse: other.side, alone, changed: changed?.map((line) => ({ ...line })) ?? null };
}

function sameVersion({ manifest: one }: ShelvedPlugin, { manifest: other }: ShelvedPlugin): boolean {
  return one.id === other.id && one.version === other.version;
}

async function print(
  ctx: ServiceContext,
  { plugin, options }: ChosenPlugin,
  view: unknown,
): Promise<{ side: Side; page: RenderedPdf | null }> {
  const asked = { plugin, view, options, organisation: practiceOf(ctx), foreign: plugin.foreign };
  const { made, run } = await timed<RenderedPdf, RenderRefusal>(plugin, () => ctx.service.engine.render(asked));
  if (!made.ok) return { side: { kind: "not-made", trouble: pluginTrouble(made.refusal, ctx.language) }, page: null };
  const { pdf, pages } = made.value;
  return { side: { kind: "made", pdfBase64: pdf.toString("base64"), pages, ms: run.ms }, page: made.value };
}

async function pageLines(html: string): Promise<string[]> {
  const { readingTree } = await import("@hervat/report-engine");
  return linesOf(readingTree(html));
}
