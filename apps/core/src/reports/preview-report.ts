import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { ReportKindKey } from "@hervat/domain/reports";
import { z } from "zod";
import { type ItemSentence, notRendered } from "../batches/item-sentence.ts";
import { chosenPlugin } from "../plugins/find-plugin.ts";
import { noteRun, timed } from "../plugins/note-run.ts";
import { orderAlone } from "../rendering/order-alone.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readCoachRelation } from "../trajectory/read-relations.ts";

export const PreviewInput = z.strictObject({ trajectoryId: TrajectoryId, kind: ReportKindKey, language: z.enum(["nl", "en"]) });
export type PreviewInput = z.infer<typeof PreviewInput>;

export type PreviewRefusal = { readonly kind: "not-made"; readonly sentence: ItemSentence };

/** One document as a batch would make it now, as a concept; nothing is kept. Made by the same code as the batch. */
export async function previewReport(ctx: ServiceContext, input: PreviewInput): Promise<Result<{ pdf: Uint8Array }, PreviewRefusal>> {
  const practiceId = practiceOf(ctx);
  const { kind, trajectoryId } = input;
  const order = await ctx.inTransaction(async (tx) => {
    const action = kind === "invoice" ? "invoice.render" : "report.preview";
    const relation = await readCoachRelation(tx, ctx, trajectoryId);
    ctx.authorise(action, { kind: "trajectory", ...relation });
    const chosen = await chosenPlugin({ tx, practiceId, plugins: ctx.service.plugins }, kind, [relation]);
    return chosen.ok ? orderAlone(ctx, tx, input, chosen.value) : refuse({ kind: "plugin-missing" } as const);
  });
  if (!order.ok) return refuse({ kind: "not-made", sentence: order.refusal });
  if (order.value.kind === "copy") return ok({ pdf: order.value.bytes });
  const { plugin, view, options } = order.value;
  const asked = { plugin, view, options, organisation: practiceId, foreign: plugin.foreign };
  const { made: printed, run } = await timed(plugin, () => ctx.service.engine.render(asked));
  await noteRun(ctx.service, practiceId, run);
  return printed.ok ? ok({ pdf: printed.value.pdf }) : refuse({ kind: "not-made", sentence: notRendered(printed.refusal) });
}
