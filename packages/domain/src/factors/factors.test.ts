import { describe, expect, it } from "vitest";
import { day, FactorId, newId, TrajectoryId } from "../primitives/index.ts";
import {
  checkedFactor,
  FACTOR_ITEMS,
  FactorItem,
  isSensitive,
  PersonalFactor,
  proposableFactors,
  releaseFactor,
  takeBackFactor,
  WorkFactor,
} from "./index.ts";

const factor = (facts: Partial<WorkFactor> = {}): WorkFactor => ({
  id: newId(FactorId),
  trajectoryId: newId(TrajectoryId),
  area: "content",
  item: "workload",
  kind: "bottleneck",
  weight: 2,
  source: "client",
  text: "Structureel meer werk dan uren",
  action: null,
  release: null,
  ...facts,
});
const on = day("2026-11-22");

describe("the four A's", () => {
  it("have items of their own, none in two areas", () => {
    const all = Object.values(FACTOR_ITEMS).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(FactorItem.options.toSorted()).toEqual([...all].sort());
  });

  it("refuse an item of another area", () => {
    expect(checkedFactor(factor()).ok).toBe(true);
    expect(checkedFactor(factor({ area: "terms" }))).toEqual({ ok: false, refusal: { kind: "item-of-another-area", item: "workload" } });
  });

  it.each([-1, 4, 1.5])("know no weight of %d", (weight) => {
    expect(WorkFactor.safeParse(factor({ weight })).success).toBe(false);
  });
});

describe("releasing a factor to the employer", () => {
  it("keeps the words the client agreed with, not the coach's", () => {
    expect(releaseFactor(factor(), { text: " Het werk past niet in de uren. ", on, askedByClient: false })).toMatchObject({
      ok: true,
      value: { text: "Structureel meer werk dan uren", release: { releasedOn: on, text: "Het werk past niet in de uren." } },
    });
  });

  it.each(["conflict", "unwanted-behaviour"] as const)("never goes by default for %s", (item) => {
    const sensitive = factor({ area: "relations", item });
    expect(releaseFactor(sensitive, { text: "x", on, askedByClient: false })).toEqual({
      ok: false,
      refusal: { kind: "sensitive-unless-asked", item },
    });
    expect(releaseFactor(sensitive, { text: "x", on, askedByClient: true }).ok).toBe(true);
  });

  it("is refused twice and without words", () => {
    const released = factor({ release: { releasedOn: on, text: "x" } });
    expect(releaseFactor(released, { text: "y", on, askedByClient: true })).toEqual({
      ok: false,
      refusal: { kind: "already-released", releasedOn: on },
    });
    expect(releaseFactor(factor(), { text: "  ", on, askedByClient: true })).toEqual({ ok: false, refusal: { kind: "no-words" } });
  });

  it("can be taken back", () => {
    expect(takeBackFactor(factor({ release: { releasedOn: on, text: "x" } })).release).toBeNull();
  });

  it("is proposed for no item that is sensitive or already released", () => {
    const every = Object.entries(FACTOR_ITEMS).flatMap(([area, items]) =>
      items.map((item) => WorkFactor.parse({ ...factor(), area, item })),
    );
    expect(proposableFactors(every).filter(isSensitive)).toEqual([]);
    expect(proposableFactors(every)).toHaveLength(every.length - 2);
    expect(proposableFactors([factor({ release: { releasedOn: on, text: "x" } })])).toEqual([]);
  });

  it("does not exist for what is in the person or at home", () => {
    expect(Object.keys(PersonalFactor.shape)).not.toContain("release");
    // @ts-expect-error: a personal factor cannot be released
    const attempt = () => releaseFactor({ id: newId(FactorId), sphere: "home" }, { text: "x", on, askedByClient: true });
    expect(attempt).not.toBe(releaseFactor);
  });
});
