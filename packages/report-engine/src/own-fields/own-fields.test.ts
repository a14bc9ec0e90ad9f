import { OwnField } from "@hervat/domain/plugins";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkMarkup } from "../markup/check-markup.ts";
import { resolveOptions } from "../plugin/options.ts";
import type { Plugin } from "../plugin/plugin.ts";
import { renderHtml } from "../render-html.ts";
import { shippedPlugin } from "../testing/shipped-plugin.ts";
import { startVm, type Vm } from "../vm/vm.ts";

let vm: Vm;
let evaluation: Plugin;
beforeAll(async () => {
  vm = startVm();
  evaluation = await shippedPlugin("evaluation");
});
afterAll(() => vm.close());

const words = (nl: string, en = "") => ({ nl, en });
const field = (key: string, label: string, rest: object = {}) =>
  OwnField.parse({ key, kind: "text", label: words(label), help: words("Alleen voor de coach"), required: false, after: null, ...rest });
const [WISH, TRAVEL, START] = ["own-bcdfghjk", "own-cccccccc", "own-dddddddd"] as const;
const choices = [
  { key: "bbbbbbbb", label: words("Met de trein", "By train") },
  { key: "cccccccc", label: words("Met de fiets") },
];
const fields = [
  field(WISH, "Wens van de medewerker", { after: "agreements" }),
  field(TRAVEL, "Vervoer", { kind: "choice", choices, label: words("Vervoer", "Travel"), after: "agreements" }),
  field(START, "Startdag", { kind: "date" }),
];
const answered = { "own-fields": fields, [WISH]: "Rustig <beginnen>\n\nEn dan verder", [TRAVEL]: "bbbbbbbb", [START]: "2026-12-01" };

async function page(options: object, sample = "normal"): Promise<string> {
  const made = await renderHtml(vm, { plugin: evaluation, view: evaluation.samples.get(sample), options });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.html;
}
const headings = (html: string) => [...html.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, text]) => text);

describe("what a practice asks besides, in a report that knows nothing of it", () => {
  it("stands behind the section that was chosen, in the order of the fields, and at the end before who agreed", async () => {
    const found = headings(await page(answered));

    expect(found.slice(found.indexOf("Afspraken"))).toEqual([
      ...["Afspraken", "Wens van de medewerker", "Vervoer", "Terugval voorkomen", "Tevredenheid", "Startdag", "Akkoord"],
    ]);
  });

  it("is one section each: agreements hang on these very letters", async () => {
    const numbered = await page({ ...answered, sections: [] });

    expect(numbered.replaceAll(/ data-b="\d+"/g, "")).toContain(
      "<section><h2>Wens van de medewerker</h2><p>Rustig &lt;beginnen&gt;</p><p>En dan verder</p></section>" +
        "<section><h2>Vervoer</h2><p>Met de trein</p></section><section><h2>Startdag</h2><p>1&nbsp;december 2026</p></section>",
    );
    expect(numbered).toMatch(/<h2 data-b="\d+">Wens van de medewerker<\/h2><p data-b="\d+">Rustig/);
    expect(numbered).not.toContain("Alleen voor de coach");
  });

  it("is text, whatever somebody types in a field or calls it", async () => {
    const named = field(WISH, "</h2><script>", { after: "goals" });
    const html = await page({ "own-fields": [named], [WISH]: '<img src=x onerror="1"></main>' });

    expect(html).toMatch(/<h2[^>]*>&lt;\/h2&gt;&lt;script&gt;<\/h2><p[^>]*>&lt;img src=x onerror="1"&gt;&lt;\/main&gt;<\/p>/);
  });

  it("is in English where the report is, as far as somebody wrote it", async () => {
    const html = await page(answered, "english");

    expect(headings(html)).toEqual(expect.arrayContaining(["Wens van de medewerker", "Travel"]));
    expect(html).toContain("By train");
    expect(headings(html).indexOf("Travel")).toBe(headings(html).indexOf("Agreements") + 2);
  });

  it("comes before who agreed when the organisation prints none of the sections, and at the end when its section is left out", async () => {
    expect(headings(await page({ ...answered, sections: [] }))).toEqual(["Wens van de medewerker", "Vervoer", "Startdag", "Akkoord"]);
    expect(headings(await page({ ...answered, sections: ["resumption"] }))).toEqual([
      ...["Opbouw in het werk", "Wens van de medewerker", "Vervoer", "Startdag", "Akkoord"],
    ]);
  });

  it("is left out while it is not answered, and says so where an answer is needed", async () => {
    const needed = fields.map((one) => ({ ...one, required: one.key === TRAVEL }));
    const html = await page({ "own-fields": needed });

    expect(html).toMatch(/Vervoer<\/h2><p class="not-filled" data-b="\d+">nog niet ingevuld/);
    expect(html).not.toContain("Startdag");
  });

  it.each(["evaluation", "bedrijfsarts-rapportage"] as const)("can stand behind every section of %s", async (name) => {
    const plugin = await shippedPlugin(name);
    const { sections } = plugin.manifest.options;
    if (sections?.type !== "sections") throw new Error("it has no sections");
    for (const [key, title] of Object.entries(sections.sections)) {
      const options = { "own-fields": [field(WISH, "Onze vraag", { after: key })], [WISH]: "Antwoord" };
      const made = await renderHtml(vm, { plugin, view: plugin.samples.get("maximal"), options });
      const found = made.ok ? headings(made.value.html) : [];
      expect(found[found.indexOf("Onze vraag") - 1], key).toBe(title.nl);
    }
  });

  it("stands before the next heading of a page without sections, and at the end of one without headings", () => {
    const put = (markup: string, after: string | null) => {
      const checked = checkMarkup(markup, { headings: ["A"], blocks: [{ after, html: "<section><p>x</p></section>" }] });
      return checked.ok ? checked.value.html.replaceAll(/ data-b="\d+"/g, "") : checked.refusal.kind;
    };

    expect(put("<h2>A</h2><p>a</p><h2>B</h2>", "A")).toBe("<h2>A</h2><p>a</p><section><p>x</p></section><h2>B</h2>");
    expect(put("<p>a</p>", "A")).toBe("<p>a</p><section><p>x</p></section>");
    expect(put("<section><h2>B</h2></section><p>a</p>", null)).toBe("<section><p>x</p></section><section><h2>B</h2></section><p>a</p>");
  });
});

describe("an own field or an answer that does not fit", () => {
  it.each([
    ["an answer without its field", { [WISH]: "Zonder veld" }],
    ["a choice that there is not", { "own-fields": fields, [TRAVEL]: "zzzzzzzz" }],
    ["a day that is none", { "own-fields": fields, [START]: "morgen" }],
    ["a field under the name of an option", { "own-fields": [{ ...fields[0], key: "closing" }] }],
    ["no list of fields", { "own-fields": "x" }],
  ])("is refused and never left out in silence: %s", (_, given) => {
    expect(resolveOptions(evaluation.manifest, given)).toMatchObject({ ok: false, refusal: { kind: "options-invalid" } });
  });

  it("is no business of the plugin: it gets its own options alone", () => {
    const resolved = resolveOptions(evaluation.manifest, answered);

    expect(resolved.ok && Object.keys(resolved.value.values).toSorted()).toEqual(Object.keys(evaluation.manifest.options).toSorted());
  });
});
