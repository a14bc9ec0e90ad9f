import { expect, it } from "vitest";
import { newClashes } from "./new-clashes.ts";
import type { Clash } from "./use-agenda.ts";

const clash = (hour: number, taken: Clash["taken"]): Clash => {
  const at = new Date(Date.UTC(2026, 5, 1, hour)).toISOString();
  return { startsAt: at, wished: at, taken };
};

it("tells of a clash that came after the warning, and of none that she was warned of", () => {
  const told = [clash(9, "coach")];
  expect(newClashes([clash(9, "coach")], told)).toEqual([]);
  expect(newClashes([clash(9, "coach"), clash(9, "room"), clash(11, "coach")], told)).toEqual([clash(9, "room"), clash(11, "coach")]);
});
