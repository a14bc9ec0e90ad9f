import { expect, it } from "vitest";
import { median, summarise } from "./measure.ts";
import { eachOf } from "./series.ts";

it("takes the middle of the rounds, so that one disturbed round says nothing", () => {
  expect(median([30, 10, 20])).toBe(20);
  expect(median([30, 10, 20, 40])).toBe(25);
});

it("compares each way with the limit of the same run", () => {
  const round = (documentsPerSecond: number, cpuMsPerDocument: number) => ({ documentsPerSecond, cpuMsPerDocument });

  expect(
    summarise(
      new Map([
        ["limit", [round(40, 25), round(50, 24), round(45, 26)]],
        ["engine", [round(36, 30), round(39, 31), round(30, 33)]],
      ]),
    ),
  ).toEqual([
    { name: "limit", docsPerSecond: 45, ratioToLimit: 1, cpuMsPerDocument: 25 },
    { name: "engine", docsPerSecond: 36, ratioToLimit: 0.8, cpuMsPerDocument: 31 },
  ]);
});

it("does every document once, a fixed number at a time", async () => {
  let busy = 0;
  let most = 0;
  const done: number[] = [];
  await eachOf([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    most = Math.max(most, ++busy);
    await Promise.resolve();
    done.push(item);
    busy--;
  });

  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});
