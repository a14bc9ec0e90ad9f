import { addDays, previousWorkingDay } from "@hervat/domain/calendar";
import { Client } from "@hervat/domain/people";
import { doneElsewhereBefore, NO_FACTS, sicknessClock } from "@hervat/domain/poortwachter";
import { ClientId, type ContactId, type MembershipId, type PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { CLOCK_ONLY_PROGRAMME, refTo } from "@hervat/domain/programme";
import { Trajectory } from "@hervat/domain/trajectory";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import type { DemoIds } from "../random/demo-ids.ts";
import type { DemoClockCase, DemoEmployer } from "../world.ts";

/** Of whom the practice watches the dates and nothing else; how long ago the first sick day was, and since when it watches. */
const WATCHED = [
  { name: "Bram Hoekstra", job: "monteur", hours: 40, sickSince: 31, watchedSince: 12 },
  { name: "Ilse van Buren", job: "planner", hours: 28, sickSince: 288, watchedSince: 40 },
] as const;

export interface ClockCaseParts {
  /** How the code of a dossier begins. */
  readonly code: string;
  readonly coach: MembershipId;
  readonly employer: DemoEmployer;
  readonly manager: ContactId | null;
  readonly today: PlainDate;
  readonly ids: DemoIds;
}

/** Cases with nothing but the clock of the law: one before its first paper, one that nears the report in week 42. */
export function clockCases({ code, coach, employer, manager, today, ids }: ClockCaseParts): DemoClockCase[] {
  return WATCHED.map(({ name, job, hours, sickSince, watchedSince }, at) => {
    const startedOn = addDays(today, -watchedSince);
    const spells = [{ from: previousWorkingDay(addDays(today, -sickSince)) }];
    const clock = sicknessClock({ wvp: true, spells });
    if (clock.kind !== "clock") throw new Error("spells without a clock");
    const client = Client.parse({
      id: ids.next(ClientId),
      code: `${code}-${String(2001 + at)}`,
      name,
      function: job,
      contractHoursPerWeek: hours,
      employerId: employer.id,
    });
    const trajectory = Trajectory.parse({
      id: ids.next(TrajectoryId),
      clientId: client.id,
      coachMembershipId: coach,
      programme: refTo(CLOCK_ONLY_PROGRAMME),
      startedOn,
      sessionsBefore: 0,
      managerContactId: manager,
      hrContactId: null,
      bedrijfsartsContactId: null,
      agreement: { priceCents: null, purchaseOrder: null, invoiceAddressLines: null, invoiceEmail: null },
      status: "active",
      activeSince: startedOn,
    });
    const facts = { ...NO_FACTS, done: doneElsewhereBefore(clock.current, startedOn) };
    return { client, trajectory, spells, facts, createdAt: amsterdamTime(startedOn, "09:10") };
  });
}
