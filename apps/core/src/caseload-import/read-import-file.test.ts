import { LARGEST_FILE_MEGABYTES, MOST_ROWS, recogniseColumns } from "@hervat/domain/caseload-import";
import { describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { ZipFile } from "yazl";

import { readImportFile } from "./read-import-file.ts";

const text = (content: string) => new TextEncoder().encode(content);
const windows1252 = (content: string) => Uint8Array.from(content, (sign) => sign.charCodeAt(0));
const utf16 = (content: string) => new Uint8Array(Buffer.from(`\uFEFF${content}`, "utf16le"));
const table = async (bytes: Uint8Array, sheet?: string) => {
  const read = await readImportFile(bytes, sheet ?? null);
  return read.ok ? [read.value.header, ...read.value.rows] : read.refusal;
};

describe("a CSV file", () => {
  const expected = [
    ["Cliëntcode", "Naam"],
    ["C-1", "Zoë, de Wit"],
  ];

  it.each([
    ["commas", text('Cliëntcode,Naam\nC-1,"Zoë, de Wit"\n')],
    ["semicolons", text("Cliëntcode;Naam\r\nC-1;Zoë, de Wit\r\n")],
    ["tabs", text("Cliëntcode\tNaam\nC-1\tZoë, de Wit\n")],
    ["a byte order mark", text("\uFEFFCliëntcode;Naam\nC-1;Zoë, de Wit")],
    ["Windows-1252", windows1252("Cliëntcode;Naam\nC-1;Zoë, de Wit")],
    ["UTF-16", utf16("Cliëntcode;Naam\nC-1;Zoë, de Wit")],
    ["a line that names the delimiter", text("sep=;\r\nCliëntcode;Naam\r\nC-1;Zoë, de Wit")],
  ])("with %s is read", async (_, bytes) => {
    expect((await table(bytes)).toString()).toBe(expected.toString());
  });

  it("keeps line breaks and quotes inside a cell, and the number of every row", async () => {
    expect(await table(text('code;adres\n"C ""1""";"Kade 1\n3511 AB Utrecht"\n\nC-3;x'))).toEqual([
      ["code", "adres"],
      ['C "1"', "Kade 1\n3511 AB Utrecht"],
      [""],
      ["C-3", "x"],
    ]);
  });

  it("with a quote that was never closed names the row", async () => {
    expect(await table(text('code;naam\nC-1;Noor\nC-2;"Jan\nC-3;Eva'))).toEqual({ kind: "quote-not-closed", row: 3 });
  });
});

describe("a workbook", () => {
  const day = new Date(Date.UTC(2026, 0, 5));
  const workbook = (rows: number) =>
    writeWorkbook([
      {
        sheet: "Cliënten",
        data: [
          ["Cliëntcode", "Eerste ziektedag", "Uren", "KvK"],
          ...Array.from({ length: rows }, (_, row) => [`C-${row}`, { type: Date, value: day, format: "dd-mm-yyyy" }, 32.5, null]),
        ],
      },
      { sheet: "Uitleg", data: [["Kolom"], ["zie boven"]] },
    ]).toBuffer();

  it("gives its first sheet, with days as days and numbers as numbers", async () => {
    const read = await readImportFile(await workbook(1));
    expect(read).toMatchObject({
      ok: true,
      value: {
        format: "xlsx",
        sheets: ["Cliënten", "Uitleg"],
        sheet: "Cliënten",
        header: ["Cliëntcode", "Eerste ziektedag", "Uren", "KvK"],
        rows: [["C-0", "2026-01-05", 32.5, ""]],
      },
    });
    expect(read.ok && recogniseColumns(read.value.header)).toEqual({ clientCode: 0, firstSickDay: 1, contractHours: 2, kvk: 3 });
  });

  it("gives another sheet when that one is chosen", async () => {
    expect(await table(await workbook(1), "Uitleg")).toEqual([["Kolom"], ["zie boven"]]);
    expect(await table(await workbook(1), "Weg")).toEqual({ kind: "sheet-unknown" });
  });

  it("of before 2007, or with a password, is refused", async () => {
    expect(await table(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual({ kind: "old-or-locked-workbook" });
  });

  it("that is damaged, or is another kind of archive, is refused", async () => {
    const whole = await workbook(1);
    expect(await table(whole.subarray(0, whole.length - 200))).toEqual({ kind: "workbook-damaged" });
    expect(await table(await archive({ "hallo.txt": Buffer.from("hallo") }))).toEqual({ kind: "workbook-damaged" });
  });

  it("that unpacks to far more than it weighs is refused before it is read", async () => {
    const bomb = await archive({ "xl/workbook.xml": Buffer.alloc(100 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await table(bomb)).toEqual({ kind: "workbook-too-large" });
  });

  it("with one cell at the far end of the sheet does not take the service along", async () => {
    const sheet = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const hostile = await archive({
      "xl/workbook.xml": Buffer.from('<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
      "xl/_rels/workbook.xml.rels": Buffer.from(
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet1.xml": Buffer.from(sheet),
    });
    expect(await table(hostile)).toMatchObject({ kind: expect.stringMatching(/too-many|too-large|damaged/) });
  }, 30_000);
});

describe("what is no table is refused with its reason", () => {
  it.each([
    ["nothing at all", new Uint8Array(), { kind: "file-empty" }],
    ["only a header", text("Cliëntcode;Naam\n"), { kind: "no-rows" }],
    ["an empty first line", text("\n;;\n"), { kind: "file-empty" }],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), { kind: "not-a-table" }],
    ["too many rows", text(`code\n${"x\n".repeat(MOST_ROWS + 1)}`), { kind: "too-many-rows", most: MOST_ROWS }],
    ["too many columns", text(`${"a;".repeat(300)}\n1`), { kind: "too-many-columns", most: 200 }],
    [
      "too many bytes",
      new Uint8Array(LARGEST_FILE_MEGABYTES * 1024 * 1024 + 1),
      { kind: "file-too-large", megabytes: LARGEST_FILE_MEGABYTES },
    ],
  ])("%s", async (_, bytes, refusal) => {
    expect(await table(bytes)).toEqual(refusal);
  });
});

async function archive(parts: Record<string, Buffer>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(content, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}
