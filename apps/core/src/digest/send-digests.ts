import {
  countDueErasures,
  digestRepository,
  membershipRepository,
  offerRepository,
  personRepository,
  practiceDirectoryRepository,
  practiceRepository,
} from "@hervat/database/repositories";
import { addDays, isWorkingDay, yearsAfter } from "@hervat/domain/calendar";
import type { MembershipId, PlainDate, PracticeId } from "@hervat/domain/primitives";
import { readDeadlines } from "../clock/list-deadlines.ts";
import { dayInAmsterdam, hourInAmsterdam } from "../clock.ts";
import { digestMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Service } from "../service-context.ts";

/** Nobody is woken: the mail goes from seven in the morning, Dutch time. */
const FROM_HOUR = 7;

/** An answer to an offer is told for a week; after that it stands under what waits for her, as it did. */
const ANSWERS_FOR_MS = 7 * 24 * 3_600_000;

/**
 * At most once on a working day, to each person with something due within the week or an answer to an offer that waits for her, and
 * to an owner once a month when dossiers wait to be erased: one mail that says so and nothing else. An answer that comes in later in the day is told at the next look, unless she had her mail.
 */
export async function sendDigests(service: Service): Promise<void> {
  const now = service.clock.now();
  const today = dayInAmsterdam(now);
  if (!isWorkingDay(today) || hourInAmsterdam(now) < FROM_HOUR) return;
  const practices = await service.database.transactAs("worker", {}, (tx) => practiceDirectoryRepository(tx).list());
  for (const { tenantId } of practices) await sendInPractice(service, tenantId, today);
}

async function sendInPractice(service: Service, practiceId: PracticeId, today: PlainDate): Promise<void> {
  const now = service.clock.now();
  await service.database.transactAs("worker", { tenant: practiceId }, async (tx) => {
    const due = await dueThisWeek();
    const answers = await offerRepository(tx, practiceId).answeredSince(new Date(now.getTime() - ANSWERS_FOR_MS));
    const erasures = await dueErasures();
    if (due.size === 0 && answers.size === 0 && erasures === 0) return;
    const members = await membershipRepository(tx, practiceId).list();
    const owners = new Set(erasures > 0 ? members.filter(({ role }) => role === "owner").map(({ id }) => id) : []);
    const people = await personRepository(tx).findMany([...new Set(members.map(({ personId }) => personId))]);
    for (const person of people) {
      const roles = members.filter(({ personId }) => personId === person.id).map(({ id }) => id);
      if (!roles.some((id) => due.has(id) || answers.has(id) || owners.has(id))) continue;
      const digests = digestRepository(tx, practiceId);
      const about = await digests.take(roles, today);
      const owner = about.find((id) => owners.has(id));
      // Once a month: a date that passed is no reason to write to her every day.
      const told = {
        due: sum(due, about),
        answers: sum(answers, about),
        erasures: owner !== undefined && (await digests.takeMonth(owner, today)) ? erasures : 0,
      };
      if (told.due + told.answers + told.erasures === 0) continue;
      const page = told.answers > 0 ? "/vandaag" : told.due > 0 ? "/termijnen" : "/praktijk?deel=wissen";
      const url = `${service.installation.origins.coach}${page}`;
      await queueMail(tx, service, practiceId, person.email, digestMail(url, told, person.language));
    }

    /** How many dossiers wait for somebody who erases them. */
    async function dueErasures(): Promise<number> {
      const years = (await practiceRepository(tx, practiceId).profile())?.retentionYears;
      return years === undefined ? 0 : countDueErasures(tx, practiceId, { on: today, endedBefore: yearsAfter(today, -years) });
    }

    /** How many terms end within seven days, or are late, per coach. */
    async function dueThisWeek(): Promise<Map<MembershipId, number>> {
      const until = addDays(today, 7);
      const cases = await readDeadlines(tx, { now: () => now, today: () => today }, practiceId, { coach: null, alsoIn: [] });
      const counts = new Map<MembershipId, number>();
      for (const { line, deadlines } of cases) {
        const open = deadlines.filter(({ due: on }) => on >= today && on <= until).length;
        if (open > 0) counts.set(line.coachMembershipId, (counts.get(line.coachMembershipId) ?? 0) + open);
      }
      return counts;
    }
  });
}

function sum(counts: ReadonlyMap<MembershipId, number>, of: readonly MembershipId[]): number {
  return of.reduce((all, id) => all + (counts.get(id) ?? 0), 0);
}
