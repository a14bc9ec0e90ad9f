import { describe, expect, it } from "vitest";
import { markupOf } from "./html.ts";
import { pageRunning } from "./page-running.ts";

describe("running head", () => {
  it("counts pages where the author asks for it", () => {
    expect(markupOf(pageRunning({ left: "Ons kenmerk 26-014", right: "pagina {page} van {pages}" }))).toContain(
      '@top-left{content:"Ons kenmerk 26-014"}@top-right{content:"pagina " counter(page) " van " counter(pages)}',
    );
  });

  it("cannot be left by what somebody typed", () => {
    const markup = markupOf(pageRunning({ left: '"}</style><script>*{display:none}\\' }));

    expect(markup.match(/<\/style>/g)).toHaveLength(1);
    expect(markup).not.toContain("<script");
    expect(markup).not.toContain("*{");
  });

  it("shows nothing above the first page unless it is told what", () => {
    expect(markupOf(pageRunning({ left: "a", right: "b" }))).toContain("@page :first{@top-left{content:none}@top-right{content:none}");
  });
});
