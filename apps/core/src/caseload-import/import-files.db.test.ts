import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GivenMember } from "../testing/given-practice.ts";
import { type ImportTest, startImportTest } from "./import-test-service.ts";
import { csvOf, offer, row } from "./testing.ts";

let test: ImportTest;
let coach: GivenMember<"coach">;
beforeAll(async () => {
  test = await startImportTest();
});
afterAll(() => test.close());
const fresh = async () => {
  ({ coach } = await test.fresh());
};

describe("the rows that are not right", () => {
  beforeAll(fresh);

  it("come back as a file with their row and the reason, start no formula, and are taken once corrected", async () => {
    const bytes = csvOf([
      row({ clientCode: "C-1" }),
      row({ clientCode: "C-2", jobTitle: '=HYPERLINK("http://x","y")', mobile: "+31612345678", startedOn: "" }),
      row({ clientCode: "C-1" }),
    ]);
    const made = await test.as(coach).rejectedRows({ ...offer(bytes), format: "csv" });
    if (!made.ok) throw new Error(made.refusal.sentence);
    const text = Buffer.from(made.value.content, "base64").toString();
    expect(made.value.fileName).toBe("regels-die-niet-kloppen.csv");
    expect(text).toContain("Regel;Kolom;Wat klopt er niet");
    expect(text).not.toMatch(/(^|[;"])[=+@]/m);

    const again = await test.previewed(coach, Buffer.from(text.replace("C-1;", "C-3;")));
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(["rejected", "new"]);
    expect(again.rows[0]?.lines.map(({ field }) => field)).toEqual(["startedOn"]);
  });

  it("also come as a workbook that can be offered again", async () => {
    const bytes = csvOf([row({ clientCode: "C-2", firstSickDay: "nooit" })]);
    const made = await test.as(coach).rejectedRows({ ...offer(bytes), format: "xlsx" });
    if (!made.ok) throw new Error(made.refusal.sentence);
    const again = await test.previewed(coach, Buffer.from(made.value.content, "base64"));
    expect(again.rows).toMatchObject([{ row: 2, outcome: "rejected", lines: [{ field: "firstSickDay" }] }]);
  });
});

describe("the example file", () => {
  beforeAll(fresh);

  it.each([
    ["csv", "nl"],
    ["xlsx", "nl"],
    ["csv", "en"],
    ["xlsx", "en"],
  ] as const)("as %s in %s can be imported as it is, with every column recognised", async (format, language) => {
    const made = await test.as(coach).example({ format, language });
    const preview = await test.previewed(coach, Buffer.from(made.content, "base64"));
    expect(preview.rows.map(({ outcome, lines }) => [outcome, lines])).toEqual([
      ["new", []],
      ["new", []],
    ]);
    expect(Object.keys(preview.mapping)).toHaveLength(preview.fields.length);
  });
});

describe("a file that is no caseload", () => {
  beforeAll(fresh);

  it("is refused with a sentence", async () => {
    expect(await test.as(coach).preview(offer(Buffer.alloc(0)))).toMatchObject({
      ok: false,
      refusal: { kind: "file", sentence: expect.stringContaining("leeg") },
    });
    expect(await test.as(coach).preview(offer(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringContaining(".xls") },
    });
  });

  it("asks for the columns it misses, and takes them by hand", async () => {
    const bytes = Buffer.from("wie;naam;baas;ziek;traject;begin\nC-1;Noor;Werk B.V.;5-1-2026;van-verzuim-naar-herstel;2-3-2026");
    const preview = await test.previewed(coach, bytes);
    expect(preview.missing).toEqual(["clientCode", "employerName"]);
    expect(preview.rows).toEqual([]);
    expect(await test.as(coach).run({ ...offer(bytes), fingerprint: preview.fingerprint })).toMatchObject({
      ok: false,
      refusal: { kind: "missing-columns" },
    });

    const mapping = { ...preview.mapping, clientCode: 0, employerName: 2 };
    const second = await test.as(coach).preview({ ...offer(bytes), mapping });
    expect(second).toMatchObject({ ok: true, value: { missing: [], counts: { new: 1 } } });
  });
});
