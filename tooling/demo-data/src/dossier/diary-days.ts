import { addDays } from "@hervat/domain/calendar";
import { DiaryDay, EnergyMeasurement } from "@hervat/domain/energy";
import { MeasurementId, type PlainDate, type TrajectoryId } from "@hervat/domain/primitives";
import type { DemoIds } from "../random/demo-ids.ts";
import type { Random } from "../random/random.ts";

/** So many days back she began to tell. */
const DAYS = 24;
const LINES = [
  "Een rondje gewandeld.",
  "Drukke dag, vroeg naar bed.",
  "Fijn gebeld met een vriend.",
  "Weinig gedaan, en dat was goed.",
] as const;

/** What a client told of her days on her telephone, up to yesterday: getting better, with a day left out now and then. */
export function toldDays(
  trajectoryId: TrajectoryId,
  { today, ids, random }: { readonly today: PlainDate; readonly ids: DemoIds; readonly random: Random },
): { readonly days: DiaryDay[]; readonly energy: EnergyMeasurement[] } {
  const days: DiaryDay[] = [];
  const energy: EnergyMeasurement[] = [];
  for (let before = DAYS; before > 0; before -= 1) {
    if (random.chance(0.25)) continue;
    const base = () => ({ id: ids.next(MeasurementId), trajectoryId, on: addDays(today, -before), by: "client" as const });
    const better = 1 - before / DAYS;
    const line = random.chance(0.3) ? random.pick(LINES) : null;
    days.push(DiaryDay.parse({ ...base(), energy: Math.min(9, random.int(2, 4) + Math.round(better * 3)), line }));
    energy.push(
      EnergyMeasurement.parse({ ...base(), kind: "recovery", hoursToRecover: Math.max(2, Math.round(8 - better * 5 + random.int(-1, 1))) }),
    );
    energy.push(
      EnergyMeasurement.parse({
        ...base(),
        kind: "capacity",
        item: "sleep",
        score: Math.min(9, random.int(3, 5) + Math.round(better * 3)),
      }),
    );
  }
  return { days, energy };
}
