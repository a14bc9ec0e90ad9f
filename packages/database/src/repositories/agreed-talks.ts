import { AgreedTalks } from "@hervat/domain/programme";
import { trajectories } from "../schema/trajectory.ts";

/** What is kept of the talks that were agreed on, for a list that reads it too. */
export const AGREED_TALKS = {
  agreedTalks: trajectories.agreedTalks,
  agreedTalkMinutes: trajectories.agreedTalkMinutes,
  agreedRhythmDays: trajectories.agreedRhythmDays,
};

type Columns = Pick<typeof trajectories.$inferSelect, keyof typeof AGREED_TALKS>;

export function agreedTalksColumns(talks: AgreedTalks | null): Columns {
  return {
    agreedTalks: talks?.planned ?? null,
    agreedTalkMinutes: talks?.minutes ?? null,
    agreedRhythmDays: talks?.rhythmDays ?? null,
  };
}

export function toAgreedTalks({ agreedTalks, agreedTalkMinutes, agreedRhythmDays }: Columns): AgreedTalks | null {
  if (agreedTalks === null) return null;
  return AgreedTalks.parse({ planned: agreedTalks, minutes: agreedTalkMinutes, rhythmDays: agreedRhythmDays });
}
