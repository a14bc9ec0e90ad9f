import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { lastDayToIssue, monthOf, periodDates, revelationsIn, ServicePeriod } from "./index.ts";

describe("an invoice line", () => {
  it.each([
    "Begeleiding volgens opdracht",
    "Coaching, maart 2026",
    "Advies conform offerte 2026-0012",
    "Gereserveerde tijd",
    "10 gesprekken van 1,5 uur",
    "Begeleiding mevrouw, muziekcentrum, bouwproject",
    "Termijn 1 van 2, order PO-7781",
    "Loopbaanadvies januari tot en met april 2026",
  ])("may say: %s", (text) => {
    expect(revelationsIn(text)).toEqual([]);
  });

  it.each([
    ["Traject Van verzuim naar herstel", "health-word"],
    ["Burn-outbegeleiding", "health-word"],
    ["Burnout coaching", "health-word"],
    ["Re-integratiebegeleiding", "health-word"],
    ["Reïntegratie tweede spoor", "health-word"],
    ["Begeleiding bij ziekteverzuim", "health-word"],
    ["Gesprekken met psycholoog", "health-word"],
    ["Stresstraject", "health-word"],
    ["CSR-traject", "health-word"],
    ["Recovery coaching", "health-word"],
    ["No-show", "missed-appointment"],
    ["Gemiste afspraak", "missed-appointment"],
    ["Gesprek 12-03-2026", "day"],
    ["Gesprek 2026-03-12", "day"],
    ["Gesprek van 12 maart", "day"],
    ["Session of March 12", "day"],
    ["Coaching 3e april", "day"],
  ])("may not say: %s (%s)", (text, kind) => {
    expect(revelationsIn(text).map((revelation) => revelation.kind)).toContain(kind);
  });

  it.each([
    ["Coaching mevrouw de Vries", ["J. de Vries"], ["Vries"]],
    ["Coaching jan", ["Jan Jansen"], ["Jan"]],
    ["Coaching in januari", ["Jan Jansen"], []],
    ["Kosten van de begeleiding", ["Piet van der Aa"], []],
    ["Coaching Zoë-Marie", ["Zoë-Marie Kok"], ["Zoë-Marie"]],
  ])("'%s' names of %j: %j", (text, names, found) => {
    expect(revelationsIn(text, names).map((revelation) => revelation.text)).toEqual(found);
  });
});

describe("the service period", () => {
  it.each([
    [{ kind: "month", month: "2026-02" }, "2026-02-01", "2026-02-28", "2026-03-15"],
    [{ kind: "months", from: "2025-11", to: "2026-02" }, "2025-11-01", "2026-02-28", "2026-03-15"],
    [{ kind: "month", month: "2024-02" }, "2024-02-01", "2024-02-29", "2024-03-15"],
    [{ kind: "month", month: "2026-12" }, "2026-12-01", "2026-12-31", "2027-01-15"],
    [{ kind: "prepayment", on: "2026-03-12" }, "2026-03-12", "2026-03-12", "2026-04-15"],
  ])("%j runs from %s to %s and is invoiced by %s", (period, from, to, last) => {
    expect(periodDates(ServicePeriod.parse(period))).toEqual({ from, to });
    expect(lastDayToIssue(ServicePeriod.parse(period))).toBe(last);
  });

  it("cannot hold a session date, nor end before it begins", () => {
    expect(ServicePeriod.safeParse({ kind: "month", month: "2026-03-12" }).success).toBe(false);
    expect(ServicePeriod.safeParse({ kind: "month", month: "2026-13" }).success).toBe(false);
    expect(ServicePeriod.safeParse({ kind: "months", from: "2026-04", to: "2026-03" }).success).toBe(false);
    expect(ServicePeriod.safeParse({ kind: "sessions", on: ["2026-03-12"] }).success).toBe(false);
  });

  it("keeps of a day only its month", () => {
    expect(monthOf(day("2026-03-12"))).toBe("2026-03");
  });
});
