import type { ReportEngine } from "../engine.ts";
import { readPdf } from "./read-pdf.ts";
import { shippedPlugin } from "./shipped-plugin.ts";

export interface CrossTalk {
  /** Documents that hold their own mark. */
  readonly own: number;
  /** Marks of other documents, wherever they turned up. */
  readonly foreign: readonly string[];
}

/** As many documents at a time as keep every lane busy while others wait. */
const AT_ONCE = 12;
const MARK = /KENMERK-\d-\d{6}/g;

/**
 * Makes documents of three organisations and three kinds in turn, side by side, each with a mark of its own in every name and
 * reference, and reads each of them back: text, title and tags.
 */
export async function crossTalk(engine: ReportEngine, documents: number): Promise<CrossTalk> {
  const plugins = [await shippedPlugin("bedrijfsarts-rapportage"), await shippedPlugin("evaluation"), await shippedPlugin("invoice")];
  const foreign: string[] = [];
  let own = 0;

  async function make(number: number): Promise<void> {
    // Kinds and organisations change at different paces, so that every pair of them meets on the lanes.
    const organisation = number % 3;
    const plugin = plugins[Math.floor(number / 3) % plugins.length];
    if (plugin === undefined) throw new Error("every kind has a plugin");
    const mark = `KENMERK-${organisation}-${String(number).padStart(6, "0")}`;
    const marked = JSON.stringify(plugin.samples.get("normal")).replaceAll("Noor de Wit", mark).replaceAll("LH 26-0142", mark);
    const made = await engine.render({ plugin, view: JSON.parse(marked), organisation: `organisation ${organisation}` });
    if (!made.ok) throw new Error(`a document was refused: ${made.refusal.kind}`);
    const { pages, title, alternatives } = await readPdf(made.value.pdf);
    const found = new Set(`${pages.join(" ")} ${title} ${alternatives.join(" ")}`.replaceAll(" ", "").match(MARK));
    if (found.delete(mark)) own++;
    foreign.push(...found);
  }

  const numbers = Array.from({ length: documents }, (_, number) => number).values();
  const lane = async () => {
    for (const number of numbers) await make(number);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { own, foreign };
}
