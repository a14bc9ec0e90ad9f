import { html, markupOf, pageRunning } from "@hervat/report-sdk";
import { describe, expect, it } from "vitest";
import { checkMarkup } from "./check-markup.ts";

const refusedFor = (markup: string) => {
  const checked = checkMarkup(markup);
  return checked.ok ? undefined : checked.refusal;
};
const kept = (markup: string) => {
  const checked = checkMarkup(markup);
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
  return checked.value;
};

describe("what a report may hold", () => {
  it("is text, tables and drawings, and its blocks get numbers", () => {
    expect(kept("<h1>A</h1><section><p>b</p><ul><li>c</li></ul></section>").html).toBe(
      '<h1 data-b="1">A</h1><section><p data-b="2">b</p><ul><li data-b="3">c</li></ul></section>',
    );
    expect(kept('<svg viewBox="0 0 1 1" role="img" aria-label="x"><path d="M0 0h1"/></svg>').html).toContain("<path");
    expect(kept('<img src="data:image/png;base64,AAAA" alt="logo">').html).toContain("data:image/png");
  });

  it("is the tree a browser would make, not the text", () => {
    expect(kept("<p>a<p>b").html).toBe('<p data-b="1">a</p><p data-b="2">b</p>');
    expect(kept("<!-- c --><p>&lt;script&gt;</p>").html).toBe('<p data-b="1">&lt;script&gt;</p>');
  });

  it("is running heads, when the SDK wrote them", () => {
    const running = markupOf(html`${pageRunning({ left: `Ons kenmerk "26\\014" <x>`, right: "pagina {page} van {pages}" })}<p>a</p>`);

    expect(kept(running).running).toContain("counter(pages)");
    expect(kept(running).html).toBe('<p data-b="1">a</p>');
  });

  it("is the same when it is checked again", () => {
    const once = kept('<section><h2>A</h2><p>b &amp; c "d"</p><table><tr><td>e</td></tr></table></section>').html;

    expect(kept(once.replaceAll(/ data-b="\d+"/g, "")).html).toBe(once);
  });
});

describe("what a report may not hold", () => {
  it.each([
    "<script>fetch('http://x')</script>",
    "<p>a</p><style>p{display:none}</style>",
    "<style>@import url(http://x)</style>",
    "<style>@page{background:url(http://x)}</style>",
    '<style media="print">@page{@top-left{content:"x"}}</style>',
    '<style>@page{@top-left{content:"a";color:red}}</style>',
    '<style>@page{@top-left{content:"a"}}*{color:red}</style>',
    "<style>@page{@top-left{content:url(http://x)}}</style>",
    '<link rel="stylesheet" href="http://x">',
    '<meta http-equiv="refresh" content="0;url=http://x">',
    '<base href="http://x">',
    '<iframe src="http://x"></iframe>',
    '<iframe srcdoc="<script></script>"></iframe>',
    '<form action="http://x"><input name="a"></form>',
    "<button>x</button>",
    '<object data="http://x"></object>',
    '<embed src="http://x">',
    '<video src="http://x"></video>',
    "<audio></audio>",
    "<template><p>x</p></template>",
    "<noscript><p>x</p></noscript>",
    "<math><mtext></mtext></math>",
    "<marquee>x</marquee>",
    "<textarea></textarea>",
    "<plaintext>",
    '<img src="x" onerror="alert(1)">',
    '<p onclick="alert(1)">x</p>',
    '<p style="background:url(http://x)">x</p>',
    '<p data-b="7">x</p>',
    '<p contenteditable="true">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="https://x">x</a>',
    '<a href=" &#106;avascript:alert(1)">x</a>',
    '<img src="http://x/y.png" alt="">',
    '<img src="data:text/html;base64,AAAA" alt="">',
    '<img srcset="http://x 1x" alt="">',
    "<svg><script>alert(1)</script></svg>",
    '<svg onload="alert(1)"></svg>',
    "<svg><style>*{}</style></svg>",
    '<svg><image href="http://x"/></svg>',
    '<svg><use href="http://x#a"/></svg>',
    '<svg><a xlink:href="javascript:alert(1)"><path d=""/></a></svg>',
    "<svg><foreignObject><p>x</p></foreignObject></svg>",
    '<svg><animate attributeName="href"/></svg>',
    '<svg><path fill="url(http://x#a)"/></svg>',
    "<svg><desc><p>x</p></desc></svg>",
    "<x-widget></x-widget>",
  ])("is refused by name: %s", (markup) => {
    expect(refusedFor(markup)?.kind).toBe("markup-refused");
  });

  it("names what it refused, so that its author finds it", () => {
    expect(refusedFor('<p onclick="x">y</p>')).toEqual({ kind: "markup-refused", what: "onclick (<p>)" });
  });

  it.each([
    ["a NUL", "<p>a\0b</p>"],
    ["half a character", "<p>\ud800</p>"],
  ])("is a character that no page can print: %s", (_, markup) => {
    expect(refusedFor(markup)).toEqual({ kind: "markup-text-broken" });
  });

  it("is more elements or deeper ones than any report has", () => {
    expect(refusedFor("<br>".repeat(60_001))).toEqual({ kind: "markup-refused", what: "…" });
    expect(refusedFor("<div>".repeat(200))).toEqual({ kind: "markup-refused", what: "…" });
  });
});
