import { digestRepository, membershipRepository, personRepository, practiceDirectoryRepository } from "@hervat/database/repositories";
import { addDays, isWorkingDay } from "@hervat/domain/calendar";
import type { PlainDate, PracticeId } from "@hervat/domain/primitives";
import { readDeadlines } from "../clock/list-deadlines.ts";
import { dayInAmsterdam } from "../clock.ts";
import { digestMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Service } from "../service-context.ts";

/** Nobody is woken: the mail goes from seven in the morning, Dutch time. */
const FROM_HOUR = 7;

/** Once on a working day, to each coach with something due within the week, one mail that says so and nothing else. */
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
    if (due.size === 0) return;
    const members = (await membershipRepository(tx, practiceId).list()).filter(({ id }) => due.has(id));
    const people = new Map((await personRepository(tx).findMany(members.map(({ personId }) => personId))).map((one) => [one.id, one]));
    const url = `${service.installation.origins.coach}/termijnen`;
    for (const { id, personId } of members) {
      const person = people.get(personId);
      if (person === undefined || !(await digestRepository(tx, practiceId).take(id, today))) continue;
      await queueMail(tx, service, practiceId, person.email, digestMail(url, due.get(id) ?? 0, person.language));
    }

    /** How many terms end within seven days, or are late, per coach. */
    async function dueThisWeek(): Promise<Map<string, number>> {
      const until = addDays(today, 7);
      const cases = await readDeadlines(tx, { now: () => now, today: () => today }, practiceId, null);
      const counts = new Map<string, number>();
      for (const { line, deadlines } of cases) {
        const open = deadlines.filter(({ due: on }) => on >= today && on <= until).length;
        if (open > 0) counts.set(line.coachMembershipId, (counts.get(line.coachMembershipId) ?? 0) + open);
      }
      return counts;
    }
  });
}

function hourInAmsterdam(moment: Date): number {
  return Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/Amsterdam" }).format(moment));
}
