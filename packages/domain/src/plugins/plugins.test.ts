import { describe, expect, it } from "vitest";
import { EmployerId, InstalledPluginId, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import {
  activatePlugin,
  choiceFor,
  joinEmployersOfPlugin,
  type PluginStep,
  pluginReads,
  pluginUse,
  rollBack,
  SHIPPED_CHOICE,
  stopForEmployer,
  stopTrial,
  withoutDisabled,
} from "./index.ts";

const [first, second] = [newId(InstalledPluginId), newId(InstalledPluginId)];
const coach = newId(MembershipId);
const ofCoach = { trajectoryId: newId(TrajectoryId), coachMembershipId: coach };
const ofAnother = { trajectoryId: newId(TrajectoryId), coachMembershipId: newId(MembershipId) };
const about = (...cases: (typeof ofCoach)[]) => ({ cases, employerId: null });
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
    expect(choiceFor(looked, about(ofCoach))).toEqual(SHIPPED_CHOICE);
    expect(activatePlugin(looked, { ...plain(first), stage: "all" }).ok).toBe(true);
  });

  it("a pilot makes the reports of its coaches and its cases, and of nobody else", () => {
    const scope = { coaches: [coach], trajectories: [] };
    const pilot = taken({ did: "preview", ...plain(first) }, { did: "pilot", ...plain(first), scope });
    expect(choiceFor(pilot, about(ofCoach))).toEqual(plain(first));
    expect(choiceFor(pilot, about(ofAnother))).toEqual(SHIPPED_CHOICE);
    expect(choiceFor(pilot, about(ofCoach, ofAnother))).toEqual(SHIPPED_CHOICE);
    const oneCase = taken({ did: "pilot", ...plain(first), scope: { coaches: [], trajectories: [ofAnother.trajectoryId] } });
    expect(choiceFor(oneCase, about(ofAnother))).toEqual(plain(first));
    expect(choiceFor(oneCase, about(ofCoach))).toEqual(SHIPPED_CHOICE);
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

describe("a version for the people of one employer", () => {
  const [pels, mol] = [newId(EmployerId), newId(EmployerId)];
  const useFor = (employerId: EmployerId, versionId: InstalledPluginId) =>
    ({ did: "use-for", ...plain(versionId), scope: { employerId } }) as const;
  const stopFor = (employerId: EmployerId) => ({ did: "stop-for", scope: { employerId } }) as const;
  const of = (employerId: EmployerId | null) => ({ cases: [ofCoach], employerId });

  it("is looked at first, then makes their reports, and of nobody else; each employer may have its own", () => {
    const wish = { ...plain(first), stage: "employer", scope: { employerId: pels } } as const;
    expect(activatePlugin(taken(), wish)).toEqual({ ok: false, refusal: { kind: "not-looked-at" } });
    expect(activatePlugin(taken({ did: "preview", ...plain(first) }), wish)).toEqual({ ok: true, value: useFor(pels, first) });

    const use = taken(useFor(pels, first), useFor(mol, second));
    expect([pels, mol, newId(EmployerId), null].map((one) => choiceFor(use, of(one)).versionId)).toEqual([first, second, null, null]);
    expect(activatePlugin(use, wish)).toEqual({ ok: false, refusal: { kind: "in-use-already" } });
    expect([...use.used]).toEqual([first, second]);
  });

  it("stands beside what is in use for all, and a pilot that names the case comes before it", () => {
    const pilot: PluginStep = { did: "pilot", ...plain(second), scope: { coaches: [coach], trajectories: [] } };
    const use = taken(pilot, useFor(pels, first));
    expect(choiceFor(use, of(pels))).toEqual(plain(second));
    expect(choiceFor(use, { cases: [ofAnother], employerId: pels })).toEqual(plain(first));
    const changed = taken(useFor(pels, first), { did: "use", ...plain(second) }, { did: "roll-back" });
    expect(choiceFor(changed, of(pels))).toEqual(plain(first));
  });

  it("ends the look at itself, and not the look at another version", () => {
    expect(taken({ did: "preview", ...plain(first) }, useFor(pels, first)).trial).toBeNull();
    expect(taken({ did: "preview", ...plain(second) }, useFor(pels, first)).trial?.choice).toEqual(plain(second));
  });

  it("stops by one press, and then they get what all get", () => {
    const use = taken(useFor(pels, first), useFor(mol, second));
    expect(stopForEmployer(use, { employerId: pels })).toEqual({ ok: true, value: stopFor(pels) });
    const stopped = taken(useFor(pels, first), useFor(mol, second), stopFor(pels));
    expect([choiceFor(stopped, of(pels)), choiceFor(stopped, of(mol))]).toEqual([SHIPPED_CHOICE, plain(second)]);
    expect(stopForEmployer(stopped, { employerId: pels })).toEqual({ ok: false, refusal: { kind: "nothing-of-employer" } });
  });

  it("makes nothing while it is switched off: what all get does", () => {
    const off = withoutDisabled(taken({ did: "use", ...plain(second) }, useFor(pels, first)), new Set([first]));
    expect(choiceFor(off, of(pels))).toEqual(plain(second));
  });

  it("goes along when two employers become one, unless the one that stays has its own", () => {
    expect(joinEmployersOfPlugin(taken(useFor(mol, second)), pels, mol)).toEqual([useFor(pels, second), stopFor(mol)]);
    expect(joinEmployersOfPlugin(taken(useFor(pels, first), useFor(mol, second)), pels, mol)).toEqual([stopFor(mol)]);
    expect(joinEmployersOfPlugin(taken(useFor(pels, first)), pels, mol)).toEqual([]);
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
