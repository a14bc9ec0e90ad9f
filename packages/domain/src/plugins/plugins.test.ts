import { describe, expect, it } from "vitest";
import { InstalledPluginId, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import {
  activatePlugin,
  choiceFor,
  type PluginStep,
  pluginReads,
  pluginUse,
  rollBack,
  SHIPPED_CHOICE,
  stopTrial,
  withoutDisabled,
} from "./index.ts";

const [first, second] = [newId(InstalledPluginId), newId(InstalledPluginId)];
const coach = newId(MembershipId);
const ofCoach = { trajectoryId: newId(TrajectoryId), coachMembershipId: coach };
const ofAnother = { trajectoryId: newId(TrajectoryId), coachMembershipId: newId(MembershipId) };
const plain = (versionId: InstalledPluginId | null) => ({ versionId, options: {} });

/** The steps that were taken, each as the rules made it. */
function taken(...steps: readonly PluginStep[]) {
  return pluginUse(steps);
}

describe("a version of a report", () => {
  it("what ships is in use until somebody chooses otherwise", () => {
    expect(taken().inUse).toEqual(SHIPPED_CHOICE);
  });

  it("is looked at before anybody gets a report of it", () => {
    expect(activatePlugin(taken(), { ...plain(first), stage: "all" })).toEqual({ ok: false, refusal: { kind: "not-looked-at" } });
    const preview = activatePlugin(taken(), { ...plain(first), stage: "preview" });
    if (!preview.ok) throw new Error("the look was refused");
    const looked = taken(preview.value);
    expect(choiceFor(looked, [ofCoach])).toEqual(SHIPPED_CHOICE);
    expect(activatePlugin(looked, { ...plain(first), stage: "all" }).ok).toBe(true);
  });

  it("a pilot makes the reports of its coaches and its cases, and of nobody else", () => {
    const scope = { coaches: [coach], trajectories: [] };
    const pilot = taken({ did: "preview", ...plain(first) }, { did: "pilot", ...plain(first), scope });
    expect(choiceFor(pilot, [ofCoach])).toEqual(plain(first));
    expect(choiceFor(pilot, [ofAnother])).toEqual(SHIPPED_CHOICE);
    expect(choiceFor(pilot, [ofCoach, ofAnother])).toEqual(SHIPPED_CHOICE);
    const oneCase = taken({ did: "pilot", ...plain(first), scope: { coaches: [], trajectories: [ofAnother.trajectoryId] } });
    expect(choiceFor(oneCase, [ofAnother])).toEqual(plain(first));
    expect(choiceFor(oneCase, [ofCoach])).toEqual(SHIPPED_CHOICE);
  });

  it("a pilot of nobody is refused", () => {
    const looked = taken({ did: "preview", ...plain(first) });
    const scope = { coaches: [], trajectories: [] };
    expect(activatePlugin(looked, { ...plain(first), stage: "pilot", scope })).toEqual({ ok: false, refusal: { kind: "pilot-of-nobody" } });
  });

  it("one press brings back what was used before, and another press what was used before that", () => {
    const steps: PluginStep[] = [{ did: "use", ...plain(first) }, { did: "use", ...plain(second) }, { did: "roll-back" }];
    expect(pluginUse(steps).inUse).toEqual(plain(first));
    expect(pluginUse([...steps, { did: "roll-back" }]).inUse).toEqual(SHIPPED_CHOICE);
    expect(rollBack(pluginUse([...steps, { did: "roll-back" }]))).toEqual({ ok: false, refusal: { kind: "nothing-before" } });
  });

  it("a trial ends by a press or with what all get, and what is in use stays", () => {
    const trial = taken({ did: "use", ...plain(first) }, { did: "preview", ...plain(second) });
    expect(stopTrial(trial).ok).toBe(true);
    expect(taken({ did: "use", ...plain(first) }, { did: "preview", ...plain(second) }, { did: "stop-trial" })).toMatchObject({
      inUse: plain(first),
      trial: null,
    });
    expect(stopTrial(taken())).toEqual({ ok: false, refusal: { kind: "no-trial" } });
  });

  it("other wishes for the same version are a step of their own, and the same wishes are none", () => {
    const used = taken({ did: "use", versionId: first, options: { sections: ["a"], warm: true } });
    const same = { versionId: first, options: { warm: true, sections: ["a"] }, stage: "all" as const };
    expect(activatePlugin(used, same)).toEqual({ ok: false, refusal: { kind: "in-use-already" } });
    expect(activatePlugin(used, { ...same, options: { sections: ["b"] } }).ok).toBe(true);
  });

  it("that is switched off makes nothing: what ships does, as it was last set, until it is on again", () => {
    const shippedSo = { versionId: null, options: { closing: "Tot ziens." } };
    const use = taken({ did: "use", ...shippedSo }, { did: "use", ...plain(first) }, { did: "preview", ...plain(second) });
    expect(withoutDisabled(use, new Set([first]))).toMatchObject({ inUse: shippedSo, trial: { choice: plain(second) } });
    expect(withoutDisabled(use, new Set([second]))).toMatchObject({ inUse: plain(first), trial: null });
    expect(withoutDisabled(use, new Set())).toEqual(use);
    expect(withoutDisabled(taken({ did: "use", ...plain(first) }), new Set([first])).inUse).toEqual(SHIPPED_CHOICE);
  });

  it("remembers which versions made a report, so that those are never removed", () => {
    const use = taken({ did: "preview", ...plain(first) }, { did: "use", ...plain(second) }, { did: "roll-back" });
    expect([...use.used]).toEqual([second]);
  });
});

describe("what a plugin reads", () => {
  it("is never more than the view of its audience", () => {
    const { reads, leaves } = pluginReads("manager", ["evaluation", "scores"]);
    expect(reads).toEqual(["evaluation"]);
    expect(leaves).toContain("resumption");
    expect(leaves).not.toContain("scores");
  });
});
