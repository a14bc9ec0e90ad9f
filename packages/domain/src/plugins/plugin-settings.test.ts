import { describe, expect, it } from "vitest";
import { type DeclaredOption, optionsThatDiffer, optionsThatFit, readSettings } from "./index.ts";

const closing = { key: "closing", label: "Slotzin", type: "text", choices: [], maxLength: 20, default: "" } as const;
const sections = {
  key: "sections",
  label: "Onderdelen",
  type: "sections",
  choices: ["a", "b"],
  maxLength: null,
  default: ["a", "b"],
} as const;
const target = { pluginId: "evaluation", options: [closing, sections], ownFields: "Eigen velden" };
const declared: readonly DeclaredOption[] = target.options;

const file = (changes: object) =>
  JSON.stringify({
    hervat: "plugin-settings",
    pluginId: "evaluation",
    pluginVersion: "1.1.1",
    kind: "evaluation",
    options: {},
    ...changes,
  });

describe("settings of a plugin as a file", () => {
  it("are taken by the same plugin, also in another version", () => {
    const options = { closing: "Tot ziens.", sections: ["b"] };

    expect(readSettings(file({ options, pluginVersion: "1.2.0" }), target)).toEqual({ ok: true, value: options });
  });

  it("of another plugin are refused by its name", () => {
    expect(readSettings(file({ pluginId: "invoice" }), target)).toEqual({
      ok: false,
      refusal: { kind: "settings-of-another", pluginId: "invoice" },
    });
  });

  it("that do not fit are refused as a whole, by the names that stand in the form", () => {
    const options = { closing: "x".repeat(21), sections: ["a", "a"], tone: "warm" };

    expect(readSettings(file({ options }), target)).toEqual({
      ok: false,
      refusal: { kind: "settings-do-not-fit", options: ["Slotzin", "Onderdelen", "tone"] },
    });
  });

  it("carry the practice's own fields, to a report that is written by a coach", () => {
    const words = (nl: string) => ({ nl, en: "" });
    const field = { key: "own-bcdfghjk", kind: "text", label: words("Vervoer"), help: words(""), required: false, after: "b" };
    const options = { "own-fields": [field] };

    expect(readSettings(file({ options }), target)).toEqual({ ok: true, value: options });
    expect(readSettings(file({ options: { "own-fields": [field, field] } }), target)).toMatchObject({
      refusal: { kind: "settings-do-not-fit", options: ["Eigen velden"] },
    });
    expect(readSettings(file({ options }), { ...target, ownFields: null })).toMatchObject({ refusal: { options: ["own-fields"] } });
  });

  it.each(["", "geen json", "[]", file({ practice: "Lindehof" }), file({ hervat: "iets anders" })])(
    "a file that is no such file: %s",
    (text) => {
      expect(readSettings(text, target)).toEqual({ ok: false, refusal: { kind: "not-settings" } });
    },
  );
});

describe("the options of a plugin", () => {
  it("that a next version has too go along to it", () => {
    expect(optionsThatFit(declared, { closing: "Tot ziens.", tone: "warm", sections: ["c"] })).toEqual({ closing: "Tot ziens." });
  });

  it("are kept where they differ from what holds anyhow", () => {
    expect(optionsThatDiffer(declared, { closing: "", sections: ["b", "a"] })).toEqual({ sections: ["b", "a"] });
  });
});
