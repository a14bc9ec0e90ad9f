import { Cents } from "@hervat/domain/money";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenHalves } from "../testing/given-halves.ts";
import { givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
  await givenWholeProfile(team);
});
afterAll(() => team.test.close());

const PRICE = Cents.parse(200_000);

async function guided(told: Record<string, unknown> = {}): Promise<TrajectoryId> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-3), ...told });
  const { version } = await team.hers.invoicing.order({ trajectoryId });
  await team.hers.invoicing.saveOrder({ trajectoryId, version, priceCents: PRICE, purchaseOrder: null });
  const moved = await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(0) });
  if (!moved.ok) throw new Error(moved.refusal.kind);
  return trajectoryId;
}

async function end(trajectoryId: TrajectoryId) {
  await team.test.database.admin`
    update work.trajectory set status = 'completed', completed_on = ${team.inDays(0)} where id = ${trajectoryId}`;
}

async function invoiced(trajectoryId: TrajectoryId) {
  const drafted = await team.hers.invoicing.draft({ trajectoryId });
  if (!drafted.ok) throw new Error(drafted.refusal.sentence);
  await team.test.database.admin`
    update work.employer set invoicing = invoicing || '{"invoiceAddress":{"street":"Molenweg 1","postcode":"1012 AB","city":"Amsterdam"}}'::jsonb
    where id = (select employer_id from billing.invoice where id = ${drafted.value.invoiceId})`;
  const { refused } = await team.hers.invoicing.issue({ invoiceIds: [drafted.value.invoiceId] });
  if (refused[0] !== undefined) throw new Error(refused[0].sentences.join(" "));
}

/** What the caseload says of a case, `absent` where it does not show it. */
async function shown(trajectoryId: TrajectoryId, ended = false) {
  const rows = await team.hers.caseload.list({ whose: "mine", ended });
  return rows.find((row) => row.trajectoryId === trajectoryId)?.toInvoice ?? "absent";
}

describe("what a caseload says is still to be invoiced", () => {
  it("holds a case that is finished and was not invoiced, until it is; and then it leaves the list of those that run", async () => {
    const trajectoryId = await guided();
    await end(trajectoryId);
    expect(await shown(trajectoryId)).toBe(true);
    await invoiced(trajectoryId);
    expect(await shown(trajectoryId)).toBe("absent");
    expect(await shown(trajectoryId, true)).toBe(false);
  });

  it("holds the last part of a price again once the guidance ends, as Geld does", async () => {
    const trajectoryId = await guided({ programme: await givenHalves(team, PRICE) });
    expect(await shown(trajectoryId)).toBe(true);
    await invoiced(trajectoryId);
    expect(await shown(trajectoryId)).toBe(false);
    await end(trajectoryId);
    expect(await shown(trajectoryId)).toBe(true);
    const { due } = await team.hers.invoicing.money();
    expect(due.filter((one) => one.trajectoryId === trajectoryId)).toMatchObject([{ dueCents: 100_000 }]);
    await invoiced(trajectoryId);
    expect(await shown(trajectoryId)).toBe("absent");
  });

  it("holds no case of which only the days of the law are watched", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { programme: "alleen-de-wettelijke-data" });
    expect(await shown(trajectoryId)).toBe(false);
  });

  it("counts nobody as seen whom the list leaves out", async () => {
    const trajectoryId = await guided();
    await end(trajectoryId);
    await invoiced(trajectoryId);
    await team.hers.caseload.list({ whose: "mine" });
    const [about] = await team.test.database.admin`
      select count(*)::int as n from audit.subject where trajectory_id = ${trajectoryId}
      and event_id = (select id from audit.event where tenant_id = ${team.practice.id} order by seq desc limit 1)`;
    expect(about?.["n"]).toBe(0);
  });

  it("is the list under Geld, case by case, whoever asks", async () => {
    for (const who of [team.hers, team.office, team.owner]) {
      const rows = await who.caseload.list({ whose: "practice", ended: true });
      const { due } = await who.invoicing.money();
      expect(
        rows
          .filter(({ toInvoice }) => toInvoice)
          .map(({ trajectoryId }) => trajectoryId)
          .toSorted(),
      ).toEqual(due.map(({ trajectoryId }) => trajectoryId).toSorted());
    }
  });
});
