import { expect, it } from "vitest";
import { createReportEngine } from "../engine.ts";
import { readPdf } from "../testing/read-pdf.ts";
import { shippedPlugin } from "../testing/shipped-plugin.ts";
import { joinPdfs } from "./join-pdfs.ts";
import { UnknownPdf } from "./pdf-objects.ts";

async function joined(documents: readonly Uint8Array[]): Promise<Buffer> {
  async function* each() {
    yield* documents;
  }
  const parts: Uint8Array[] = [];
  for await (const part of joinPdfs("Facturen november – №1", each())) parts.push(part);
  return Buffer.concat(parts);
}

it("makes one print file of many documents: every page, in order, with the words and numbers it had", async () => {
  const engine = await createReportEngine({ lanes: 1 });
  try {
    const made = [];
    for (const name of ["invoice", "bedrijfsarts-rapportage", "evaluation", "invoice"] as const) {
      const plugin = await shippedPlugin(name);
      const result = await engine.render({ plugin, view: plugin.samples.get("maximal"), organisation: "test" });
      if (!result.ok) throw new Error(result.refusal.kind);
      made.push(result.value.pdf);
    }
    const whole = await joined(made);
    const apart = (await Promise.all(made.map((pdf) => readPdf(pdf)))).flatMap(({ pages }) => pages);
    const { pages, title } = await readPdf(whole);

    expect(pages).toEqual(apart);
    expect(title).toBe("Facturen november – №1");
    expect(whole.length).toBeLessThan(made.reduce((sum, { length }) => sum + length, 0));
  } finally {
    await engine.close();
  }
});

it("refuses what no browser of ours printed, instead of a file with a hole in it", async () => {
  await expect(joined([Buffer.from("%PDF-1.7\nnothing")])).rejects.toBeInstanceOf(UnknownPdf);
});
