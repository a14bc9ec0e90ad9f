import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReportEngine, type RenderRequest } from "../engine.ts";
import { openPackage } from "../plugin/load-plugin.ts";
import { CODE_FILE, CSS_FILE, MAP_FILE, sha256 } from "../plugin/plugin.ts";
import type { PluginRefusal, RenderRefusal } from "../refusals.ts";
import { startCanary } from "../testing/canary.ts";
import { readPdf } from "../testing/read-pdf.ts";
import { shippedPlugin } from "../testing/shipped-plugin.ts";
import { type Attack, type Ending, FILE_MARK, type HonestView } from "./attack.ts";
import { attacksByCode } from "./by-code.ts";
import { attacksByData } from "./by-data.ts";
import { attacksByMarkup } from "./by-markup.ts";
import { attacksByStyle } from "./by-style.ts";

type Refusal = PluginRefusal | RenderRefusal;

/** What came of one attack. Empty `harm` is what we want. */
export interface Verdict {
  readonly ending: Ending;
  readonly harm: readonly string[];
}

/** An engine as it runs in production, a listener, a file, and a report that keeps being made beside whatever is tried. */
export interface Arena {
  readonly attacks: readonly Attack[];
  try(attack: Attack): Promise<Verdict>;
  close(): Promise<void>;
}

/** Parts of a PDF that do something when it is opened. */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFile|GoToR|SubmitForm|RichMedia|OpenAction)\b/;
/** A longer one is a flood: that it is whole is not read back. */
const MOST_PAGES_READ = 60;

export async function openArena(): Promise<Arena> {
  const canary = await startCanary();
  const folder = await mkdtemp(join(tmpdir(), "hervat-hostile-"));
  const file = join(folder, "secret.txt");
  await writeFile(file, FILE_MARK);
  await Promise.all([chmod(folder, 0o755), chmod(file, 0o644)]);

  const engine = await createReportEngine({ lanes: 2, timeouts: { fill: 3_000, print: 4_000 } });
  const ours = { evaluation: await shippedPlugin("evaluation"), invoice: await shippedPlugin("invoice") };
  const sentences: Readonly<Record<string, string>> = JSON.parse(
    await readFile(new URL("../../../messages/messages/nl/engine.json", import.meta.url), "utf8"),
  );
  const foreign = (await engine.walls()).enoughForOthers;
  const honest = { plugin: ours.invoice, view: ours.invoice.samples.get("normal"), organisation: "honest" };
  const first = await engine.render(honest);
  if (!first.ok) throw new Error(`an honest report was refused: ${first.refusal.kind}`);

  function requestOf({ given, ...attack }: Attack): RenderRequest | Refusal {
    if (given !== undefined) {
      const plugin = ours[given.plugin];
      const view = given.view(plugin.samples.get("normal") as HonestView);
      return { plugin, view, options: given.options, organisation: "hostile" };
    }
    const opened = hostilePlugin(attack);
    if (!opened.ok) return opened.refusal;
    return { plugin: opened.value, view: ours.evaluation.samples.get("normal"), organisation: "hostile", foreign };
  }

  async function outcome(attack: Attack): Promise<Verdict> {
    const request = requestOf(attack);
    if ("kind" in request) return { ending: request.kind, harm: harmInRefusal(request, sentences) };
    const result = await engine.render(request);
    if (!result.ok) return { ending: result.refusal.kind, harm: harmInRefusal(result.refusal, sentences) };
    const { pdf, pages } = result.value;
    const raw = pdf.toString("latin1");
    const harm: string[] = [];
    if (ACTIVE.test(raw)) harm.push("the document does something when it is opened");
    const text = pages > MOST_PAGES_READ ? "" : (await readPdf(pdf)).pages.join(" ");
    if (raw.includes(FILE_MARK) || text.includes(FILE_MARK)) harm.push("a file was printed");
    return { ending: "printed", harm };
  }

  return {
    attacks: [
      ...attacksByCode({ host: canary.host, file }),
      ...attacksByMarkup({ host: canary.host, file }),
      ...attacksByStyle({ host: canary.host, file }),
      ...attacksByData({ host: canary.host, file }),
    ],
    try: async (attack) => {
      const heard = canary.visitors().length;
      const [{ ending, harm }, beside] = await Promise.all([outcome(attack), engine.render(honest)]);
      const after = await engine.render(honest);
      const unharmed = [beside, after].every((made) => made.ok && made.value.pdfHash === first.value.pdfHash);
      return {
        ending,
        harm: [
          ...harm,
          ...canary
            .visitors()
            .slice(heard)
            .map((visit) => `it was heard outside: ${visit}`),
          ...(unharmed ? [] : ["the report beside it was not made as ever"]),
          ...(Reflect.ownKeys(Object.prototype).length === OBJECT_KEYS ? [] : ["it reached the objects of the host"]),
        ],
      };
    },
    close: async () => {
      await engine.close();
      await canary.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const OBJECT_KEYS = Reflect.ownKeys(Object.prototype).length;
/** Nothing of a client may be in a refusal: it is logged, and an author copies it. */
const CLIENT = /Noor|Wit\b|26014219/;

function harmInRefusal(refusal: Refusal, sentences: Readonly<Record<string, string>>): string[] {
  const sentence = sentences[`engine_${refusal.kind.replaceAll("-", "_")}`] ?? "";
  const harm: string[] = [];
  if (sentence.length < 20) harm.push(`it ended in no sentence: ${refusal.kind}`);
  if (CLIENT.test(JSON.stringify(refusal)) || JSON.stringify(refusal).includes(FILE_MARK)) harm.push("the refusal tells of the client");
  return harm;
}

/** A package as somebody writes it by hand, past our packing: every hash is right, and nothing in it means well. */
function hostilePlugin({ render = 'return "<p>x</p>"', before = "", css = "", sourceMap }: Attack) {
  const code = `${before}
export const markupOf = (value) => value;
export const report = { render(view, options) { ${render} } };`;
  const files = new Map([
    [CODE_FILE, code],
    [MAP_FILE, sourceMap ?? '{"version":3,"sources":["src/report.ts"],"names":[],"mappings":"AAAA"}'],
    [CSS_FILE, css],
  ]);
  const manifest = {
    manifest: 1,
    id: "hostile",
    version: "1.0.0",
    kind: "other:manager",
    audience: "manager",
    names: { nl: "Verslag", en: "Report" },
    reads: ["employee"],
    options: {},
    inputs: {},
    retention: "dossier",
    host: "^1.0",
    base: "base@1",
    files: Object.fromEntries([...files].map(([name, text]) => [name, sha256(text)])),
  };
  return openPackage(JSON.stringify(manifest), files);
}
