import { broughtReportRepository } from "@hervat/database/repositories";
import { BroughtReportId } from "@hervat/domain/primitives";
import { readingPage } from "@hervat/report-engine";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readEmployerFile } from "./read-file.ts";

/** A brought report on its own sample data, as a page: nothing of anybody is in it. */
export const broughtSampleRoute: FileRoute = {
  meta: { action: "employer-report.read", resource: "practice" },
  path: "/files/brought-reports/:id/:sample",
  async serve(ctx, { id, sample }) {
    ctx.authorise("employer-report.read", { kind: "practice", practiceId: practiceOf(ctx) });
    return { ...(await samplePage(ctx, id, sample)), fileName: "voorbeeld.html", inline: true };
  },
};

async function samplePage(ctx: ServiceContext, asked: string | undefined, sample = "") {
  const id = BroughtReportId.safeParse(asked);
  if (!id.success) throw new NotFoundError("report");
  return ctx.inTransaction(async (tx) => {
    const bytes = await broughtReportRepository(tx, practiceOf(ctx)).file(id.data);
    const plugin = bytes && (await readEmployerFile(ctx, bytes));
    const view = plugin?.ok ? plugin.value.samples.get(sample) : undefined;
    if (!plugin?.ok || view === undefined) throw new NotFoundError("sample");
    const made = await ctx.service.engine.renderHtml({ plugin: plugin.value, view });
    if (!made.ok) throw new NotFoundError("page");
    const page = readingPage(plugin.value, { html: made.value.html, language: made.value.language });
    return { bytes: new TextEncoder().encode(page), mediaType: "text/html; charset=utf-8" };
  });
}
