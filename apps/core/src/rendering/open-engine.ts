import type { EngineOptions, ReportEngine } from "@hervat/report-engine";

/** The engine of this process. Looks for its browser when the first document is asked for, so that nothing else waits for it. */
export function openEngine(options: EngineOptions): ReportEngine {
  let opened: Promise<ReportEngine> | undefined;
  let closed = false;
  const engine = () => {
    opened ??= import("@hervat/report-engine").then(({ createReportEngine }) => createReportEngine(options));
    return opened;
  };
  return {
    async render(request) {
      return closed ? { ok: false, refusal: { kind: "engine-closed" } } : (await engine()).render(request);
    },
    async printPage(request) {
      return closed ? { ok: false, refusal: { kind: "engine-closed" } } : (await engine()).printPage(request);
    },
    renderHtml: async (request) => (await engine()).renderHtml(request),
    walls: async () => (await engine()).walls(),
    health: async () => (await engine()).health(),
    async close() {
      closed = true;
      await (await opened)?.close();
    },
  };
}
