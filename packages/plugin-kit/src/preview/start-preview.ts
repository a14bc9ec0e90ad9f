import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";
import type { Result } from "@hervat/domain/primitives";
import { createReportEngine, type EngineRefusal, type RenderRefusal } from "@hervat/report-engine";
import type { Language } from "@hervat/report-sdk";
import { type Asked, askedIn } from "./asked.ts";
import { type Build, openBuild } from "./build.ts";
import { factsOf } from "./facts.ts";
import { type ShownDocument, showDocument } from "./shown-document.ts";

export interface PreviewRequest {
  readonly dir: string;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly language: Language;
  /** What stands on the page round a report, by name. `{ms}` and `{page}` are filled in where they stand. */
  readonly texts: Readonly<Record<string, string>>;
  /** Why there is no document, in words. */
  explain(refusal: EngineRefusal): string;
}

export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

/** As many documents of one build as an author goes back and forth between. */
const MOST_KEPT = 24;

const CLIENT: Readonly<Record<string, string>> = {
  "/": "text/html; charset=utf-8",
  "/preview.js": "text/javascript; charset=utf-8",
  "/preview.css": "text/css; charset=utf-8",
};

/** The report comes from a plugin: it is drawn, and nothing in it runs or asks for anything. */
const REPORT_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

function answer(response: ServerResponse, status: number, type: string, body: string | Buffer, policy?: string): void {
  response.writeHead(status, {
    "content-type": type,
    ...(policy !== undefined && { "content-security-policy": policy }),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
}

/** The documents of the newest build that loads, each made once. */
function createShelf(build: Build, make: (asked: Asked) => Promise<Result<ShownDocument, RenderRefusal>>) {
  const kept = new Map<string, Promise<Result<ShownDocument, RenderRefusal>>>();
  let of = 0;
  return (asked: Asked) => {
    const { number } = build.current();
    if (number !== of || kept.size >= MOST_KEPT) kept.clear();
    of = number;
    const key = JSON.stringify(asked);
    const known = kept.get(key) ?? make(asked);
    kept.set(key, known);
    return known;
  };
}

/**
 * A page on this computer alone that shows a report while it is written: page and PDF side by side, made anew at every change of a file.
 *
 * @throws Error when the port is taken
 */
export async function startPreview({ dir, port = 0, language, texts, explain }: PreviewRequest): Promise<Preview> {
  const build = await openBuild(dir);
  const engine = await createReportEngine({ lanes: 1, forAuthor: true });
  const watchers = new Set<ServerResponse>();
  let last: Asked | undefined;
  const samples = () => [...(build.lastGood()?.samples.keys() ?? [])];
  const shelf = createShelf(build, async (asked) => {
    const plugin = build.lastGood();
    if (plugin === undefined) return { ok: false, refusal: { kind: "view-invalid", where: "samples" } };
    return showDocument(engine, plugin, asked, (page) => (texts["pageBreak"] ?? "").replace("{page}", page));
  });

  build.onChange(async (changedAt) => {
    if (last !== undefined) await shelf(last); // made before the page is told, so that it only has to fetch it
    const { number } = build.current();
    const event = `data: ${JSON.stringify({ build: number, ms: Math.round(performance.now() - changedAt) })}\n\n`;
    for (const watcher of watchers) watcher.write(event);
  });

  async function document(response: ServerResponse, query: URLSearchParams, pdf: boolean): Promise<void> {
    last = askedIn(query, samples());
    const made = await shelf(last);
    if (!made.ok) return answer(response, 200, "text/plain; charset=utf-8", explain(made.refusal), REPORT_POLICY);
    // Without a policy: the viewer of a browser is a page of its own, and would be held to it.
    if (pdf) return answer(response, 200, "application/pdf", made.value.pdf);
    answer(response, 200, "text/html; charset=utf-8", made.value.page, REPORT_POLICY);
  }

  /** Why there is no plugin now, or none of the page that is looked at. */
  async function problemNow(): Promise<string | null> {
    const { loaded } = build.current();
    if (!loaded.ok) return explain(loaded.refusal);
    const made = await shelf(last ?? askedIn(new URLSearchParams(), samples()));
    return made.ok ? null : explain(made.refusal);
  }

  async function facts(response: ServerResponse): Promise<void> {
    const { number } = build.current();
    const plugin = build.lastGood();
    const problem = await problemNow();
    answer(
      response,
      200,
      "application/json",
      JSON.stringify({ build: number, problem, texts, language, plugin: plugin ? factsOf(plugin, language) : null }),
    );
  }

  function watchFrom(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(": here\n\n");
    watchers.add(response);
    response.on("close", () => watchers.delete(response));
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const type = CLIENT[pathname];
    if (type !== undefined) {
      const file = new URL(`./client/${pathname === "/" ? "preview.html" : pathname.slice(1)}`, import.meta.url);
      return answer(response, 200, type, await readFile(file), PAGE_POLICY);
    }
    if (pathname === "/facts.json") return facts(response);
    if (pathname === "/page.html") return document(response, searchParams, false);
    if (pathname === "/document.pdf") return document(response, searchParams, true);
    if (pathname === "/events") return watchFrom(response);
    answer(response, 404, "text/plain; charset=utf-8", "-");
  }

  const server = createServer((request, response) => {
    // A name that leads here from elsewhere is somebody else's page asking: it gets nothing.
    const named = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "");
    const turn = named && request.method === "GET" ? serve(request, response) : Promise.resolve(answer(response, 403, "text/plain", "-"));
    turn.catch(() => {
      if (!response.headersSent) answer(response, 500, "text/plain; charset=utf-8", "-");
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening").catch(async (fault: unknown) => {
    build.close();
    await engine.close();
    throw fault;
  });
  const bound = server.address();
  return {
    url: `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : port}/`,
    close: async () => {
      build.close();
      for (const watcher of watchers) watcher.end();
      server.closeAllConnections();
      server.close();
      await engine.close();
    },
  };
}
