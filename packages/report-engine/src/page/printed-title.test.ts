import { expect, it } from "vitest";
import { carriesTitle } from "./printed-title.ts";

it.each([
  ["Factuur LH 26-0142", "/Title (Factuur LH 26-0142)"],
  ["a (b) \\ c", "/Title (a \\(b\\) \\\\ c)"],
  ["€ – Ω", "/Title <FEFF20AC00202013002003A9>"],
])("knows the title %s in a PDF, and no other", (title, bytes) => {
  expect(carriesTitle(Buffer.from(`<<${bytes}\n/Creator (Chromium)`, "latin1"), title)).toBe(true);
  expect(carriesTitle(Buffer.from(`<<${bytes}\n/Creator (Chromium)`, "latin1"), `${title}3`)).toBe(false);
});
