import { addDays } from "@hervat/domain/calendar";
import { CapacityItem, type EnergyMeasurement, type HomeBuildUp, LoadItem } from "@hervat/domain/energy";
import { MeasurementId, type PlainDate } from "@hervat/domain/primitives";
import { type DossierContext, lastDay, sessionDays } from "./dossier-context.ts";

/** Where the hours to recover stand at the end of each stage, as a share of where they began. */
const END_SHARE = { start: [0.78, 0.95], middle: [0.38, 0.55], late: [0.16, 0.27], end: [0.07, 0.12] } as const;

/** Weekly measurements that tell a story: down in the long run, with a bad week in it. */
export function energyOf(context: DossierContext): EnergyMeasurement[] {
  const { ids, trajectoryId } = context;
  const days = measuringDays(context);
  const hours = hoursToRecover(context, days.length);
  const recovery = days.flatMap((on, at): EnergyMeasurement[] => {
    const hoursToRecover = hours[at];
    if (hoursToRecover === undefined) return [];
    return [{ id: ids.next(MeasurementId), trajectoryId, on, by: at % 3 === 0 ? "coach" : "client", kind: "recovery", hoursToRecover }];
  });
  return [...recovery, ...balanceOf(context, days)];
}

/** The first and the last hours to recover, in whole hours; null where too little was measured. */
export function recoveryStory(energy: readonly EnergyMeasurement[]): { readonly first: number; readonly last: number } | null {
  const series = energy.flatMap((one) => (one.kind === "recovery" ? [one.hoursToRecover] : []));
  const [first] = series;
  const last = series.at(-1);
  return series.length < 2 || first === undefined || last === undefined
    ? null
    : { first: Math.round(first), last: Math.max(1, Math.round(last)) };
}

/** Activities of the story, longer and lighter with time; from the second stage on. */
export function homeBuildUpsOf({ brief, story, schedule, ids, trajectoryId, random }: DossierContext): HomeBuildUp[] {
  if (brief.stage === "start") return [];
  const draws = random.fork("home");
  const days = sessionDays(schedule).slice(3);
  return days.slice(0, 6).map((on, at) => ({
    id: ids.next(MeasurementId),
    trajectoryId,
    on: addDays(on, -1),
    activity: story.activities[at % 3] ?? story.activities[0],
    minutes: 15 + at * 15 + draws.pick([0, 5]),
    recoveryHours: Math.max(0.5, 4 - at * 0.5 + draws.pick([-0.5, 0, 0.5])),
  }));
}

/** The intake, then about every week, on days when nothing else was asked. */
function measuringDays({ schedule, today, brief, random }: DossierContext): PlainDate[] {
  if (brief.status === "intake") return [];
  const draws = random.fork("measuring days");
  const until = lastDay(schedule, today);
  const days = [schedule.startedOn, ...sessionDays(schedule).map((on) => addDays(on, draws.pick([-2, -1, 0])))];
  const sorted = [...new Set(days)].filter((on) => on >= schedule.startedOn && on < until).toSorted();
  return draws.chance(0.07) ? sorted.slice(0, 1) : sorted;
}

function hoursToRecover({ brief, random }: DossierContext, count: number): number[] {
  const draws = random.fork("hours");
  const first = draws.int(16, 30);
  const [low, high] = END_SHARE[brief.stage];
  const last = first * (low + draws.fraction() * (high - low));
  const badWeek = count > 4 && draws.chance(0.35) ? draws.int(2, count - 3) : -1;
  return Array.from({ length: count }, (_, at) => {
    const way = count === 1 ? 0 : at / (count - 1);
    const ideal = first + (last - first) * way ** 0.85;
    const wobble = at === 0 || at === count - 1 ? 0 : (draws.fraction() - 0.5) * 0.16 * ideal;
    const worse = at === badWeek ? ideal * 0.3 : 0;
    return Math.max(0.5, Math.round((ideal + wobble + worse) * 2) / 2);
  });
}

/** Load and capacity at the start, halfway and now. */
function balanceOf({ brief, ids, trajectoryId, random }: DossierContext, days: readonly PlainDate[]): EnergyMeasurement[] {
  if (days.length < 3) return [];
  const draws = random.fork("balance");
  const reach = { start: 0.25, middle: 0.55, late: 0.8, end: 1 }[brief.stage];
  const moments = [0, Math.floor(days.length / 2), days.length - 1];
  return moments.flatMap((at, step) => {
    const on = days[at];
    if (on === undefined) return [];
    const way = (reach * step) / 2;
    const score = (from: number, to: number) =>
      Math.min(10, Math.max(0, Math.round(from + (to - from) * way + (draws.fraction() - 0.5) * 1.4)));
    const row = { trajectoryId, on, by: "coach" as const };
    return [
      ...LoadItem.options.map(
        (item): EnergyMeasurement => ({ id: ids.next(MeasurementId), ...row, kind: "load", item, score: score(8.5, 4) }),
      ),
      ...CapacityItem.options.map(
        (item: CapacityItem): EnergyMeasurement => ({
          id: ids.next(MeasurementId),
          ...row,
          kind: "capacity",
          item,
          score: score(2.5, 7.5),
        }),
      ),
    ];
  });
}
