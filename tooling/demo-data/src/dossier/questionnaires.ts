import type { QuestionnaireResult } from "@hervat/domain/energy";
import { MeasurementId, type PlainDate } from "@hervat/domain/primitives";
import type { Moment } from "@hervat/domain/programme";
import { type DossierContext, sessionDays } from "./dossier-context.ts";

const CBI = {
  nl: {
    instrument: "CBI (eigen vertaling)",
    scales: ["Persoonlijk", "Werk", "Contact met cliënten of klanten"],
    low: "tot 50",
    high: "50 of hoger",
  },
  en: { instrument: "CBI", scales: ["Personal", "Work", "Clients"], low: "below 50", high: "50 or higher" },
} as const;
const CHECK_IN = {
  nl: { instrument: "Eigen check-in", scale: "Hoe gaat het vandaag?" },
  en: { instrument: "Own check-in", scale: "How are you today?" },
} as const;

/**
 * A questionnaire at the start, halfway and at the end, and short check-ins between. Scores signal and never diagnose.
 * One in twenty could not be scored.
 */
export function questionnairesOf(context: DossierContext): QuestionnaireResult[] {
  const { brief, schedule, ids, trajectoryId, told } = context;
  const random = context.random.fork("questionnaires");
  if (brief.status === "intake" || random.chance(0.12)) return [];
  const days = sessionDays(schedule);
  const row = { trajectoryId };
  const { instrument, scales, low, high } = CBI[told.language];
  const first = scales.map(() => random.int(60, 88));

  const taken = (moment: Moment, on: PlainDate | undefined, way: number): QuestionnaireResult[] => {
    if (on === undefined) return [];
    return scales.map((scale, at) => {
      const unanswered = random.chance(0.05);
      const score = Math.round((first[at] ?? 70) * (1 - 0.62 * way) * 10) / 10;
      return {
        id: ids.next(MeasurementId),
        ...row,
        instrument,
        validated: true,
        takenOn: on,
        moment,
        scale,
        score: unanswered ? null : score,
        maximum: 100,
        band: unanswered ? null : score >= 50 ? high : low,
      };
    });
  };
  const checkIns = days.slice(1, 7).map((on, at): QuestionnaireResult => {
    const { instrument: own, scale } = CHECK_IN[told.language];
    const score = Math.min(10, Math.max(1, Math.round(3 + at * 0.8 + random.fraction() * 1.5)));
    return {
      id: ids.next(MeasurementId),
      ...row,
      instrument: own,
      validated: false,
      takenOn: on,
      moment: null,
      scale,
      score,
      maximum: 10,
      band: null,
    };
  });
  const halfway = brief.stage === "start" ? undefined : days[4];
  const end = brief.stage === "end" ? days.at(-1) : undefined;
  const results = [...taken("start", schedule.startedOn, 0), ...taken("halfway", halfway, 0.45), ...taken("end", end, 1), ...checkIns];
  return results.toSorted((one, other) => (one.takenOn < other.takenOn ? -1 : one.takenOn > other.takenOn ? 1 : 0));
}
