import { addDays } from "@hervat/domain/calendar";
import type { IntakeAnswer, IntakeValue } from "@hervat/domain/intake";
import { DoctorsQuestionId, FactorId, GoalId } from "@hervat/domain/primitives";
import type { DoctorsQuestion } from "@hervat/domain/session";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import { tell } from "../texts/tell.ts";
import type { DemoClientIntake } from "../world.ts";
import { type DossierContext, lastDay } from "./dossier-context.ts";

/** The intake of who is past it: the occasion in the client's own words, completed by the coach, and proposals that still wait. */
export function clientIntakeOf(context: DossierContext): DemoClientIntake | null {
  const { schedule, story, told, coach, ids } = context;
  if (schedule.activeSince === null) return null;
  const at = amsterdamTime(schedule.startedOn, "11:20");
  const prepared = context.random.fork("intake").chance(0.5);
  const text = (words: string): IntakeValue => ({ kind: "text", text: tell(words, told) });
  const values: readonly (readonly [string, IntakeValue])[] = [
    ["occasion", text(story.reason)],
    ["course", text(story.functioning.start)],
    [
      "factors",
      {
        kind: "linked-factors",
        rows: story.personalFactors.slice(0, 2).map(({ kind, sphere, text: words }) => ({
          id: ids.next(FactorId),
          level: sphere,
          effect: kind === "hindering" ? "hinders" : "helps",
          text: tell(words, told),
          leadsTo: [],
        })),
      },
    ],
    ["work-goals", { kind: "goals", goals: story.goals.slice(0, 1).map(({ goal }) => ({ id: ids.next(GoalId), text: tell(goal, told) })) }],
    ["intended-outcome", { kind: "choice", choice: "own-work" }],
    ["contact-how", { kind: "choices", choices: ["phone", "mail"] }],
  ];
  const answers = values.map(([item, value]): IntakeAnswer => {
    const hers = prepared && item === "occasion";
    return { item, value, preparedBy: hers ? "client" : "coach", by: coach, at, clientWrote: null };
  });
  return { answers, preparationOpenedOn: prepared ? addDays(schedule.startedOn, -4) : null, completed: { at, by: coach } };
}

/** What the bedrijfsarts asked, where one stands in the case. */
export function doctorsQuestionOf(context: DossierContext): DoctorsQuestion | null {
  const { bedrijfsarts, schedule, story, told, ids, trajectoryId, coach, today } = context;
  if (bedrijfsarts === null || schedule.activeSince === null) return null;
  const wanted = addDays(schedule.startedOn, 5);
  const askedOn = wanted < lastDay(schedule, today) ? wanted : schedule.startedOn;
  const text = tell(story.question, told);
  return { id: ids.next(DoctorsQuestionId), trajectoryId, contactId: bedrijfsarts, askedOn, text, recordedBy: coach };
}
