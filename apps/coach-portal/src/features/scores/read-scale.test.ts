import { expect, it } from "vitest";
import { emptyScale, readScale } from "./read-scale.ts";

const typed = (told: object) => ({ ...emptyScale(), scale: "distress", score: "11", maximum: "32", ...told });

it("reads a score with a comma as with a point", () => {
  expect(readScale(typed({ score: "2,6", maximum: "5.0" }))).toEqual({ scale: "distress", score: 2.6, maximum: 5, band: null });
});

it("takes an empty score for one that cannot be given, and a wrong one for none at all", () => {
  expect(readScale(typed({ score: " " }))).toMatchObject({ score: null });
  expect(readScale(typed({ score: "veel" }))).toBeNull();
  expect(readScale(typed({ maximum: "" }))).toBeNull();
});
