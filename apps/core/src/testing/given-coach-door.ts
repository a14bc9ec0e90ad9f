import type { GivenAccount } from "./given-account.ts";
import { type GivenPractice, givenPractice } from "./given-practice.ts";
import { openTestBrowser } from "./test-browser.ts";
import { startTestService, type TestService } from "./test-service.ts";

/** One practice, with browsers before the door of its coaches. */
export interface CoachDoor {
  readonly test: TestService;
  readonly practice: GivenPractice;
  /** A browser of its own, somewhere in the world. */
  browser(): ReturnType<typeof openTestBrowser>;
  endMembership(account: GivenAccount): Promise<void>;
}

export async function givenCoachDoor(): Promise<CoachDoor> {
  const test = await startTestService();
  return {
    test,
    practice: await givenPractice(test.service),
    browser: () => openTestBrowser(test.service, "coach", { address: `192.0.2.${Math.floor(Math.random() * 250)}` }),
    async endMembership({ membershipId, person }) {
      await test.database
        .admin`update identity.membership set ended_at = ${test.clock.now()} where id = ${membershipId} and person_id = ${person.id}`;
    },
  };
}

/** What a procedure answered to a browser. */
export const answerOf = (answer: { body: unknown }) => Object(answer.body).result?.data;
