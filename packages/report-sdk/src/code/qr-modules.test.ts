import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { markupOf } from "../html.ts";
import { qrCode } from "./qr-code.ts";
import { qrModules } from "./qr-modules.ts";

/** A payment text of a given length, so that every version from 1 to 13 is met. */
const texts = [
  "a",
  "BCD\n002\n1\nSCT\n\nPraktijk De Brug\nNL91ABNA0417164300\nEUR2571.25\n\n\nFactuur 2026-0001",
  "Ünïcode: ’s-Hertogenbosch – 日本 🌿",
  ...Array.from({ length: 22 }, (_, index) => "0123456789abcdef".repeat(index + 1).slice(0, 14 + index * 15)),
  "x".repeat(331),
];

describe("payment code", () => {
  it.each(texts)("has the same modules as another generator for text %#", (text) => {
    const drawn = (modules: readonly (readonly boolean[])[]) =>
      modules.map((row) => row.map((dark) => (dark ? "#" : ".")).join("")).join("\n");

    const masked = Array.from({ length: 8 }, (_, maskPattern) =>
      drawn(encode(text, { ecc: "M", boostEcc: false, border: 0, maskPattern }).data),
    );
    expect(masked).toContain(drawn(qrModules(text)));
  });

  it("refuses a text that no payment code can hold", () => {
    expect(() => qrModules("x".repeat(332))).toThrow(RangeError);
  });

  it("is one path with a name for who cannot see it", () => {
    const markup = markupOf(qrCode("BCD", 'Betaal "2026-0001"'));

    expect(markup.match(/<path/g)).toHaveLength(1);
    expect(markup).toContain('aria-label="Betaal &quot;2026-0001&quot;"');
  });
});
