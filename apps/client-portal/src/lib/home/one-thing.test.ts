import { PlainDate } from "@hervat/domain/primitives";
import { describe, expect, it } from "vitest";
import { oneThing } from "./one-thing.ts";

const nothing = { law: null, accessEnds: null, earlierEnds: null, coachNews: null, waiting: null, next: null };
const ends = PlainDate.parse("2026-11-30").toString();
const talk = { id: "t", kind: "session", startsAt: new Date(0).toISOString() };
type Home = Parameters<typeof oneThing>[0];
const homeOf = (told: object): Home => Object.assign({}, nothing, told);

describe("the calm view", () => {
  it("tells nothing where nothing is to be told", () => {
    expect(oneThing(homeOf({}))).toEqual({ thing: null, more: false });
  });

  it("tells what the law asks before everything else, and that there is more", () => {
    const all = {
      law: { key: "wia-application" },
      accessEnds: ends,
      coachNews: { kind: "stand-in" },
      waiting: { kind: "diary" },
      next: talk,
    };
    expect(oneThing(homeOf(all))).toEqual({ thing: "law", more: true });
  });

  it.each([
    ["accessEnds", { accessEnds: ends, coachNews: { kind: "stand-in" }, waiting: { kind: "diary" } }],
    ["earlierEnds", { earlierEnds: ends, coachNews: { kind: "stand-in" } }],
    ["coachNews", { coachNews: { kind: "stand-in" }, waiting: { kind: "diary" } }],
  ])("tells %s alone where that comes first", (thing, told) => {
    expect(oneThing(homeOf(told))).toEqual({ thing, more: true });
  });

  it("counts a talk that is planned not as something more", () => {
    expect(oneThing(homeOf({ waiting: { kind: "diary" }, next: talk }))).toEqual({ thing: "waiting", more: false });
    expect(oneThing(homeOf({ next: talk }))).toEqual({ thing: "next", more: false });
  });
});
