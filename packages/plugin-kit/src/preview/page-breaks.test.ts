import { expect, it } from "vitest";
import { pageBreaks } from "./page-breaks.ts";

it("finds the block that begins each page, past running heads and repeated table heads", () => {
  const html = `<main><h1 data-b="1">Stand van zaken</h1><p data-b="2">Eerste alinea over het werk</p><tr data-b="3"><th>Periode</th></tr><tr data-b="4"><td>Week een &amp; twee</td></tr><tr data-b="5"><td>Week drie en vier</td></tr><p data-b="6">Tot slot de afspraken</p></main>`;
  const pages = [
    "LH 26 Pagina 1 van 3 Stand van zaken Eerste alinea over het werk Periode Week een & twee",
    "LH 26 Pagina 2 van 3 Periode Week drie en vier",
    "LH 26 Pagina 3 van 3 Tot slot de afspraken",
  ];

  expect(pageBreaks(html, pages)).toEqual([
    { block: 5, page: 2 },
    { block: 6, page: 3 },
  ]);
  expect(pageBreaks(html, pages.slice(0, 1))).toEqual([]);
});
