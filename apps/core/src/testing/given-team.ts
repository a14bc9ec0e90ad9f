import { auditRepository, type RecordedEvent } from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import type { Actor } from "@hervat/domain/people";
import type { PlainDate } from "@hervat/domain/primitives";
import { dayInAmsterdam } from "../clock.ts";
import { callAs } from "./call-as.ts";
import { type GivenMember, type GivenPractice, givenPractice, givenStaff } from "./given-practice.ts";
import { startTestService, type TestService } from "./test-service.ts";

type Caller = ReturnType<typeof callAs>;

/** One practice with everyone a verb about a case has to tell apart. */
export interface GivenTeam {
  readonly test: TestService;
  readonly practice: GivenPractice;
  readonly coach: GivenMember<"coach">;
  readonly as: (member: { readonly actor: Actor }) => Caller;
  /** The coach of the cases of this test. */
  readonly hers: Caller;
  readonly colleague: Caller;
  readonly owner: Caller;
  readonly office: Caller;
  readonly stranger: Caller;
  readonly visitor: Caller;
  /** So many days from today. */
  inDays(days: number): PlainDate;
  lastEvent(): Promise<RecordedEvent | undefined>;
}

export async function givenTeam(parts: Parameters<typeof startTestService>[0] = {}): Promise<GivenTeam> {
  const test = await startTestService(parts);
  const practice = await givenPractice(test.service);
  const coach = await givenStaff(test.service, practice, "coach");
  const as = (member: { readonly actor: Actor }) => callAs(test.service, member.actor);
  const elsewhere = await givenPractice(test.service);
  return {
    test,
    practice,
    coach,
    as,
    hers: as(coach),
    colleague: as(await givenStaff(test.service, practice, "coach")),
    owner: as(await givenStaff(test.service, practice, "owner")),
    office: as(await givenStaff(test.service, practice, "office")),
    stranger: as(await givenStaff(test.service, elsewhere, "owner")),
    visitor: callAs(test.service, { kind: "anonymous" }),
    inDays: (days) => addDays(dayInAmsterdam(test.clock.now()), days),
    async lastEvent() {
      const events = await test.service.database.transactAs("coach", { tenant: practice.id }, (tx) =>
        auditRepository(tx, practice.id).list({ limit: 1 }),
      );
      return events[0];
    },
  };
}
