import { describe, expect, it } from "vitest";
import { checkForEmployer, findForbidden, mayStayWithReason } from "./index.ts";
import { describeGuard, measure, sentences } from "./measure-for-tests.ts";

const kindsIn = (text: string, language: "nl" | "en" = "nl") => findForbidden(text, language).map(({ kind }) => kind);

describe("the guard over labelled sentences", () => {
  it.each(["nl", "en"] as const)(
    "is measured on more than 400 sentences, none twice, half of them innocent and a quarter held out: %s",
    (language) => {
      const own = sentences[language];
      const innocent = own.filter(({ label }) => label === "innocent").length;
      const heldOut = own.filter(({ set }) => set === "held-out").length;

      expect(new Set(own.map(({ text }) => text)).size).toBe(own.length);
      expect(own.length).toBeGreaterThanOrEqual(400);
      expect(innocent / own.length).toBeGreaterThan(0.45);
      expect(heldOut / own.length).toBeGreaterThanOrEqual(0.25);
    },
  );

  it.each([
    ["nl", "tuned"],
    ["nl", "held-out"],
    ["en", "tuned"],
    ["en", "held-out"],
  ] as const)("finds at least nine in ten forbidden sentences and warns wrongly in one of twenty: %s, %s", (language, set) => {
    const { forbidden, found, innocent, falseAlarms } = measure(language, set);

    expect(found / forbidden).toBeGreaterThanOrEqual(0.9);
    expect(falseAlarms / innocent).toBeLessThanOrEqual(0.05);
  });

  it("says in docs/guard.md how often it errs", async () => {
    await expect(describeGuard()).toMatchFileSnapshot("../../../../docs/guard.md");
  });
});

describe("the guard", () => {
  it("points at the very words", () => {
    const text = "Noor begint maandag. Ze slaapt nog slecht; 50% ziek.";

    for (const { text: passage, from, to } of findForbidden(text, "nl")) expect(text.slice(from, to)).toBe(passage);
    expect(findForbidden(text, "nl").map(({ text: passage }) => passage)).toEqual(["slaapt nog slecht", "50% ziek"]);
  });

  it.each([
    ["Zij is 50% ziek", ["incapacity"]],
    ["voor de helft beter gemeld", ["incapacity"]],
    ["Contract van 50%", []],
    ["50% korting voor zieke klanten", []],
    ["Burn-out", ["illness"]],
    ["BURNOUT", ["illness"]],
    ["burn out", ["illness"]],
    ["een depresssie", ["illness"]],
    ["Mevrouw De Griep belt", []],
    ["Ze heeft griep", ["illness"]],
    ["Ze werkt als psycholoog", []],
    ["Ze gaat naar de psycholoog", ["treatment"]],
    ["", []],
  ])("reads %j as %j", (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it.each([
    ["She has a burn-out.", ["illness"]],
    ["She is 50% sick.", ["incapacity"]],
    ["He sees a psychologist every week.", ["treatment"]],
    ["We run a stress test on the server.", []],
    ["He can't sleep.", ["complaint"]],
    ["She cannot work on Fridays.", []],
    ["Ms Flood has the floor plan.", []],
    ["She starts with two hours a day.", []],
  ])("reads English too: %j as %j", (text, kinds) => {
    expect(kindsIn(text, "en")).toEqual(kinds);
  });

  it("lets a degree of incapacity stay for no reason at all", () => {
    expect(findForbidden("Zij is 50% ziek", "nl").some(mayStayWithReason)).toBe(false);
    expect(findForbidden("Ze heeft griep", "nl").every(mayStayWithReason)).toBe(true);
  });

  it("reads a long text in no time", () => {
    const text = "Noor werkt twee uur per dag aan de rapportage en belt woensdag met haar leidinggevende. ".repeat(500);
    const began = performance.now();

    expect(findForbidden(text, "nl")).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe("a text for the employer", () => {
  const check = (text: string, keep: "a-name" | null = null) => checkForEmployer([{ field: "goal", text }], { language: "en", keep });

  it("passes when it is about work, and when there is none", () => {
    expect(check("Twee dossiers per dag")).toEqual({ ok: true, value: { kept: 0 } });
    expect(checkForEmployer([{ field: "goal", text: null }], { language: "nl", keep: null }).ok).toBe(true);
  });

  it("is refused with its passages and their field, in Dutch and in English", () => {
    expect(check("Ze heeft griep")).toMatchObject({
      ok: false,
      refusal: { findings: [{ field: "goal", text: "griep", kind: "illness" }] },
    });
    expect(check("She sees a therapist")).toMatchObject({ ok: false, refusal: { findings: [{ kind: "treatment" }] } });
  });

  it("stays with a reason, unless it tells a degree of incapacity", () => {
    expect(check("Overleg met Griep", "a-name")).toEqual({ ok: true, value: { kept: 1 } });
    expect(check("Overleg met Griep, 50% ziek", "a-name")).toMatchObject({ ok: false, refusal: { kind: "not-for-employer" } });
  });
});
