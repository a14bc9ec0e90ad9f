import { describe, expect, it } from "vitest";
import { checkMarkup } from "../markup/check-markup.ts";
import { passagesOf, type ReadingNode, readingTree } from "./reading-tree.ts";

function checked(html: string): string {
  const outcome = checkMarkup(html);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.html;
}
const words = (nodes: readonly ReadingNode[]): string =>
  nodes.map((node) => (typeof node === "string" ? node : words(node.children))).join("");

const REPORT = `<header class="letterhead"><address><span>Praktijk De Kade</span></address></header>
<h1>Rapport</h1><p class="lead">Over Noor &amp; haar werk</p>
<dl class="facts"><div><dt>Cliënt</dt><dd>Noor de Wit</dd></div><div><dt>Werkgever</dt><dd>Pels</dd></div></dl>
<section><h2>Verloop</h2><p>Zij slaapt beter.<br>Elke nacht.</p><ul><li>wandelen</li><li><p>lezen</p><p>rusten</p></li></ul></section>
<table><caption>Uren</caption><tbody><tr><th scope="row">week 1</th><td>4</td></tr><tr><th scope="row">week 2</th><td>6</td></tr></tbody></table>
<figure class="chart"><svg viewBox="0 0 10 10"><text x="1" y="1">9</text></svg><figcaption>van 9 naar 4 uur</figcaption></figure>`;

describe("a report to read paragraph by paragraph", () => {
  it("says the same words in the same order as the page it was made of", () => {
    const html = checked(REPORT);
    const plain = html.replaceAll(/<[^>]*>/g, "").replaceAll("&amp;", "&");
    expect(words(readingTree(html))).toBe(plain);
  });

  it("numbers what was written about her: paragraphs, rows of a list, and tables, facts and drawings as a whole", () => {
    expect(passagesOf(checked(REPORT)).map(({ text }) => text)).toEqual([
      "Cliënt Noor de Wit Werkgever Pels",
      "Zij slaapt beter. Elke nacht.",
      "wandelen",
      "lezen",
      "rusten",
      "Uren week 1 4 week 2 6",
      "9 van 9 naar 4 uur",
    ]);
  });

  it("gives each of them another number", () => {
    const numbers = passagesOf(checked(REPORT)).map(({ block }) => block);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("reads nothing as markup that was text", () => {
    const [paragraph] = readingTree(checked("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"));
    expect(paragraph).toMatchObject({ tag: "p", children: ["<script>alert(1)</script>"] });
  });
});
