import { describe, expect, it } from "vitest";
import { offTrack } from "./off-track.ts";

const well = { status: "active", nextTalk: true, left: 4, hoursBehind: false } as const;

describe("a trajectory that runs off its track", () => {
  it.each([
    ["all is planned", well, []],
    ["no talk is planned while sessions are left", { ...well, nextTalk: false }, ["no-next-talk"]],
    ["the sessions are used up, so that none can be planned", { ...well, nextTalk: false, left: 0 }, ["sessions-used-up"]],
    ["fewer hours were worked than the plan says", { ...well, hoursBehind: true }, ["hours-behind"]],
    ["who asks may see nothing of it", { status: "active", nextTalk: null, left: null, hoursBehind: null }, []],
    ["it rests", { ...well, status: "paused", nextTalk: false }, []],
    ["it has not begun", { ...well, status: "intake", nextTalk: false }, []],
    ["it ended", { ...well, status: "completed", nextTalk: false, left: 0 }, []],
  ] as const)("%s", (_, facts, expected) => {
    expect(offTrack(facts)).toEqual(expected);
  });
});
