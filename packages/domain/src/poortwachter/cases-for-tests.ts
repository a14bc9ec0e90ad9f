import type { PlainDate } from "../primitives/index.ts";
import { CaseFacts, type MilestoneKey, parseSpells, type SicknessTimeline, sicknessCases, sicknessTimeline } from "./index.ts";

/** A timeline of the only case in these spells, with the facts a test is about. Used by tests only. */
export function timelineOf(spells: unknown, facts: Parameters<typeof CaseFacts.parse>[0] = {}): SicknessTimeline {
  const read = parseSpells(spells);
  if (!read.ok) throw new Error(`the test's own spells are refused: ${read.refusal.kind}`);
  const [only, ...others] = sicknessCases(read.value);
  if (others.length > 0) throw new Error("the test's own spells are more than one case");
  return sicknessTimeline(only, CaseFacts.parse(facts));
}

/** One milestone of a timeline; a key that is not there is the test's own mistake. */
export function milestoneOf(timeline: SicknessTimeline, key: MilestoneKey) {
  const found = timeline.milestones.find((milestone) => milestone.key === key);
  if (found === undefined) throw new Error(`no milestone ${key}`);
  return found;
}

export function dueOf(timeline: SicknessTimeline, key: MilestoneKey): PlainDate {
  return milestoneOf(timeline, key).due;
}
