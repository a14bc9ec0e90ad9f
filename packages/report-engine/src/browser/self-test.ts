import { once } from "node:events";
import { createServer } from "node:http";
import { OtherDocument, openLane } from "../page/lane.ts";
import { withVm } from "../vm/vm.ts";
import type { BrowserKeeper } from "./browser-keeper.ts";
import type { Chromium } from "./find-chromium.ts";
import { enoughForOthers, processWalls, type Wall, type WallReport } from "./walls.ts";

/** Names a plugin must not find. What it finds comes back as the kind of a report that is none. */
const PROBE = `const names = ["process", "require", "fetch", "setTimeout", "Date", "Intl", "WebAssembly", "XMLHttpRequest", "console", "std", "os"];
export const report = { kind: names.filter((name) => typeof globalThis[name] !== "undefined").join(" ") };`;

async function vmWall(): Promise<Wall> {
  const found = await withVm((vm) => vm.describe({ hash: "probe", text: PROBE }));
  return { key: "vm", stands: found.ok && JSON.parse(found.value).kind === "" };
}

/** Ways in which a page asks for something, all pointing at one address. */
function canaries(address: string): string {
  return [
    `<img src="${address}/img">`,
    `<link rel="stylesheet" href="${address}/css"><link rel="preconnect" href="${address}"><link rel="prefetch" href="${address}/prefetch">`,
    `<style>@import url("${address}/import");@font-face{font-family:x;src:url(${address}/font)}p{background:url(${address}/css-url);font-family:x}</style><p>x</p>`,
    `<iframe src="${address}/frame"></iframe><object data="${address}/object"></object><embed src="${address}/embed"><video src="${address}/video"></video>`,
    `<meta http-equiv="refresh" content="0;url=${address}/refresh">`,
    `<svg><image href="${address}/svg"/><use href="${address}/use#x"/></svg>`,
    `<script>fetch("${address}/script")</script><img src="x" onerror="fetch('${address}/onerror')">`,
  ].join("\n");
}

/** A page that goes elsewhere while it is printed may take its lane along: that says nothing about the wall, so it is tried again. */
const TRIALS = 3;

/** Whether a page full of requests was printed, or led away, in the browser that prints. */
async function tryPage(keeper: BrowserKeeper, address: string): Promise<boolean> {
  const borrowed = await keeper.borrow();
  try {
    const lane = await openLane(borrowed.running, "<!doctype html><title></title><body></body>", { fill: 5_000, print: 15_000 });
    await lane.print({ html: canaries(address), running: "", title: "x", language: "nl", accent: "#000000" }).finally(lane.close);
    return true;
  } catch (fault) {
    return fault instanceof OtherDocument;
  } finally {
    await borrowed.release();
  }
}

/**
 * Prints a page full of requests beside a server that counts who came. One of them leads the page itself away: it may end on the
 * browser's own page about that, whose print never passes for the document.
 */
async function pageWall(keeper: BrowserKeeper): Promise<Wall> {
  let visitors = 0;
  const server = createServer((_, response) => {
    visitors++;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const bound = server.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : 0;
    let tried = false;
    for (let trial = 0; trial < TRIALS && !tried; trial++) tried = await tryPage(keeper, `http://127.0.0.1:${port}`);
    return { key: "page", stands: tried && visitors === 0 };
  } catch {
    return { key: "page", stands: false };
  } finally {
    server.close();
  }
}

/** Tries every wall on the browser that prints. A wall that cannot be tried does not stand. */
export async function selfTest(keeper: BrowserKeeper | undefined, chromium: Chromium | undefined): Promise<WallReport> {
  const vm = await vmWall();
  const borrowed = await keeper?.borrow().catch(() => undefined);
  if (keeper === undefined || chromium === undefined || borrowed === undefined)
    return { walls: [vm], browser: undefined, enoughForOthers: false };
  try {
    const { pid, version } = borrowed.running;
    // A page is opened first: what stands round pages is put there with the first.
    const page = await pageWall(keeper);
    const walls = [vm, ...(await processWalls(pid)), page];
    const { path, source, shell } = chromium;
    return { walls, browser: { path, source, version, shell }, enoughForOthers: enoughForOthers(walls) };
  } finally {
    await borrowed.release();
  }
}
