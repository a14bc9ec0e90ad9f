import { expect, it } from "vitest";
import { errorText } from "./error-text.ts";

const version = { pluginId: "arbo-noord", pluginVersion: "1.2.0" };
const checked = { ...version, hash: "a".repeat(64), host: "^1.0", base: "base@1" };
const trouble = { code: "plugin-failed", at: "src/report.ts:12", sentence: "x" };

it("an author gets the code, the version and the sample that goes wrong, and no sentence about a case", () => {
  const samples = [
    { path: "samples/normal.json", trouble: null },
    { path: "samples/empty.json", trouble },
  ];
  expect(errorText(version, trouble, { ...checked, samples })).toBe(
    [
      "plugin: arbo-noord 1.2.0",
      "code: plugin-failed",
      "at: src/report.ts:12",
      "sample: samples/empty.json",
      `host: ^1.0, paper: base@1, manifest: ${"a".repeat(64)}`,
    ].join("\n"),
  );
});

it("where no sample goes wrong, that is said", () => {
  const samples = [{ path: "samples/normal.json", trouble: null }];
  expect(errorText(version, { code: "view-too-large", at: null }, { ...checked, samples })).toContain("none of its samples fails");
});
