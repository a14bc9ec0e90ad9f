import { expect, it } from "vitest";
import { normalisePdf, pageCount } from "./normalise-pdf.ts";

const printed = (time: string, first: number) =>
  Buffer.from(
    `%PDF-1.4\n/CreationDate (D:${time}+00'00')/ModDate (D:${time}+00'00')(node0000${first})(node0000${first + 3})(node0000${first})\xff`,
    "latin1",
  );

it("makes two prints of one page the same, byte for byte", () => {
  const one = normalisePdf(printed("20261122031500", 4_290), "2026-11-24");
  const two = normalisePdf(printed("20270101000000", 5_001), "2026-11-24");

  expect(one.equals(two)).toBe(true);
  expect(one.toString("latin1")).toContain("/CreationDate (D:20261124000000+00'00')");
  expect(one.toString("latin1")).toContain("(node00000001)(node00000002)(node00000001)");
});

it("keeps every byte in its place, because the index of a PDF counts them", () => {
  expect(normalisePdf(printed("20261122031500", 4_290), "2026-11-24")).toHaveLength(printed("20261122031500", 4_290).length);
});

it("counts pages at the root of the tree", () => {
  expect(pageCount(Buffer.from("<</Type /Pages\n/Count 8\n/Kids []>> <</Type /Pages /Count 3>> <</Type /Page>>"))).toBe(8);
});
