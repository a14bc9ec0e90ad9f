import type { MembershipId } from "@hervat/domain/primitives";
import type { BuiltEmployer } from "../practices/build-employers.ts";
import type { Random } from "../random/random.ts";
import { STORIES } from "../texts/stories.ts";
import type { Story } from "../texts/story.ts";
import type { CaseBrief } from "./case-brief.ts";

/** A brief with whoever guides it, what it tells of and where it plays. */
export interface AssignedCase {
  readonly brief: CaseBrief;
  readonly story: Story;
  readonly coach: MembershipId;
  readonly employer: BuiltEmployer;
}

/** The story of someone whose job disappears: work with another employer is looked for. */
const SECOND_TRACK = "function-disappears-second-track";

/**
 * Gives every case of one coach a story of its own, so that nobody reads the same twice in one caseload, at an
 * employer where it could have happened.
 */
export function assignCases(
  coach: MembershipId,
  briefs: readonly CaseBrief[],
  employers: readonly BuiltEmployer[],
  random: Random,
): AssignedCase[] {
  const load = new Map<BuiltEmployer, number>();
  const free = new Set(STORIES.filter((story) => employers.some((employer) => playsAt(story, employer))));
  let english = 0;
  return withSpecials(briefs).map((brief) => {
    const story = random.pick(fitting(brief, [...free], english === 0));
    free.delete(story);
    if (story.language === "en") english += 1;
    const [employer] = employers
      .filter((one) => playsAt(story, one))
      .map((one) => ({ one, rank: (load.get(one) ?? 0) + random.fraction() }))
      .toSorted((one, other) => one.rank - other.rank);
    if (employer === undefined) throw new Error(`nobody works where ${story.key} plays`);
    load.set(employer.one, (load.get(employer.one) ?? 0) + 1);
    return { brief: { ...brief, language: story.language }, story, coach, employer: employer.one };
  });
}

/** One case per coach goes outside the own organisation: the first that has come far enough. */
function withSpecials(briefs: readonly CaseBrief[]): CaseBrief[] {
  const far = briefs.findIndex(
    ({ stage, near, sickness }) =>
      (stage === "late" && (near === null || near === "spoor2_start") && sickness === "one-spell") || stage === "end",
  );
  return briefs.map((brief, at) => (at === far ? { ...brief, secondTrack: true } : brief));
}

function fitting({ secondTrack, sickness, stage }: CaseBrief, free: readonly Story[], inEnglish: boolean): Story[] {
  if (secondTrack) return free.filter(({ key }) => key === SECOND_TRACK);
  // Who is on leave now cannot have come back from it in her story.
  const onLeave = sickness === "leave-between" || sickness === "on-leave";
  const usable = free.filter(({ key, gender }) => key !== SECOND_TRACK && !(onLeave && gender !== undefined));
  // One dossier in English per coach, where there is something to read.
  const english = inEnglish && (stage === "late" || stage === "end") ? usable.filter(({ language }) => language === "en") : [];
  return english.length > 0 ? english : usable.filter(({ language }) => language === "nl");
}

function playsAt(story: Story, { file }: BuiltEmployer): boolean {
  return story.sectors.includes("any") || story.sectors.some((sector) => file.sectors.includes(sector));
}
