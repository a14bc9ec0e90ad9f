import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createReportEngine, type ReportEngine } from "../engine.ts";
import { pdfMetadata, readPdf } from "../testing/read-pdf.ts";
import { shippedPlugin } from "../testing/shipped-plugin.ts";
import { archiveCopy } from "./archive-copy.ts";

let engine: ReportEngine;
let original: Buffer;
let copy: Buffer;
beforeAll(async () => {
  engine = await createReportEngine({ lanes: 1 });
  const plugin = await shippedPlugin("bedrijfsarts-rapportage");
  const printed = await engine.render({ plugin, view: plugin.samples.get("normal"), organisation: "test" });
  if (!printed.ok) throw new Error(printed.refusal.kind);
  original = printed.value.pdf;
  copy = copied(original);
});
afterAll(() => engine.close());

function copied(pdf: Buffer): Buffer {
  const made = archiveCopy(pdf);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value;
}

describe("an archive copy", () => {
  it("begins with the original, byte for byte, and is the same every time", () => {
    expect(copy.subarray(0, original.length).equals(original)).toBe(true);
    expect(copied(original).equals(copy)).toBe(true);
  });

  it("reads as the original does, tags and all", async () => {
    expect(await readPdf(copy)).toEqual(await readPdf(original));
  });

  it("says in the words of archives what the document says of itself, and nowhere that it is PDF/A", async () => {
    const { metadata, info, fingerprint } = await pdfMetadata(copy);
    expect(info).toMatchObject({ Title: metadata.get("dc:title"), Creator: metadata.get("xmp:creatortool") });
    expect(metadata.get("dc:title")).toBe("Rapportage bedrijfsarts LH 26-0142");
    expect(metadata.get("xmp:createdate")).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+00:00$/);
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(copy.toString("latin1")).toContain("/OutputIntents [");
    expect(copy.toString("latin1")).not.toMatch(/pdfaid|PDF\/A/);
  });

  it("is not made of a file that is not ours", () => {
    expect(archiveCopy(Buffer.from("%PDF-1.7\nnothing"))).toEqual({ ok: false, refusal: { kind: "not-ours" } });
  });

  it("is not made of a document that runs something, or leaves its letters out", () => {
    const running = Buffer.from(original.toString("latin1").replace("/ViewerPreferences <<", "/JavaScript 99 0 R <<"), "latin1");
    expect(archiveCopy(running)).toEqual({ ok: false, refusal: { kind: "not-for-archive", lacks: ["nothing-runs"] } });
    const bare = Buffer.from(original.toString("latin1").replaceAll("/FontFile2 ", "/FontFileX "), "latin1");
    expect(archiveCopy(bare)).toMatchObject({ refusal: { lacks: ["fonts-inside"] } });
  });
});
