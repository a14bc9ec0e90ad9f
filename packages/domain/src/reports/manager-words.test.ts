import { describe, expect, it } from "vitest";
import { newestIntake } from "../intake/index.ts";
import { managerWords } from "./index.ts";

const items = newestIntake("evaluation-preparation").sections.flatMap((section) => section.items);
const item = (key: string) => {
  const found = items.find((one) => one.key === key);
  if (found === undefined) throw new Error(`the form asks nothing about ${key}`);
  return found;
};

describe("what the manager prepared", () => {
  it("stands under the subject it is about, in the words he chose", () => {
    expect(managerWords(item("helped"), { kind: "choices", choices: ["fixed-contact"] })).toMatchObject({
      topic: "helped",
      tells: true,
      said: [{ nl: "Vast contact", en: "Regular contact" }],
    });
    expect(managerWords(item("more-talks"), { kind: "choice", choice: "no" })).toMatchObject({ topic: "agreements", tells: false });
    expect(managerWords(item("work-words"), { kind: "text", text: "Het rooster" })).toMatchObject({ said: ["Het rooster"] });
  });

  it("leaves out what he did not answer, and what he thinks of the guidance", () => {
    expect(managerWords(item("own-work"), { kind: "choice", choice: null })).toBeNull();
    expect(managerWords(item("score-contact"), { kind: "choice", choice: "good" })).toBeNull();
  });

  it("has a subject for every question about the work", () => {
    const asked = items.filter(({ key, kind }) => kind !== "statement" && !key.startsWith("score-") && key !== "satisfaction-words");
    const some = (key: string) => managerWords({ ...item("work-words"), key }, { kind: "text", text: "ja" });
    expect(asked.filter(({ key }) => some(key) === null).map(({ key }) => key)).toEqual([]);
  });
});
