import { describe, expect, it } from "vitest";
import { comparePages } from "./compare-pages.ts";
import type { Raster } from "./raster.ts";

const WIDTH = 200;
const LINE = 20;

/** A word on a line: from so many dots on, so wide, and in this colour. */
type Word = readonly [left: number, width: number, colour?: readonly [number, number, number]];

/** A white page with lines of bars on it; `down` moves all by dots, also by parts of one, as type does. */
function page(lines: readonly (readonly Word[])[], down = 0): Raster {
  const height = 300;
  const data = new Uint8ClampedArray(4 * WIDTH * height).fill(255);
  for (const [place, words] of lines.entries())
    for (const [left, width, colour = [30, 40, 45]] of words)
      for (let y = 0; y < height; y++) {
        const top = 10 + place * LINE + down;
        const covered = Math.max(0, Math.min(y + 1, top + 8) - Math.max(y, top));
        for (let x = left; x < left + width && covered > 0; x++)
          for (let which = 0; which < 3; which++) data[4 * (y * WIDTH + x) + which] = 255 - covered * (255 - (colour[which] ?? 255));
      }
  return { width: WIDTH, height, data };
}

const text: readonly Word[][] = [
  [[10, 60]],
  [
    [10, 90],
    [110, 40],
  ],
  [[10, 30]],
];

describe("two versions of a report, page by page", () => {
  it("are the same when every page is", () => {
    expect(comparePages([page(text), page(text)], [page(text), page(text)])).toEqual([
      { state: "same", places: 0, before: [], after: [] },
      { state: "same", places: 0, before: [], after: [] },
    ]);
  });

  it("the edge of a letter, a hair lower, is no difference", () => {
    expect(comparePages([page(text)], [page(text, 0.4)])).toMatchObject([{ state: "same" }]);
  });

  it("another word is marked where it stands, and the words around it are not", () => {
    const changed = [
      text[0],
      [
        [10, 90],
        [118, 60],
      ],
      text[2],
    ].map((line) => line ?? []) as Word[][];
    const [found] = comparePages([page(text)], [page(changed)]);
    expect(found).toMatchObject({ state: "changed", places: 1 });
    for (const [box] of [found?.before ?? [], found?.after ?? []]) {
      expect(box?.left).toBeGreaterThan(100);
      expect(box?.top).toBeGreaterThan(20);
      expect((box?.top ?? 0) + (box?.height ?? 0)).toBeLessThan(45);
    }
  });

  it("a line more is one place, and what it pushes down is not marked", () => {
    const longer: readonly Word[][] = [...text.slice(0, 1), [[10, 150]], ...text.slice(1)];
    const [found] = comparePages([page(text)], [page(longer)]);
    expect(found).toMatchObject({ state: "changed", places: 1, before: [] });
    expect(found?.after[0]).toMatchObject({ left: 9, width: 152 });
  });

  it("what went to the next page unchanged is elsewhere, not different", () => {
    expect(comparePages([page(text)], [page(text, 30)])).toMatchObject([{ state: "moved", places: 0 }]);
    expect(comparePages([page(text), page([[[10, 20]]])], [page(text.slice(0, 2)), page([[[10, 30]], [[10, 20]]])])).toMatchObject([
      { state: "moved" },
      { state: "moved" },
    ]);
  });

  it("another colour is a difference, even where it is as dark", () => {
    const [green, brown] = [
      [30, 91, 79],
      [91, 60, 20],
    ] as const;
    expect(comparePages([page([[[10, 60, green]]])], [page([[[10, 60, brown]]])])).toMatchObject([{ state: "changed", places: 1 }]);
  });

  it("the grey word across a concept is no difference, wherever the lines under it went", () => {
    const grey = [235, 236, 236] as const;
    const under = (lines: readonly Word[][], down = 0) => {
      const made = page(lines, down);
      const mark = page([[], [], [], [], [[20, 160, grey]]]);
      for (const [at, value] of mark.data.entries()) made.data[at] = Math.min(made.data[at] ?? 255, value);
      return made;
    };
    expect(comparePages([under(text)], [under(text, 40)])).toMatchObject([{ state: "moved", places: 0 }]);
  });

  it("a page that only one of both has is named, with what is new on it", () => {
    const more = page([[[10, 77]], [[10, 33]]]);
    expect(comparePages([page(text)], [page(text), more])).toMatchObject([
      { state: "same" },
      { state: "only-after", places: 1, before: [] },
    ]);
    expect(comparePages([page(text), more], [page(text)])).toMatchObject([
      { state: "same" },
      { state: "only-before", places: 1, after: [] },
    ]);
  });

  it("with nothing to lay it beside, a page is told to be in the one version only", () => {
    expect(comparePages([], [page(text)])).toMatchObject([{ state: "only-after" }]);
  });
});
