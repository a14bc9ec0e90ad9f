import type { PlainDate } from "@hervat/domain/primitives";
import type { PhaseCourse, PhaseEntry } from "@hervat/domain/trajectory";
import { tell } from "../texts/tell.ts";
import { type DossierContext, sessionDays } from "./dossier-context.ts";

/** The phases someone went through, on the days of sessions; empty in a programme with focus areas. */
export function courseOf(context: DossierContext): PhaseCourse {
  const { programme, schedule, trajectoryId, told, phrases } = context;
  const random = context.random.fork("phases");
  const days = sessionDays(schedule);
  if (programme.structure.kind !== "phases" || schedule.activeSince === null) return { trajectoryId, entries: [] };

  const before = schedule.sessionsBefore;
  const dayOfSession = (number: number): PlainDate | undefined =>
    (number <= before ? schedule.activeSince : days[number - before - 1]) ?? undefined;
  const [recovery, vitality, preparing, atWork] = programme.structure.phases.map(({ key }) => key);
  const entries: PhaseEntry[] = [];
  const enter = (phase: PhaseEntry["phase"] | undefined, since: PlainDate | undefined, reason: string | null = null) => {
    if (phase !== undefined && since !== undefined) entries.push({ phase, since, steppedBack: reason !== null, reason });
  };
  enter(recovery, schedule.activeSince);
  enter(vitality, dayOfSession(4));
  if (vitality !== undefined && dayOfSession(6) !== undefined && random.chance(0.06)) {
    enter(recovery, dayOfSession(5), tell(random.pick(phrases.care.phaseReasons), told));
    enter(vitality, dayOfSession(6));
  }
  enter(preparing, dayOfSession(7));
  if (dayOfSession(9) !== undefined && random.chance(0.12)) enter(atWork, dayOfSession(9));
  return { trajectoryId, entries };
}
