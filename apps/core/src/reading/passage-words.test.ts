import { expect, it } from "vitest";
import { passageWords } from "./passage-words.ts";

const wordsIn = (html: string) => [...passageWords(html).values()];

it("quotes a row of facts, of a table and of a list on a line of its own, with nothing run together", () => {
  const facts = '<dl data-b="1"><div><dt>Begonnen</dt><dd>3 maart</dd></div><div><dt>Gesprekken</dt><dd>5</dd></div></dl>';
  const table = '<table data-b="2"><tbody><tr><th>week 1</th><td>4 uur</td></tr><tr><th>week 2</th><td>6 uur</td></tr></tbody></table>';
  const text = '<p data-b="3">Zij slaapt  beter.<br>Elke <em>nacht</em>.</p>';
  expect(wordsIn(facts + table + text)).toEqual([
    "Begonnen: 3 maart\nGesprekken: 5",
    "week 1 · 4 uur\nweek 2 · 6 uur",
    "Zij slaapt beter.\nElke nacht.",
  ]);
});

it("quotes a drawing by its sentence, under the number that a reader can say something of", () => {
  const words = passageWords('<figure data-b="7"><svg><text>9</text></svg><figcaption>van 9 naar 4 uur</figcaption></figure>');
  expect([...words]).toEqual([[7, "van 9 naar 4 uur"]]);
});
