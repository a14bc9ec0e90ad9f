import { reportVersionRepository } from "@hervat/database/repositories";
import { ReportId } from "@hervat/domain/primitives";
import { readingPage } from "@hervat/report-engine";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { pinnedPlugin } from "../plugins/find-plugin.ts";
import { parseFrozen } from "./frozen-view.ts";
import { openReport } from "./open-report.ts";

/** The frozen text of a report, to read together on the coach's screen: the very tree whose hash the client agrees with. */
export const reportTextRoute: FileRoute = {
  meta: { action: "report.read", resource: "trajectory" },
  path: "/files/reports/:reportId/text.html",
  async serve(ctx, { reportId }) {
    const id = ReportId.safeParse(reportId);
    if (!id.success) throw new NotFoundError("report");
    return ctx.inTransaction(async (tx) => {
      const { stored, sealer } = await openReport(tx, ctx, "report.read", id.data);
      const { kind, version } = stored.value;
      const frozen = await reportVersionRepository(tx, sealer).find(id.data, version);
      if (frozen === undefined) throw new Error(`report ${id.data} has lost its version ${version}`);
      const plugin = await pinnedPlugin({ tx, practiceId: sealer.tenant, plugins: ctx.service.plugins }, kind, frozen);
      if (!plugin.ok) throw new NotFoundError("plugin");
      const { language } = parseFrozen(kind, frozen.view).view.document;
      const page = readingPage(plugin.value, { html: frozen.html, language });
      return { bytes: new TextEncoder().encode(page), mediaType: "text/html; charset=utf-8", fileName: `${kind}.html`, inline: true };
    });
  },
};
