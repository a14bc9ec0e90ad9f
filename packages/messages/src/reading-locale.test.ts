import { describe, expect, it } from "vitest";
import { localeFromCookies, m } from "./index.ts";
import { runWithLocale } from "./server.ts";

describe("the language of a reader", () => {
  it("is Dutch when nothing was chosen", () => {
    expect(m.common_save()).toBe("Opslaan");
  });

  it("is what the mail or the report says it is", () => {
    expect(m.common_save({}, { locale: "en" })).toBe("Save");
  });

  it("stays apart for two requests that run at the same time", async () => {
    const english = runWithLocale("en", async () => {
      await Promise.resolve();
      return m.common_cancel();
    });
    const dutch = runWithLocale("nl", async () => m.common_cancel());
    expect(await Promise.all([english, dutch])).toEqual(["Cancel", "Annuleren"]);
  });

  it("comes from the cookie all portals share", () => {
    expect(localeFromCookies("a=b; hervat-locale=en; c=d")).toBe("en");
    expect(localeFromCookies("hervat-locale=fr")).toBeUndefined();
  });

  it("counts one and more than one in its own words", () => {
    expect(m.common_selected({ count: 1 })).toBe("1 gekozen");
    expect(m.common_selected({ count: 12 }, { locale: "en" })).toBe("12 selected");
  });
});
