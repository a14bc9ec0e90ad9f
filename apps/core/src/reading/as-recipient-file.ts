import { reportReactionRepository } from "@hervat/database/repositories";
import { ReportId } from "@hervat/domain/primitives";
import { readingPage } from "@hervat/report-engine";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { pinnedPlugin } from "../plugins/find-plugin.ts";
import { parseFrozen } from "../reports/frozen-view.ts";
import { valuesOf } from "../reports/leaving-document.ts";
import { type OpenedReport, openReport } from "../reports/open-report.ts";
import { leavingCopy } from "../reports/report-copies.ts";
import type { ServiceContext } from "../service-context.ts";
import { openOwnReport, openText } from "./open-own-report.ts";

/**
 * "Zo ziet de bedrijfsarts dit": the page that leaves, made by what makes the copy that leaves, as if she says yes today. It is shown
 * and not kept.
 */
export const asRecipientRoute: FileRoute = {
  meta: { action: "own.read-report", resource: "trajectory" },
  path: "/files/own-reports/:reportId/as-recipient.html",
  serve: (ctx, params) => asRecipient(ctx, params, (tx, id) => openOwnReport(tx, ctx, "own.read-report", id)),
};

/** The same for the coach. */
export const asRecipientForCoachRoute: FileRoute = {
  meta: { action: "report.read", resource: "trajectory" },
  path: "/files/reports/:reportId/as-recipient.html",
  serve: (ctx, params) => asRecipient(ctx, params, (tx, id) => openReport(tx, ctx, "report.read", id)),
};

type Opener = (tx: Parameters<typeof openReport>[0], id: ReportId) => Promise<OpenedReport>;

async function asRecipient(ctx: ServiceContext, { reportId }: Readonly<Record<string, string>>, open: Opener) {
  const id = ReportId.safeParse(reportId);
  if (!id.success) throw new NotFoundError("report");
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer, frozen } = await openText(tx, await open(tx, id.data));
    const report = stored.value;
    const plugin = await pinnedPlugin({ tx, practiceId: sealer.tenant, plugins: ctx.service.plugins }, report.kind, frozen);
    if (!plugin.ok) throw new NotFoundError("plugin");
    const reaction = await reportReactionRepository(tx, sealer).find(id.data, report.version);
    const asIf = {
      versionHash: report.versionHash,
      agreedOn: ctx.today(),
      how: { kind: "portal" },
      remarks: reaction?.goesAlong ? reaction.text : null,
    } as const;
    const text = parseFrozen(report.kind, frozen.view);
    const view = leavingCopy(text.view, "agreement" in report ? report : { agreement: asIf, confirmation: null });
    const made = await ctx.service.engine.renderHtml({ plugin: plugin.value, view, options: valuesOf(frozen.options, text.answers) });
    if (!made.ok) throw new NotFoundError("page");
    const page = readingPage(plugin.value, { html: made.value.html, language: view.document.language });
    return { bytes: new TextEncoder().encode(page), mediaType: "text/html; charset=utf-8", fileName: `${report.kind}.html`, inline: true };
  });
}
