import { describe, expect, it } from "vitest";
import { HealthCategory } from "../consent/index.ts";
import { CLASSIFICATION } from "../views/classification.ts";
import { describeDpia } from "./describe-dpia.ts";
import { describeFields, FIELDS } from "./describe-fields.ts";
import { ASKED_BY_LAW, describeInformation, emptyStatement } from "./describe-information.ts";
import { describeRegister } from "./describe-register.ts";
import { describeRetention } from "./describe-retention.ts";
import { PROCESSING } from "./processing.ts";

const at = (name: string) => `../../../../docs/privacy/${name}.md`;

describe("the privacy papers", () => {
  it.each([
    ["register", describeRegister],
    ["rollen-en-velden", describeFields],
    ["bewaren", describeRetention],
    ["dpia", describeDpia],
    ["informatie-aan-de-client", describeInformation],
  ])("say what the product does: %s (vitest -u writes it again)", async (name, describePage) => {
    await expect(describePage()).toMatchFileSnapshot(at(name));
  });

  it("give every kind of data a purpose", () => {
    const named = new Set(PROCESSING.flatMap(({ fields }) => fields));
    expect(FIELDS.filter(({ field }) => !named.has(field))).toEqual([]);
  });

  it("call nothing health that an employer or accounts payable may see", () => {
    for (const { field } of FIELDS.filter(({ weight }) => weight === "health")) {
      const { manager, hr } = CLASSIFICATION[field];
      expect({ field, manager, hr }).toEqual({ field, manager: "X", hr: "X" });
      expect({ field, invoice: CLASSIFICATION[field].invoice }).toEqual({ field, invoice: field === "attendance" ? "S" : "X" });
    }
  });

  it("call everything health that the consent page calls health", () => {
    const health = new Set<string>(FIELDS.filter(({ weight }) => weight === "health").map(({ field }) => field));
    expect(HealthCategory.options.filter((category) => !health.has(category))).toEqual([]);
  });

  it("point at headings that the privacy statement has", () => {
    const headings = emptyStatement().sections.map(({ heading }) => heading);
    for (const { heading, note } of ASKED_BY_LAW) {
      if (heading === "") expect(note).not.toBe("");
      else expect(headings).toContain(heading);
    }
  });
});
