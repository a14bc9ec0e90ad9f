import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentNames } from "./document-names.ts";

const of = (...codes: string[]) => documentNames(codes.map((clientCode) => ({ clientCode, kind: "evaluation", madeOn: "2026-11-22" })));

describe("names of documents in a batch", () => {
  it("are the client code, the kind and the date", () => {
    expect(of("HV-0001")).toEqual(["HV-0001-evaluation-2026-11-22.pdf"]);
  });

  it("replace what a file system may not carry", () => {
    expect(of("a/b é")).toEqual(["a-b---evaluation-2026-11-22.pdf"]);
  });

  it("count on when two codes become the same name", () => {
    expect(of("a b", "a-b", "A-B")).toEqual([
      "a-b-evaluation-2026-11-22.pdf",
      "a-b-evaluation-2026-11-22-2.pdf",
      "A-B-evaluation-2026-11-22-3.pdf",
    ]);
  });

  it("never leave the folder and never meet, whatever the codes are", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (codes) => {
        const names = of(...codes);
        expect(names.every((name) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*\.pdf$/.test(name))).toBe(true);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(codes.length);
      }),
    );
  });
});
