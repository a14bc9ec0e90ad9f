import { ok, TrajectoryId } from "@hervat/domain/primitives";
import { readingPage } from "@hervat/report-engine";
import { z } from "zod";
import { itemSentence, notRendered } from "../batches/item-sentence.ts";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { chosenPlugin } from "../plugins/find-plugin.ts";
import { escaped } from "../takeout/own-page.ts";
import { openCase } from "../trajectory/open-case.ts";
import { withAnswers } from "./asked-inputs.ts";
import { conceptCopy } from "./concept-copy.ts";

const Asked = z.object({
  trajectoryId: TrajectoryId,
  kind: z.enum(["bedrijfsarts-rapportage", "evaluation"]),
  language: z.enum(["nl", "en"]),
});

/**
 * The page that the reader will get, beside the editor: what is saved now, through the same view, plugin and allow-list as the copy
 * that leaves. It is made, shown and not kept.
 */
export const livePageRoute: FileRoute = {
  meta: { action: "report.preview", resource: "trajectory" },
  path: "/files/trajectories/:trajectoryId/reports/:kind/:language/page.html",
  async serve(ctx, params) {
    const asked = Asked.safeParse(params);
    if (!asked.success) throw new NotFoundError("report");
    const { kind, language, trajectoryId } = asked.data;
    const { view, chosen } = await ctx.inTransaction(async (tx) => {
      const { practiceId, relation, sealer } = await openCase(tx, ctx, "report.preview", trajectoryId);
      const source = { tx, practiceId, plugins: ctx.service.plugins };
      const chosen = await chosenPlugin(source, kind, [relation]);
      const view = await conceptCopy(ctx, tx, await sealer(), asked.data);
      return { view, chosen: chosen.ok ? ok(await withAnswers(tx, await sealer(), chosen.value, asked.data)) : chosen };
    });
    if (!chosen.ok) throw new NotFoundError("plugin");
    const made = await ctx.service.engine.renderHtml({ ...chosen.value, view });
    const html = made.ok ? made.value.html : asPage(itemSentence(notRendered(made.refusal), ctx.language));
    const page = readingPage(chosen.value.plugin, { html, language });
    return { bytes: new TextEncoder().encode(page), mediaType: "text/html; charset=utf-8", fileName: `${kind}.html`, inline: true };
  },
};

/** In the place of a page that could not be made: what went wrong, on the same paper. */
function asPage(sentence: string): string {
  return `<main class="document"><p class="note">${escaped(sentence)}</p></main>`;
}
