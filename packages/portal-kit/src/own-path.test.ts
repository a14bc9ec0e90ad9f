import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

describe("going on after signing in", () => {
  it("goes to the page that was asked", () => {
    expect(ownPath("/trajecten/1?tab=plan")).toBe("/trajecten/1?tab=plan");
  });

  it.each([
    null,
    "",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n\\evil.example",
    "/.//evil.example",
  ])("never goes to %j", (address) => {
    expect(ownPath(address)).toBe("/");
  });
});
