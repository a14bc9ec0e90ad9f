import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Chromium, createReportEngine, type Plugin, shellPage } from "@hervat/report-engine";
import type { BenchDocument } from "../pdf/documents.ts";
import type { Series } from "../pdf/series.ts";
import { partsOf } from "./parts-of.ts";
import { BODY, type PeerWork } from "./peer-document.ts";
import type { PeerName } from "./peer-names.ts";

const PEER = fileURLToPath(new URL("./peer-process.ts", import.meta.url));

/** The documents as peers get them: whole pages as a developer would hand them over, and their parts. Written once for all peers. */
export async function writePeerWork(documents: readonly BenchDocument[]): Promise<{ file: string; remove(): Promise<void> }> {
  const engine = await createReportEngine();
  const plugins = [...new Set<Plugin>(documents.map(({ plugin }) => plugin))];
  const work: PeerWork = {
    shells: plugins.map(({ manifest, css }) => visible(shellPage(manifest.base, css))),
    documents: await Promise.all(
      documents.map(async (document) => {
        const page = await engine.renderHtml(document);
        if (!page.ok) throw new Error(`a document of the benchmark was refused: ${page.refusal.kind}`);
        const { html, running, title } = page.value;
        return { shell: plugins.indexOf(document.plugin), body: `<style>${running}</style>${html}`, title, parts: partsOf(html) };
      }),
    ),
  };
  await engine.close();
  const folder = await mkdtemp(join(tmpdir(), "hervat-bench-work-"));
  const file = join(folder, "work.json");
  await writeFile(file, JSON.stringify(work));
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** That a page is not drawn on screen is a find of ours: peers get it as anybody would write it. */
function visible(shell: string): string {
  return shell.replace("<style>@media screen{body{display:none!important}}</style>", "").replace("<body></body>", `<body>${BODY}</body>`);
}

export interface PeerPlace {
  /** Where the peers were installed. */
  readonly folder: string;
  readonly workFile: string;
  readonly chromium: Chromium;
  readonly lanes: number;
}

/** A peer in a process of its own, kept warm between rounds as a service would keep it. */
export async function peerSeries(
  name: PeerName,
  { folder, workFile, chromium, lanes }: PeerPlace,
  documents: readonly BenchDocument[],
): Promise<Series> {
  const child = fork(PEER, [name, folder, workFile, chromium.path, String(lanes)], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const numberOf = new Map(documents.map((document, number) => [document, number]));
  await said(child, "ready");
  return {
    name,
    run: async (wanted) => {
      const done = said(child, "done");
      child.send({ make: wanted.flatMap((document) => numberOf.get(document) ?? []) });
      await done;
    },
    processes: async () => (child.pid === undefined ? [] : [child.pid]),
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.send({ leave: true });
      await ended;
    },
  };
}

async function said(child: ChildProcess, word: string): Promise<void> {
  const ended = once(child, "exit").then(() => {
    throw new Error("the peer ended by itself");
  });
  ended.catch(() => {});
  const [message]: unknown[] = await Promise.race([once(child, "message"), ended]);
  if (message !== word) throw new Error(`the peer said: ${JSON.stringify(message)}`);
}
