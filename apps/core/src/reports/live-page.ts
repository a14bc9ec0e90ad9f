import { TrajectoryId } from "@hervat/domain/primitives";
import { readingPage } from "@hervat/report-engine";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { openCase } from "../trajectory/open-case.ts";
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
    const view = await ctx.inTransaction(async (tx) => {
      const opened = await openCase(tx, ctx, "report.preview", trajectoryId);
      return conceptCopy(ctx, tx, await opened.sealer(), asked.data);
    });
    const plugin = await ctx.service.plugins.shipped(kind);
    if (!plugin.ok) throw new NotFoundError("plugin");
    const made = await ctx.service.engine.renderHtml({ plugin: plugin.value, view });
    if (!made.ok) throw new NotFoundError("page");
    const page = readingPage(plugin.value, { html: made.value.html, language });
    return { bytes: new TextEncoder().encode(page), mediaType: "text/html; charset=utf-8", fileName: `${kind}.html`, inline: true };
  },
};
