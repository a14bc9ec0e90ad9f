import { expect, it } from "vitest";
import { firstUnclosed } from "./unclosed.ts";

it.each([
  ["<p><b>x</p><p>y</p>", "b 1"],
  ["<p><b>x</b></p><p><b>y</p></b>", "b 2"],
  ["<section><div><p>x</p></section>", "div 1"],
  ["<p>x</p></div>", "div 1"],
  ["<p>x</p><ul><li>a</li>", "ul 1"],
  ["<p/><p>x</p>", "p 1"],
])("finds what is not closed in %s", (markup, found) => {
  const { element, number } = firstUnclosed(markup) ?? {};

  expect(`${element} ${number}`).toBe(found);
});

it.each([
  '<p title="a > b">x<br>y</p><img src="x" alt="/">',
  '<svg viewBox="0 0 1 1"><path d="M0"/><text>a</text></svg>',
  "<!-- <b> --><p>x</p>",
  "",
])("finds nothing in %s", (markup) => {
  expect(firstUnclosed(markup)).toBeUndefined();
});
