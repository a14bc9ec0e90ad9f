import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GivenTeam, givenTeam } from "../../testing/given-team.ts";
import { lookAround } from "./seat.ts";
import type { Way } from "./ways-to-end.ts";

/** A test a way: what was open a moment ago, with the session or link that lived then, is shut at the next request. */
export function proveRevocation(ways: readonly Way[]): void {
  let team: GivenTeam;
  beforeAll(async () => {
    team = await givenTeam();
  });
  afterAll(() => team.test.close());

  const shut: number[] = [];
  const leaks: string[] = [];

  describe("the very next request of whoever was inside, at every door", () => {
    it.each(ways)("finds nothing once, for a $who, $when", { timeout: 60_000 }, async ({ who, when, begin, stays }) => {
      const { live, end } = await begin(team);
      const before = await lookAround(live.seat, "before");
      const { change, files, asksFilesFirst = true, feed } = live.seat;
      const open = new Set(before.open.map((door) => door.split(" ")[0]));
      const there = [
        "question",
        ...(change ? ["change"] : []),
        ...(files.length > 0 && asksFilesFirst ? ["file"] : []),
        ...(feed ? ["calendar"] : []),
      ];
      expect([...open], "open before, or nothing would be proven").toEqual(expect.arrayContaining(there));
      await end();
      const after = await lookAround(live.seat, "after");
      shut.push(after.asked);
      const left = after.open.filter((door) => !stays(door));
      leaks.push(...left.map((door) => `${who}, ${when}: ${door}`));
      expect(left).toEqual([]);
    });

    it("is counted", () => {
      const asked = shut.reduce((sum, one) => sum + one, 0);
      process.stdout.write(`G5b revocation: ${shut.length} ways to end, ${asked} doors asked, ${leaks.length} open / 0 open, 0 s grace\n`);
      expect([shut.length, leaks]).toEqual([ways.length, []]);
    });
  });
}
