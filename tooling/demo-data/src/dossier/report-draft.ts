import { addDays, previousWorkingDay } from "@hervat/domain/calendar";
import type { EnergyMeasurement } from "@hervat/domain/energy";
import type { PlainDate } from "@hervat/domain/primitives";
import type { BedrijfsartsDraft } from "@hervat/domain/reports";
import { tell } from "../texts/tell.ts";
import { type DossierContext, lastDay } from "./dossier-context.ts";
import { recoveryStory } from "./energy.ts";

const REPORT_TYPE = { start: "start", middle: "interim", late: "interim", end: "end" } as const;

/** What the coach wrote for the bedrijfsarts so far; null before guidance began. */
export function bedrijfsartsDraftOf(context: DossierContext, energy: readonly EnergyMeasurement[]): BedrijfsartsDraft | null {
  const { brief, story, told, phrases, schedule, trajectoryId, today } = context;
  const random = context.random.fork("draft");
  if (schedule.activeSince === null || (brief.report === null && random.chance(0.18))) return null;

  const { stage } = brief;
  const signal = stage !== "start" && stage !== "end" && random.chance(0.08) ? random.pick(phrases.reports.signal) : null;
  const [activity1, activity2, activity3] = story.activities;
  const activities = { activity1, activity2, activity3 };
  const say = (text: string, extra = {}) => tell(text, told, { ...activities, ...extra });
  const written = (text: string) => (brief.unfinishedDraft && brief.report === null && random.chance(0.4) ? null : text);
  return {
    kind: "bedrijfsarts-rapportage",
    trajectoryId,
    reportType: signal === null ? REPORT_TYPE[stage] : "signal",
    reason: say(story.reason),
    question: say(story.question),
    questionAskedOn: schedule.startedOn < today ? previousWorkingDay(addDays(schedule.startedOn, -random.int(5, 16))) : null,
    approach: null,
    functioning: written(signal === null ? say(story.functioning[stage]) : say(`${signal.functioning} ${story.functioning[stage]}`)),
    dayStructure: written(say(random.pick(phrases.reports.dayStructure[stage]))),
    energy: written(energyText(context, energy, say)),
    expectation: written(say(story.expectation[stage])),
    advice: written(say(signal === null ? story.advice[stage] : signal.advice)),
    next: written(say(random.pick(phrases.reports.next[stage]))),
    nextReportOn: stage === "end" ? null : nextReportOn(context),
    clientReaction: random.chance(0.35) ? say(random.pick(phrases.reports.clientReaction)) : null,
    inputs: {},
  };
}

/** In words, with the measured hours in it, so that text and chart tell the same. */
function energyText(
  { brief, phrases, random }: DossierContext,
  energy: readonly EnergyMeasurement[],
  say: (text: string, extra?: Readonly<Record<string, string>>) => string,
): string {
  const draws = random.fork("energy text");
  const story = recoveryStory(energy);
  if (story === null) return say(draws.pick(phrases.reports.energyUnmeasured));
  return say(draws.pick(phrases.reports.energy[brief.stage]), { hoursFirst: String(story.first), hoursNow: String(story.last) });
}

function nextReportOn({ schedule, today, random }: DossierContext): PlainDate {
  return addDays(lastDay(schedule, today), random.fork("next report").int(28, 49));
}
