import { expect, it } from "vitest";
import { hashOfFile, originalWithin, readHash } from "./hash-of-file.ts";

it("a file has the mark that every other tool counts too", async () => {
  expect(await hashOfFile(new Blob(["abc"]))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("a mark may be typed with spaces and capitals, and nothing else passes for one", () => {
  const mark = "BA7816BF 8F01CFEA 414140DE 5DAE2223 B00361A3 96177A9C B410FF61 F20015AD";
  expect(readHash(mark)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(readHash("ba7816")).toBeUndefined();
});

it("an archive copy gives back the document it begins with, and another file gives none", async () => {
  const original = "%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n";
  expect(await (await originalWithin(new Blob([`${original}2 0 obj\nendobj\n%%EOF\n`])))?.text()).toBe(original);
  expect(await originalWithin(new Blob([original]))).toBeUndefined();
  expect(await originalWithin(new Blob(["abc"]))).toBeUndefined();
});
