import type { QuestionnaireResult } from "@hervat/domain/energy";
import { AskedQuestionnaireId, MeasurementId, type PlainDate } from "@hervat/domain/primitives";
import type { Moment } from "@hervat/domain/programme";
import { type AskedQuestionnaire, finishQuestionnaire, newestQuestionnaires } from "@hervat/domain/questionnaires";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import { answersAt } from "../questionnaires/answers-at.ts";
import type { DemoDossier } from "../world.ts";
import { type DossierContext, sessionDays } from "./dossier-context.ts";

/**
 * A questionnaire at the start, halfway and at the end, and short check-ins between, each answered question by question. Scores signal
 * and never diagnose. Here and there too much was left open to score.
 */
export function questionnairesOf(context: DossierContext): Pick<DemoDossier, "questionnaires" | "askedQuestionnaires"> {
  const { brief, schedule, ids, trajectoryId, told, today, coach: askedBy } = context;
  const random = context.random.fork("questionnaires");
  if (brief.status === "intake" || random.chance(0.12)) return { questionnaires: [], askedQuestionnaires: [] };
  const days = sessionDays(schedule);
  const heaviest = random.int(62, 86) / 100;
  const asked: AskedQuestionnaire[] = [];
  const results: QuestionnaireResult[] = [];

  /** @param way how far she had come, 0 to 1 */
  const fill = (key: string, moment: Moment | null, on: PlainDate | undefined, way: number) => {
    const definition = newestQuestionnaires().find((one) => one.key === key);
    if (on === undefined || on >= today || definition === undefined) return;
    const answers = answersAt(definition, heaviest * (1 - 0.62 * way), random);
    const ref = { key: definition.key, version: definition.version };
    const row = {
      id: ids.next(AskedQuestionnaireId),
      trajectoryId,
      definition: ref,
      moment,
      askedOn: on,
      askedBy,
      answers,
      answeredOn: on,
      finishedAt: null,
    };
    const finished = finishQuestionnaire(row, definition, { at: amsterdamTime(on, "19:40"), on, language: told.language });
    if (!finished.ok) return;
    asked.push(finished.value.asked);
    // Rows of one day stand in the order of their ids: the scales in the order of their questionnaire.
    const own = finished.value.results.map((result) => ({ id: ids.next(MeasurementId), ...result }));
    const inOrder = own.map(({ id }) => id).toSorted();
    results.push(...own.map((result, at) => ({ ...result, id: inOrder[at] ?? result.id })));
  };
  fill("cbi", "start", schedule.startedOn, 0);
  if (brief.stage !== "start") fill("cbi", "halfway", days[4], 0.45);
  if (brief.stage === "end") fill("cbi", "end", days.at(-1), 1);
  for (const [at, on] of [days[1], days[3], days[5]].entries()) fill("check-in", null, on, 0.2 + at * 0.25);
  return {
    askedQuestionnaires: asked.toSorted((one, other) => (one.askedOn < other.askedOn ? -1 : one.askedOn > other.askedOn ? 1 : 0)),
    questionnaires: results.toSorted((one, other) => (one.takenOn < other.takenOn ? -1 : one.takenOn > other.takenOn ? 1 : 0)),
  };
}
