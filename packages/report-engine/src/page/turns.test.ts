import { describe, expect, it } from "vitest";
import { createTurns } from "./turns.ts";

/** Takes turns in this order with one lane that is taken, and tells in which order they are had. */
async function orderOf(asked: readonly string[]): Promise<string[]> {
  const turns = createTurns({ lanes: 1 });
  await turns.take(true);
  const had: string[] = [];
  const all = asked.map((name) =>
    turns.take(name.startsWith("batch")).then(() => {
      had.push(name);
      turns.end();
    }),
  );
  turns.end();
  await Promise.all(all);
  return had;
}

describe("who prints first", () => {
  it("is whom somebody waits for, before the batch that was there already", async () => {
    expect(await orderOf(["batch 1", "batch 2", "preview", "batch 3", "letter"])).toEqual([
      "preview",
      "letter",
      "batch 1",
      "batch 2",
      "batch 3",
    ]);
  });

  it("is told how many wait when there are too many, and everyone else keeps her turn", async () => {
    const turns = createTurns({ lanes: 2, mostWaiting: 3 });
    const taken = Array.from({ length: 5 }, () => turns.take(false));
    expect(turns.state()).toEqual({ lanes: 2, busy: 2, waiting: 3 });
    expect(await turns.take(false)).toBe(false);
    for (const _turn of taken) turns.end();
    expect(await Promise.all(taken)).toEqual([true, true, true, true, true]);
    expect(turns.state()).toEqual({ lanes: 2, busy: 0, waiting: 0 });
    expect(await turns.take(false)).toBe(true);
  });
});
