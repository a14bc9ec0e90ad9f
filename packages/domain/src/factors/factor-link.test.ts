import { describe, expect, it } from "vitest";
import { FactorId, FactorLinkId, newId, TrajectoryId } from "../primitives/index.ts";
import { boardColumn, checkedLink, type FactorLink } from "./index.ts";

const [one, two] = [{ id: newId(FactorId) }, { id: newId(FactorId) }] as const;
const link = (from: FactorId, to: FactorId): FactorLink => ({
  ...{ id: newId(FactorLinkId), trajectoryId: newId(TrajectoryId), from, to, kind: "strengthens", note: null },
});

describe("the board of factors", () => {
  it.each([
    [{ sphere: "home" as const }, "person"],
    [{ sphere: "person" as const }, "person"],
    [{ area: "content" as const }, "workplace"],
    [{ area: "relations" as const }, "workplace"],
    [{ area: "conditions" as const }, "workplace"],
    [{ area: "terms" as const }, "organisation"],
    [{ area: "content" as const, place: "organisation" as const }, "organisation"],
  ])("sets %j under %s", (factor, column) => {
    expect(boardColumn(factor)).toBe(column);
  });

  it("links two factors of the case, in one direction once", () => {
    const known = link(one.id, two.id);
    expect(checkedLink(known, [one, two], []).ok).toBe(true);
    expect(checkedLink(link(two.id, one.id), [one, two], [known]).ok).toBe(true);
    expect(checkedLink(link(one.id, two.id), [one, two], [known])).toMatchObject({ refusal: { kind: "already-linked" } });
    expect(checkedLink(link(one.id, one.id), [one, two], [])).toMatchObject({ refusal: { kind: "with-itself" } });
    expect(checkedLink(known, [one], [])).toMatchObject({ refusal: { kind: "factor-gone" } });
  });
});
