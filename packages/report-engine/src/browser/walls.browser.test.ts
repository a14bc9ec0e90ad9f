import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createReportEngine, type ReportEngine } from "../engine.ts";
import { openLane } from "../page/lane.ts";
import { shellPage } from "../page/shell.ts";
import type { Plugin } from "../plugin/plugin.ts";
import { type Canary, startCanary, vectors } from "../testing/canary.ts";
import { readPdf } from "../testing/read-pdf.ts";
import { shippedPlugin } from "../testing/shipped-plugin.ts";
import { allowedFences, type Fences, NO_FENCES } from "./fences.ts";
import { type Chromium, findChromium } from "./find-chromium.ts";
import { launchBrowser } from "./launch-browser.ts";
import { processTree } from "./process-tree.ts";
import { makeProfile, removeProfile } from "./profile-folder.ts";

let chromium: Chromium;
let invoice: Plugin;
let canary: Canary;

beforeAll(async () => {
  const found = await findChromium();
  if (found === undefined) throw new Error("these tests need a Chromium");
  chromium = found;
  invoice = await shippedPlugin("invoice");
});

const TIMEOUTS = { fill: 5_000, print: 15_000 };
const job = (html: string) => ({ html, running: "", title: "x", language: "nl", accent: "#1e5b4f" });
const bare: Fences = { ...NO_FENCES, sandbox: process.getuid?.() !== 0 };

/** Prints one page with this body, as a lane would, past every check of the markup. */
async function printRaw(fences: Fences, html: string): Promise<Buffer> {
  const running = await launchBrowser(chromium, fences);
  try {
    const lane = await openLane(running, shellPage("base@1", ""), TIMEOUTS);
    return await lane.print(job(html));
  } finally {
    await running.close();
  }
}

describe("a page that asks for something", () => {
  beforeAll(async () => {
    canary = await startCanary();
  });
  afterAll(() => canary.close());

  it("would be heard, if there were no walls", async () => {
    const running = await launchBrowser(chromium, bare, false);
    try {
      const page = await running.browser.newPage();
      await page.setContent(vectors(canary.host).slice(0, 30).join("\n"), { waitUntil: "domcontentloaded" });

      await expect.poll(() => new Set(canary.visitors()).size, { timeout: 10_000 }).toBeGreaterThan(10);
    } finally {
      await running.close();
    }
  });

  it.each([
    ["behind all walls", "all"],
    ["behind the walls in the browser alone", "bare"],
  ])("is heard by nobody %s", async (_, which) => {
    const fences = which === "all" ? await allowedFences() : bare;
    const before = canary.visitors().length;
    const ways = vectors(canary.host);
    for (const way of [ways.join("\n"), ...ways.slice(-12)]) await printRaw(fences, way).catch(() => {});

    expect(canary.visitors().slice(before)).toEqual([]);
    process.stdout.write(`G4 render walls, ${ways.length} ways out, ${which}: 0 / 0\n`);
  });

  it("gets no file of the machine", async () => {
    const files = `<iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object><embed src="file:///etc/passwd"><img src="file:///etc/passwd"><link rel="stylesheet" href="file:///etc/passwd"><meta http-equiv="refresh" content="0;url=file:///etc/passwd">`;
    const { pages } = await readPdf(await printRaw(await allowedFences(), `<p>voor</p>${files}<p>na</p>`));

    expect(pages.join(" ")).toContain("voor");
    expect(pages.join(" ")).not.toContain("root:");
  });

  it("runs no code and keeps nothing for the next document", async () => {
    const running = await launchBrowser(chromium, bare);
    try {
      const lane = await openLane(running, shellPage("base@1", ""), TIMEOUTS);
      await lane.print(
        job(
          `<p>Noor</p><script>document.title = "ran"; document.body.textContent = "ran"</script><img src="x" onerror="document.body.textContent='ran'">`,
        ),
      );
      const { pages } = await readPdf(await lane.print(job("<p>Bram</p>")));

      expect(pages.join(" ").trim()).toBe("Bram");
    } finally {
      await running.close();
    }
  });
});

describe("the self-test", () => {
  let engine: ReportEngine;
  beforeAll(async () => {
    engine = await createReportEngine({ lanes: 1 });
  });
  afterAll(() => engine.close());

  it("tells which walls stand, and never one that the system does not give", async () => {
    const { walls, browser } = await engine.walls();
    const stands = Object.fromEntries(walls.map((wall) => [wall.key, wall.stands]));
    const fences = await allowedFences();

    expect(stands).toMatchObject({ vm: true, page: true });
    if (process.platform === "linux") expect(stands["network"]).toBe(fences.network !== "none");
    expect(browser).toMatchObject({ path: chromium.path, version: expect.stringMatching(/Chrome\/\d+/) });
  });

  it("does not call a wall fallen because its page was led astray before it was printed", async () => {
    for (let round = 0; round < 6; round++) {
      const { walls } = await engine.walls();
      expect(walls).toContainEqual({ key: "page", stands: true });
    }
  });

  it("tells that walls are missing where they were left off, and then takes no plugin of others", async () => {
    const naked = await createReportEngine({ lanes: 1, fences: "none" });
    try {
      const { walls, enoughForOthers } = await naked.walls();

      expect(walls.find(({ key }) => key === "network")?.stands).toBe(false);
      expect(enoughForOthers).toBe(false);
      expect(await naked.render({ plugin: invoice, view: invoice.samples.get("normal"), organisation: "test", foreign: true })).toEqual({
        ok: false,
        refusal: { kind: "walls-missing" },
      });
    } finally {
      await naked.close();
    }
  });
});

describe("a browser that hangs", () => {
  it("costs no document: the one it hung on is made by another", async () => {
    const engine = await createReportEngine({ lanes: 1, timeouts: { fill: 3_000, print: 3_000 } });
    const render = async () => engine.render({ plugin: invoice, view: invoice.samples.get("normal"), organisation: "test" });
    try {
      const first = await render();
      const { browserPid = 0 } = await engine.health();
      for (const { pid } of await processTree(browserPid)) process.kill(pid, "SIGSTOP");
      const hung = await render();
      const next = await render();

      expect(first.ok).toBe(true);
      for (const made of [hung, next]) expect(made.ok && first.ok && made.value.pdfHash === first.value.pdfHash).toBe(true);
      expect((await engine.health()).browserPid).not.toBe(browserPid);
      await expect.poll(() => processTree(browserPid)).toEqual([]);
    } finally {
      await engine.close();
    }
  });
});

describe("a process that is killed", () => {
  it("takes its browser with it, and the next one sweeps its folder", async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL("../testing/hold-browser.ts", import.meta.url))], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(child.stdout, "data");
    const browserPid = Number(String(line).trim());
    const folders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith(`hervat-profile-${child.pid}-`));
    expect(await folders()).toHaveLength(1);

    child.kill("SIGKILL");
    await once(child, "exit");

    await expect.poll(() => processTree(browserPid), { timeout: 10_000 }).toEqual([]);
    await removeProfile(await makeProfile(false));
    expect(await folders()).toEqual([]);
  });
});
