import { expect, it } from "vitest";
import { parseCodes } from "./parse-codes.ts";

it("takes codes from lines, commas and a column out of a spreadsheet, each once", () => {
  expect(parseCodes(" K-1\nK-2, K-3;K-1\r\n\tK 4 \n")).toEqual(["K-1", "K-2", "K-3", "K 4"]);
});
