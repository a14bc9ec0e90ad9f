import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processTree } from "./browser/process-tree.ts";
import { createReportEngine, type RenderedPdf, type ReportEngine } from "./engine.ts";
import type { Plugin } from "./plugin/plugin.ts";
import { type ReadPdf, readPdf } from "./testing/read-pdf.ts";
import { shippedPlugin } from "./testing/shipped-plugin.ts";

let engine: ReportEngine;
let plugins: { report: Plugin; evaluation: Plugin; invoice: Plugin };

beforeAll(async () => {
  engine = await createReportEngine({ lanes: 2 });
  plugins = {
    report: await shippedPlugin("bedrijfsarts-rapportage"),
    evaluation: await shippedPlugin("evaluation"),
    invoice: await shippedPlugin("invoice"),
  };
});
afterAll(() => engine.close());

async function rendered(plugin: Plugin, sample: string, from: ReportEngine = engine): Promise<RenderedPdf> {
  const result = await from.render({ plugin, view: plugin.samples.get(sample), organisation: "test" });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe("a report as a PDF", () => {
  let pdf: RenderedPdf;
  let read: ReadPdf;
  beforeAll(async () => {
    pdf = await rendered(plugins.report, "normal");
    read = await readPdf(pdf.pdf);
  });

  it("can be listened to: tags, language, title", () => {
    expect(read).toMatchObject({ marked: true, language: "nl", title: "Rapportage bedrijfsarts LH 26-0142" });
    for (const role of ["H1", "H2", "P", "Table", "TH", "TD", "Figure", "L", "LI"]) expect(read.roles).toContain(role);
    expect(read.roles.filter((role) => role === "H1")).toHaveLength(1);
  });

  it("says in words what its drawings show", () => {
    expect(read.alternatives).toContain("Van 9\u00a0uur naar 4\u00a0uur tussen 22\u00a0juni 2026 en 16\u00a0november 2026.");
  });

  it("holds the words of the page it was made from", () => {
    // A caption for listening only is not painted; its heading says the same.
    const words = pdf.html
      .replaceAll(/<caption class="quiet".*?<\/caption>/g, " ")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll("&nbsp;", " ")
      .split(/\s+/)
      .filter((word) => /^[a-zé]{6,}$/i.test(word));
    const printed = read.pages.join(" ");

    expect(words.length).toBeGreaterThan(100);
    for (const word of words) expect(printed).toContain(word);
  });

  it("counts its pages in the margin, and names there only the reference", () => {
    expect(read.pages).toHaveLength(pdf.pages);
    for (const [index, page] of read.pages.entries()) expect(page).toContain(`pagina ${index + 1} van ${pdf.pages}`);
    expect(read.pages[1]).toContain("Ons kenmerk LH 26-0142");
    expect(read.pages[1]).not.toContain("Noor de Wit");
  });

  it("is confidential on every page", () => {
    for (const page of read.pages) expect(page).toContain("Vertrouwelijk, uitsluitend voor de bedrijfsarts");
  });

  it("carries its fonts, also for names in other letters", async () => {
    const { pages } = await readPdf((await rendered(plugins.report, "maximal")).pdf);

    // Letters of the second font are pieces of their own, so spaces say nothing here.
    const text = pages.join("").replaceAll(" ", "");
    for (const name of ["Μαρία-Ελένη", "Wiśniewska", "ŽeljkoĐorđević", "Çelik-Nguyễn"]) expect(text).toContain(name);
  });
});

describe("a copy that is not final", () => {
  it.each(["empty", "maximal"])("says Concept across every page: %s", async (sample) => {
    const { pages } = await readPdf((await rendered(plugins.evaluation, sample)).pdf);

    for (const page of pages) expect(page).toMatch(/\bConcept\b/);
  });

  it("says so in English too, and not on what is final", async () => {
    expect((await readPdf((await rendered(plugins.evaluation, "english")).pdf)).pages.every((page) => /\bDraft\b/.test(page))).toBe(true);
    expect((await readPdf((await rendered(plugins.evaluation, "normal")).pdf)).pages.join(" ")).not.toContain("Concept");
  });
});

describe("the same report again", () => {
  it("is the same bytes, whatever was printed on that page before, and from another browser", async () => {
    const other = await createReportEngine({ lanes: 1 });
    try {
      const first = await rendered(plugins.invoice, "normal");
      await rendered(plugins.invoice, "maximal");
      await rendered(plugins.invoice, "credit-note");
      const again = await rendered(plugins.invoice, "normal");
      const elsewhere = await rendered(plugins.invoice, "normal", other);

      expect(again.pdfHash).toBe(first.pdfHash);
      expect(elsewhere.pdfHash).toBe(first.pdfHash);
      expect(again.htmlHash).toBe(first.htmlHash);
      expect(first.renderer).toMatch(/^base@1 .*Chrome\/\d+/);
    } finally {
      await other.close();
    }
  });

  it("is its own text alone when many are made at once", async () => {
    const state = { date: "2026-11-24", version: 1, standing: "final", conceptReason: null, language: "nl" };
    const view = (number: number) => {
      const sample = plugins.invoice.samples.get("normal");
      return {
        ...(typeof sample === "object" ? sample : {}),
        dossierReference: `KENMERK-${number}`,
        document: { ...state, reference: `(№ ${number}) – é` },
      };
    };
    const all = await Promise.all(
      Array.from({ length: 24 }, async (_, number) => {
        const result = await engine.render({ plugin: plugins.invoice, view: view(number), organisation: `practice ${number % 3}` });
        return result.ok ? (await readPdf(result.value.pdf)).pages.join(" ") : JSON.stringify(result.refusal);
      }),
    );

    for (const [number, text] of all.entries()) expect([...new Set(text.match(/KENMERK-\d+/g))]).toEqual([`KENMERK-${number}`]);
  });
});

describe("what goes in", () => {
  it("is refused when it holds a field outside the audience, and the refusal names the field only", async () => {
    const view = { ...(plugins.evaluation.samples.get("normal") as object), scores: [{ cbi: 71 }] };

    expect(await engine.render({ plugin: plugins.evaluation, view, organisation: "test" })).toEqual({
      ok: false,
      refusal: { kind: "view-invalid", where: "scores" },
    });
  });

  it("is refused when it is for another reader", async () => {
    const result = await engine.render({ plugin: plugins.evaluation, view: plugins.report.samples.get("normal"), organisation: "test" });

    expect(result).toMatchObject({ ok: false, refusal: { kind: "view-audience-differs" } });
  });

  it("is not printed when it was cancelled", async () => {
    const result = await engine.render({
      plugin: plugins.invoice,
      view: plugins.invoice.samples.get("normal"),
      organisation: "test",
      signal: AbortSignal.abort(),
    });

    expect(result).toEqual({ ok: false, refusal: { kind: "cancelled" } });
  });
});

describe("one browser", () => {
  it("serves organisation after organisation, each on a page of its own", async () => {
    const view = plugins.invoice.samples.get("normal");
    const { browserPid } = await rendered(plugins.invoice, "normal").then(() => engine.health());
    for (let organisation = 0; organisation < 12; organisation++)
      expect((await engine.render({ plugin: plugins.invoice, view, organisation: `practice ${organisation}` })).ok).toBe(true);

    expect((await engine.health()).browserPid).toBe(browserPid);
  });
});

describe("when the browser is killed", () => {
  it("loses no document and doubles none", async () => {
    await rendered(plugins.invoice, "normal");
    const killed = (await engine.health()).browserPid;
    const making = Array.from({ length: 12 }, () => rendered(plugins.report, "maximal"));
    await expect.poll(async () => (await engine.health()).busy).toBe(2);
    if (killed !== undefined) process.kill(killed, "SIGKILL");

    const hashes = (await Promise.all(making)).map(({ pdfHash }) => pdfHash);

    expect(new Set(hashes)).toHaveLength(1);
    expect((await engine.health()).browserPid).not.toBe(killed);
  });

  it("is missed by nobody when it died while its pages waited", async () => {
    await Promise.all([rendered(plugins.invoice, "normal"), rendered(plugins.invoice, "normal")]);
    const { browserPid } = await engine.health();
    if (browserPid !== undefined) process.kill(browserPid, "SIGKILL");

    expect((await rendered(plugins.invoice, "normal")).pages).toBe(1);
    expect((await engine.health()).browserPid).not.toBe(browserPid);
  });

  it("goes on at once when only a page dies", { timeout: 15_000 }, async () => {
    await rendered(plugins.invoice, "normal");
    const { browserPid = 0 } = await engine.health();
    const making = Array.from({ length: 8 }, () => rendered(plugins.report, "maximal"));
    await expect.poll(async () => (await engine.health()).busy).toBe(2);
    const deepest = (await processTree(browserPid)).at(-1);
    if (deepest !== undefined) process.kill(deepest.pid, "SIGKILL");

    expect(new Set((await Promise.all(making)).map(({ pdfHash }) => pdfHash))).toHaveLength(1);
  });
});

describe("a page of our own", () => {
  const page = {
    organisation: "test",
    base: "base@1",
    css: "",
    title: "Mijn dossier",
    language: "nl",
    accent: "#1E5B4F",
    date: "2026-11-23",
  } as const;

  it("stands on the same paper as a report, with tags, language, title and page numbers", async () => {
    const made = await engine.printPage({ ...page, html: `<h1>Mijn dossier</h1>${"<p>Een gesprek over werk.</p>".repeat(80)}` });
    if (!made.ok) throw new Error(made.refusal.kind);
    const read = await readPdf(made.value.pdf);
    expect(read).toMatchObject({ marked: true, language: "nl", title: "Mijn dossier" });
    expect(read.roles).toContain("H1");
    expect(read.pages.length).toBe(made.value.pages);
    expect(read.pages[1]).toContain(`2 / ${made.value.pages}`);
  });

  it("is refused where it would run or fetch something", async () => {
    expect(await engine.printPage({ ...page, html: "<h1>Dag</h1><script>1</script>" })).toMatchObject({ ok: false });
    expect(await engine.printPage({ ...page, html: '<a href="https://elders.example">Dag</a>' })).toMatchObject({ ok: false });
  });
});

describe("closing", () => {
  it("leaves no process and no folder, and refuses what comes after", async () => {
    const profiles = async () => (await readdir(tmpdir())).filter((name) => name.startsWith(`hervat-profile-${process.pid}-`));
    const others = await profiles();
    const own = await createReportEngine({ lanes: 1 });
    await rendered(plugins.invoice, "normal", own);
    const { browserPid = 0 } = await own.health();
    const made = (await profiles()).filter((name) => !others.includes(name));
    expect(made).toHaveLength(1);
    await own.close();

    await expect.poll(() => processTree(browserPid)).toEqual([]);
    expect(await own.render({ plugin: plugins.invoice, view: plugins.invoice.samples.get("normal"), organisation: "test" })).toEqual({
      ok: false,
      refusal: { kind: "engine-closed" },
    });
    expect(await profiles()).not.toContain(made[0]);
  });

  it("says that there is no browser, and still makes the page", async () => {
    const blindfolded = await createReportEngine({ chromium: { path: "/nowhere", source: "environment", shell: true } });
    try {
      expect(
        await blindfolded.render({ plugin: plugins.invoice, view: plugins.invoice.samples.get("normal"), organisation: "test" }),
      ).toMatchObject({ ok: false, refusal: { kind: "browser-stopped" } });
      expect((await blindfolded.renderHtml({ plugin: plugins.invoice, view: plugins.invoice.samples.get("normal") })).ok).toBe(true);
      expect((await blindfolded.walls()).enoughForOthers).toBe(false);
    } finally {
      await blindfolded.close();
    }
  });
});
