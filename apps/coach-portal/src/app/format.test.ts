import { setLocaleSource } from "@hervat/messages";
import { afterEach, describe, expect, it } from "vitest";
import { formatCents, formatDay, formatMoment, formatTime } from "./format.ts";

const plain = (text: string) => text.replaceAll(/\s/gu, " ");
afterEach(() => setLocaleSource(() => undefined));

describe("what a reader sees", () => {
  it("of a day is the day, whatever the time zone of the device", () => {
    expect(formatDay("2026-08-03")).toBe("3 augustus 2026");
    expect(formatDay("2026-08-03", "short")).toBe("03-08-2026");
    expect(formatDay("2026-11-23", "weekday")).toBe("ma 23 nov");
  });

  it("of a moment is the time in the Netherlands, in summer and in winter", () => {
    expect(formatTime("2026-07-01T07:30:00Z")).toBe("09:30");
    expect(formatTime("2026-12-01T08:30:00Z")).toBe("09:30");
    expect(plain(formatMoment("2026-11-20T10:00:00Z"))).toBe("vr 20 nov, 11:00");
  });

  it("of money is euros with a comma", () => {
    expect(plain(formatCents(257_125))).toBe("€ 2.571,25");
  });

  it("is English for who reads English", () => {
    setLocaleSource(() => "en");
    expect(formatDay("2026-08-03")).toBe("3 August 2026");
    expect(formatCents(257_125)).toBe("€2,571.25");
  });
});
