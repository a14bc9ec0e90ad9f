import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { manifestCsv } from "./manifest.ts";

const line = { kind: "invoice", standing: "concept", date: "2026-11-22", sha256: "0", bytes: "1", message: "" };

describe("the manifest of a batch", () => {
  it("names every file exactly as it is called, also when that starts with a dash", () => {
    const csv = manifestCsv([{ ...line, file: "-1-1-invoice-2026-11-22.pdf", client_code: "=1+1" }]);
    expect(parse(csv, { bom: true, columns: true })).toMatchObject([{ file: "-1-1-invoice-2026-11-22.pdf" }]);
  });

  it("starts no formula in a spreadsheet", () => {
    const csv = manifestCsv([{ ...line, file: "", client_code: "=1+1", message: "@iets" }]);
    expect(parse(csv, { bom: true, columns: true })).toMatchObject([{ client_code: "'=1+1", message: "'@iets" }]);
  });
});
