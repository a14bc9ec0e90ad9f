import { addDays } from "@hervat/domain/calendar";
import { AskedQuestionnaireId, type PlainDate } from "@hervat/domain/primitives";
import { type AskedQuestionnaire, newestQuestionnaires } from "@hervat/domain/questionnaires";
import { demoIds } from "../random/demo-ids.ts";
import type { Random } from "../random/random.ts";
import type { DemoDossier, DemoPractice } from "../world.ts";
import { answersAt } from "./answers-at.ts";

/** A check-in waits for every client who has a way in and is guided now; the first of them began. */
export function withWaitingQuestionnaires(practice: DemoPractice, today: PlainDate, random: Random): DemoPractice {
  const ids = demoIds(random, practice.createdAt);
  const [definition] = newestQuestionnaires().filter(({ key }) => key === "check-in");
  const clients = practice.memberships.flatMap(({ clientId }) => clientId ?? []);
  const waits = (dossier: DemoDossier) => dossier.trajectory.status === "active" && clients.includes(dossier.client.id);
  if (definition === undefined) return practice;
  const { key, version } = definition;
  const begun = practice.dossiers.find(waits);

  function waiting(dossier: DemoDossier): AskedQuestionnaire {
    const { id: trajectoryId, coachMembershipId: askedBy } = dossier.trajectory;
    const all = definition === undefined ? {} : answersAt(definition, 0.5, random);
    const answers = dossier === begun ? Object.fromEntries(Object.entries(all).slice(0, 3)) : {};
    const row = { id: ids.next(AskedQuestionnaireId), trajectoryId, definition: { key, version }, moment: null };
    const askedOn = addDays(today, -1);
    return { ...row, askedOn, askedBy, answers, answeredOn: dossier === begun ? askedOn : null, finishedAt: null };
  }

  return {
    ...practice,
    dossiers: practice.dossiers.map((dossier) =>
      waits(dossier) ? { ...dossier, askedQuestionnaires: [...dossier.askedQuestionnaires, waiting(dossier)] } : dossier,
    ),
  };
}
