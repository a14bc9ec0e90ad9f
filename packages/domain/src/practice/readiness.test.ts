import { describe, expect, it } from "vitest";
import { PlainDate } from "../primitives/index.ts";
import { ByHand, type ReadinessFacts, readinessOf } from "./index.ts";
import { aPractice } from "./practice-for-tests.ts";

const now = new Date("2026-11-22T09:00:00Z");
const today = PlainDate.parse("2026-11-22");
const facts = (more: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
  https: true,
  mail: true,
  lastBackupAt: new Date("2026-11-21T09:00:00Z"),
  withoutSecondFactor: 0,
  profile: aPractice({ privacyOfficer: "Anna", complaints: "klachten.example" }),
  confirmed: ByHand.options.map((item) => ({ item, on: PlainDate.parse("2026-03-01") })),
  ...more,
});
const missing = (more: Partial<ReadinessFacts>) =>
  readinessOf(facts(more), now, today)
    .filter(({ done }) => !done)
    .map(({ item }) => item);

describe("ready for real clients", () => {
  it("is a practice where nothing is missing", () => {
    expect(missing({})).toEqual([]);
  });

  it.each<[string, Partial<ReadinessFacts>, readonly string[]]>([
    ["an address without https", { https: false }, ["https"]],
    ["mail that goes nowhere", { mail: false }, ["mail"]],
    ["no backup", { lastBackupAt: null }, ["backup"]],
    ["a backup of more than two days ago", { lastBackupAt: new Date("2026-11-20T08:59:59Z") }, ["backup"]],
    ["a colleague without a second factor", { withoutSecondFactor: 1 }, ["second-factor"]],
    ["nobody to talk with about data", { profile: aPractice({ complaints: "klachten.example" }) }, ["statement"]],
    ["nowhere to complain", { profile: aPractice({ privacyOfficer: "Anna" }) }, ["statement"]],
    ["nothing that a person confirmed", { confirmed: [] }, ["restored", "key-elsewhere", "processors"]],
    [
      "a restore that was tried a year ago",
      { confirmed: ByHand.options.map((item) => ({ item, on: PlainDate.parse(item === "restored" ? "2025-11-22" : "2026-11-22") })) },
      ["restored"],
    ],
  ])("is not a practice with %s", (_, more, expected) => {
    expect(missing(more)).toEqual(expected);
  });

  it("tells what Hervat saw from what a person said", () => {
    const said = readinessOf(facts(), now, today).filter(({ confirmedOn }) => confirmedOn !== null);
    expect(said.map(({ item }) => item)).toEqual(ByHand.options);
  });
});
