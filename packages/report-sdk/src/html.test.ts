import { describe, expect, it } from "vitest";
import { html, isEmpty, markupOf, unescapedHtml } from "./html.ts";

describe("html", () => {
  it("escapes what somebody typed, between tags and in attributes", () => {
    const typed = `<script>"'&`;

    expect(markupOf(html`<p title="${typed}">${typed}</p>`)).toBe(
      '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;</p>',
    );
  });

  it("keeps markup made by html and joins lists", () => {
    expect(markupOf(html`<ul>${["a", "b"].map((item) => html`<li>${item}</li>`)}</ul>`)).toBe("<ul><li>a</li><li>b</li></ul>");
  });

  it("prints nothing for what is not there", () => {
    expect(markupOf(html`<p>${null}${undefined}${false}${""}</p>`)).toBe("<p></p>");
    expect(isEmpty([null, html` `])).toBe(true);
  });

  it("takes raw markup only by its long name", () => {
    expect(markupOf(html`${unescapedHtml("<b>x</b>")}`)).toBe("<b>x</b>");
  });

  it("refuses an object that only looks like markup", () => {
    const forged: unknown = JSON.parse('{"markup":"<b>"}');

    // @ts-expect-error a view never holds markup; a plugin in plain JavaScript could still try
    expect(() => markupOf(html`${forged}`)).toThrow(TypeError);
  });
});
