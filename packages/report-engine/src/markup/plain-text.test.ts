import { expect, it } from "vitest";
import { brokenTextIn } from "./plain-text.ts";

it("finds the text that no page can print, and says where it is", () => {
  expect(brokenTextIn({ course: { value: [{ text: "goed" }, { text: "half \ud83d" }] } })).toBe("course.value.1.text");
  expect(brokenTextIn({ advice: "a\u0000b" })).toBe("advice");
});

it("lets every language and every sign pass", () => {
  expect(brokenTextIn({ name: "Μαρία Çelik-Nguyễn", note: "🌿 “ja”\n– €", count: 3, none: null })).toBeUndefined();
});
