import { describe, expect, it } from "vitest";
import { inLanes } from "./lanes.ts";

describe("talks side by side", () => {
  it("take the whole width alone and half of it together", () => {
    const laned = inLanes([
      { from: 540, until: 630 },
      { from: 600, until: 660 },
      { from: 660, until: 700 },
    ]);
    expect(laned.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  it("never cover each other, and none is lost, however they fall", () => {
    let seed = 7;
    const draw = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 300; round += 1) {
      const blocks = Array.from({ length: draw(15) }, () => {
        const from = draw(200);
        return { from, until: from + 1 + draw(80) };
      });
      const laned = inLanes(blocks);
      expect(laned).toHaveLength(blocks.length);
      for (const one of laned) {
        expect(one.lane).toBeLessThan(one.lanes);
        for (const other of laned) {
          if (one === other || one.item.until <= other.item.from || other.item.until <= one.item.from) continue;
          expect(other.lane).not.toBe(one.lane);
          expect(other.lanes).toBe(one.lanes);
        }
      }
    }
  });
});
