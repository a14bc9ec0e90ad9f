import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { MembershipId, newId } from "../primitives/index.ts";
import {
  type BreachFacts,
  clockOf,
  closeBreach,
  type DataBreach,
  decideBreach,
  decideOnClients,
  markNotified,
  nextStep,
  notifyBy,
  reportBreach,
} from "./index.ts";

const officer = newId(MembershipId);
const AT = new Date("2026-11-22T13:20:00Z");
const FACTS: BreachFacts = { kind: "sent-wrong", discoveredAt: AT, from: null, until: null, casesKnown: false, data: ["reports"] };
const inAmsterdam = (moment: Date) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO("Europe/Amsterdam").toPlainDateTime();

function reported(facts: Partial<BreachFacts> = {}, now = AT): DataBreach {
  const outcome = reportBreach({ ...FACTS, ...facts }, "Rapport naar een verkeerd adres.", officer, now);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

function must(outcome: { ok: true; value: DataBreach } | { ok: false; refusal: { kind: string } }): DataBreach {
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

describe("the 72 hours", () => {
  it.each([
    ["2026-11-22T13:20:00Z", "2026-11-25T14:20", "on a Sunday, until Wednesday at the same time"],
    ["2026-03-27T10:00:00Z", "2026-03-30T12:00", "an hour is skipped: the clock says an hour later"],
    ["2026-10-23T10:00:00Z", "2026-10-26T11:00", "an hour is repeated: the clock says an hour earlier"],
  ])("from %s end at %s: %s", (from, until) => {
    expect(inAmsterdam(notifyBy(new Date(from))).toString()).toBe(`${until}:00`);
  });

  it("are always 72 hours that pass, and three days on the clock but for a change of it", () => {
    const moments = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (from) => {
        const until = notifyBy(from);
        expect(until.getTime() - from.getTime()).toBe(72 * 3_600_000);
        const [start, end] = [from, until].map((at) =>
          Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO("Europe/Amsterdam"),
        );
        if (start === undefined || end === undefined) throw new Error("no moment");
        const changed = (end.offsetNanoseconds - start.offsetNanoseconds) / 3_600_000_000_000;
        const onTheClock = end.toPlainDateTime().since(start.toPlainDateTime(), { largestUnit: "hour" }).total("hours");
        expect(onTheClock).toBe(72 + changed);
      }),
      { numRuns: 500 },
    );
  });

  it("run until somebody decides that nothing is told, or until it was told", () => {
    const breach = reported();
    const late = new Date(notifyBy(AT).getTime() + 1);
    expect(clockOf(breach, AT)).toBe("running");
    expect(clockOf(breach, notifyBy(AT))).toBe("running");
    expect(clockOf(breach, late)).toBe("late");
    const notTold = must(decideBreach(breach, { notify: false, reason: "Niemand kon het lezen." }, officer, AT));
    expect(clockOf(notTold, late)).toBe("stopped");
    const toTell = must(decideBreach(breach, { notify: true, reason: "Gezondheid." }, officer, AT));
    expect(clockOf(toTell, late)).toBe("late");
    const told = must(markNotified(toTell, { at: AT, reference: "AP-1", lateReason: "" }, AT));
    expect(clockOf(told, late)).toBe("stopped");
  });
});

describe("a breach in the register", () => {
  it("was not discovered tomorrow, and did not end before it began", () => {
    const soon = new Date(AT.getTime() + 1);
    expect(reportBreach({ ...FACTS, discoveredAt: soon }, "", officer, AT)).toMatchObject({ refusal: { kind: "in-the-future" } });
  });

  it("is decided on with a reason, also when the answer is no", () => {
    expect(decideBreach(reported(), { notify: false, reason: "" }, officer, AT)).toMatchObject({ refusal: { kind: "reason-missing" } });
  });

  it("told after 72 hours says why", () => {
    const decided = must(decideBreach(reported(), { notify: true, reason: "Gezondheid." }, officer, AT));
    const at = new Date(notifyBy(AT).getTime() + 60_000);
    expect(markNotified(decided, { at, reference: "AP-1", lateReason: "" }, at)).toMatchObject({
      refusal: { kind: "late-reason-missing" },
    });
    expect(markNotified(decided, { at, reference: "AP-1", lateReason: "Het was weekend." }, at).ok).toBe(true);
    expect(markNotified(reported(), { at, reference: "", lateReason: "x" }, at)).toMatchObject({ refusal: { kind: "not-decided" } });
  });

  it("closes when the authority and her clients know what they should, and something was learned", () => {
    const close = (breach: DataBreach, untold = 0, lessons = "Adres eerst laten nalezen.") =>
      closeBreach(breach, { lessons, untold }, officer, AT);
    let breach = reported();
    expect(nextStep(breach)).toBe("decide");
    expect(close(breach)).toMatchObject({ refusal: { kind: "not-decided" } });
    breach = must(decideBreach(breach, { notify: true, reason: "Gezondheid." }, officer, AT));
    expect(nextStep(breach)).toBe("notify");
    expect(close(breach)).toMatchObject({ refusal: { kind: "not-notified" } });
    breach = must(markNotified(breach, { at: AT, reference: "AP-1", lateReason: "" }, AT));
    expect(nextStep(breach)).toBe("clients");
    expect(close(breach)).toMatchObject({ refusal: { kind: "clients-not-decided" } });
    breach = must(decideOnClients(breach, { tell: true, reason: "Hoog risico." }));
    expect(close(breach, 1)).toMatchObject({ refusal: { kind: "clients-not-told" } });
    expect(close(breach, 0, "")).toMatchObject({ refusal: { kind: "lessons-missing" } });
    breach = must(close(breach));
    expect(nextStep(breach)).toBe("closed");
    expect(close(breach)).toMatchObject({ refusal: { kind: "closed" } });
    expect(decideBreach(breach, { notify: false, reason: "Toch niet." }, officer, AT)).toMatchObject({ refusal: { kind: "closed" } });
  });
});
