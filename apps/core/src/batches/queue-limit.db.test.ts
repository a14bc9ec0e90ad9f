import { afterAll, beforeAll, expect, it } from "vitest";
import { callAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenPractice, givenStaff } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { MOST_OPEN } from "./start-batch.ts";

let test: TestService;
beforeAll(async () => {
  test = await startTestService();
});
afterAll(() => test.close());

async function givenCoach() {
  const practice = await givenPractice(test.service);
  const { actor, membershipId } = await givenStaff(test.service, practice, "coach");
  const coach = callAs(test.service, actor);
  const trajectoryId = await givenCase(coach, membershipId);
  const start = () =>
    coach.batch.start({ kind: "bedrijfsarts-rapportage", standing: "concept", trajectoryIds: [trajectoryId], language: "nl" });
  return { practice, start };
}

it("says how many documents of a practice wait and how many can, and lets another practice begin", async () => {
  const { practice, start } = await givenCoach();
  const other = await givenCoach();
  expect((await start()).ok).toBe(true);
  await test.database.admin`
    insert into reports.batch_item (tenant_id, id, batch_id, trajectory_id, position, status)
    select i.tenant_id, gen_random_uuid(), i.batch_id, i.trajectory_id, n, 'waiting'
    from reports.batch_item i, generate_series(1, ${MOST_OPEN - 1}) n where i.tenant_id = ${practice.id}`;

  expect(await start()).toEqual({ ok: false, refusal: { kind: "queue-full", open: MOST_OPEN, most: MOST_OPEN } });
  expect((await other.start()).ok).toBe(true);
});
