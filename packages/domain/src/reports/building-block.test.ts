import { describe, expect, it } from "vitest";
import { fillBlock, insertBlock } from "./index.ts";

const names = { client: "Noor de Wit", function: null, employer: "Pels", coach: "Marit", programme: "Van verzuim naar herstel" };

describe("a building block", () => {
  it.each([
    ["{cliënt} werkt bij {werkgever}.", "Noor de Wit werkt bij Pels."],
    ["{CLIENT}", "Noor de Wit"],
    ["als {functie}", "als {functie}"],
    ["{iets} en {coach}", "{iets} en Marit"],
    ["geen plaats", "geen plaats"],
  ])("'%s' becomes '%s'", (text, filled) => {
    expect(fillBlock(text, names)).toBe(filled);
  });

  it("comes where the cursor stands, with a space before it", () => {
    expect(insertBlock("Eerst. Later.", { from: 6, to: 6 }, "Dan.")).toEqual({ text: "Eerst. Dan. Later.", cursor: 11 });
    expect(insertBlock("", { from: 0, to: 0 }, "Dan.")).toEqual({ text: "Dan.", cursor: 4 });
    expect(insertBlock("weg hier", { from: 0, to: 3 }, "Dan")).toEqual({ text: "Dan hier", cursor: 3 });
  });
});
