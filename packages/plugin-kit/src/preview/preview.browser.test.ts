import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { readPdf } from "@hervat/report-engine/read-pdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPlugin } from "../scaffold/new-plugin.ts";
import { type Preview, startPreview } from "./start-preview.ts";

let dir: string;
let preview: Preview;
beforeAll(async () => {
  dir = join(await mkdtemp(join(tmpdir(), "hervat-preview-")), "plugin");
  await newPlugin({ name: "mijn-rapport", audience: "manager", dir });
  preview = await startPreview({ dir, language: "nl", texts: { pageBreak: "pagina {page}" }, explain: ({ kind }) => kind });
});
afterAll(async () => {
  await preview.close();
  await rm(join(dir, ".."), { recursive: true, force: true });
});

const get = (path: string) => fetch(new URL(path, preview.url));
const text = async (path: string) => (await get(path)).text();

/** What the server says the next time a file changes. */
async function nextEvent(change: () => Promise<void>): Promise<{ build: number; ms: number; waited: number }> {
  const end = new AbortController();
  const events = await fetch(new URL("/events", preview.url), { signal: end.signal });
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error("no events");
  const start = performance.now();
  await change();
  for (;;) {
    const { value = "", done } = await reader.read();
    const data = /data: (.*)/.exec(value)?.[1];
    if (data !== undefined || done) {
      end.abort();
      return { ...JSON.parse(data ?? "{}"), waited: performance.now() - start };
    }
  }
}

describe("the preview of an author", () => {
  it("shows a sample as a page and as a PDF, in the language and the state she chose", async () => {
    const page = await text("/page.html?sample=normal&language=en&standing=concept");
    const pdf = await readPdf(Buffer.from(await (await get("/document.pdf?sample=normal&language=en&standing=concept")).arrayBuffer()));

    expect(page).toContain("Where things stand");
    expect(pdf).toMatchObject({ language: "en", marked: true });
    expect(pdf.pages[0]).toContain("Draft");
  });

  it("takes what she fills in for the options and the questions", async () => {
    const values = encodeURIComponent(JSON.stringify({ question: "Kan dinsdag ook?", showPlan: false }));

    expect(await text(`/page.html?values=${values}`)).toContain("Kan dinsdag ook?");
    expect(await text("/page.html?values=%7B%22colour%22%3A1%7D")).toBe("options-invalid");
  });

  it("shows where a page ends", async () => {
    expect(await text("/page.html?sample=maximal")).toContain('content:"pagina 2"');
  });

  it("tells what the plugin reads, what it could read, and what can be set, as JSON Schema", async () => {
    const facts = JSON.parse(await text("/facts.json"));

    expect(facts).toMatchObject({ problem: null, plugin: { id: "mijn-rapport", audience: "manager", leaves: ["evaluation"] } });
    expect(facts.plugin.settings[1].properties.question).toMatchObject({ type: "string", maxLength: 500 });
  });

  it("follows a change of a file within a second, and keeps the last page while a line is half typed", async () => {
    const file = join(dir, "src/words/nl.json");
    const words = await readFile(file, "utf8");
    await text("/page.html?sample=normal");
    const changed = await nextEvent(() => writeFile(file, words.replace("Stand van zaken", "De stand nu")));
    expect(await text("/page.html?sample=normal")).toContain("De stand nu");
    // A loaded machine is slower than an author's; half of this is usual on a quiet one.
    expect(changed.ms).toBeLessThan(3_000);

    const report = join(dir, "src/report.ts");
    const code = await readFile(report, "utf8");
    await nextEvent(() => writeFile(report, code.replace("export default", "export default (")));
    expect(JSON.parse(await text("/facts.json")).problem).toBe("plugin-does-not-build");
    expect(await text("/page.html?sample=normal")).toContain("De stand nu");
    await nextEvent(() => writeFile(report, code.replace("const { language }", "null.x; const { language }")));
    expect(JSON.parse(await text("/facts.json")).problem).toBe("plugin-failed");
    await nextEvent(() => writeFile(report, code));
    expect(JSON.parse(await text("/facts.json")).problem).toBeNull();
  });

  it("lets nothing in a report run or ask, and answers to nobody's name but its own", async () => {
    expect((await get("/page.html")).headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
    expect((await get("/")).headers.get("content-security-policy")).toContain("script-src 'self'");
    const { port } = new URL(preview.url);
    const status = await new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port, path: "/facts.json", headers: { host: `evil.example:${port}` } }, ({ statusCode }) =>
        resolve(statusCode),
      )
        .on("error", reject)
        .end();
    });
    expect(status).toBe(403);
    expect((await get("/../../package.json")).status).toBe(404);
  });
});
