import { reportRepository } from "@hervat/database/repositories";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { CONSENT_TEXT_VERSION } from "../consent/record-consent.ts";
import { givenClient } from "../testing/given-client.ts";
import { deliveryDesk, type GivenDelivery } from "../testing/given-delivery.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let desk: ReturnType<typeof deliveryDesk>;
beforeAll(async () => {
  team = await givenTeam();
  desk = deliveryDesk(team);
});
afterAll(() => team.test.close());

async function givenBoth() {
  const sent = await desk.givenSent();
  const { proof } = await desk.entered(sent);
  const { herself } = await givenClient(team, sent.trajectoryId);
  const { trajectoryId, contactId } = sent;
  const about = { trajectoryId, contactId, recipient: "bedrijfsarts", category: "course", textVersion: CONSENT_TEXT_VERSION } as const;
  return { sent, proof, herself, takesBack: () => herself.consent.refuse(about) };
}

/** The doctor's transaction: he has fetched it, and commits when he is told to. */
async function fetching({ trajectoryId, reportId }: GivenDelivery) {
  const commit = Promise.withResolvers<void>();
  const fetched = Promise.withResolvers<void>();
  const done = team.test.service.database.transactAs("link", { tenant: team.practice.id, case: trajectoryId }, async (tx) => {
    const sealer = await team.test.service.keyring.sealerFor(tx, team.practice.id);
    const reports = reportRepository(tx, sealer);
    const stored = await reports.find(reportId, { forRelease: true });
    if (stored?.value.status !== "released") throw new Error("it was not released");
    await reports.saveFetched({ ...stored, value: { ...stored.value, status: "fetched", fetchedAt: new Date(), regrettedOn: null } });
    fetched.resolve();
    await commit.promise;
  });
  await fetched.promise;
  return { commit: () => commit.resolve(), done };
}

/** Somebody waits for a row or a lock that another transaction holds. */
const waits = () =>
  vi.waitFor(
    async () => {
      const [row] = await team.test.database.admin`
      select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      expect(row?.["waiting"]).toBeGreaterThan(0);
    },
    { timeout: 20_000 },
  );

describe("a doctor who fetches at the same moment as she takes her consent back", () => {
  it("was first: her withdrawal waits for him, stands, and asks him not to use it", async () => {
    const { sent, herself, takesBack } = await givenBoth();
    const doctor = await fetching(sent);
    const back = takesBack();
    await waits();
    doctor.commit();
    await doctor.done;
    expect(await back).toEqual({ ok: true, value: null });
    expect(await herself.ownReport.open({ reportId: sent.reportId })).toMatchObject({
      standing: "fetched",
      regrettedOn: team.inDays(0),
    });
    const [asked] = await team.test.database.admin`select count(*)::int as mails from identity.mail where kind = 'regret'`;
    expect(asked).toEqual({ mails: 1 });
  });

  it("has it and is asked not to use it, or does not have it and it is shut: never a page that failed", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { sent, proof, herself, takesBack } = await givenBoth();
      const [download, back] = await Promise.all([desk.download(sent, proof), takesBack()]);
      expect(back).toEqual({ ok: true, value: null });
      const { standing, regrettedOn } = await herself.ownReport.open({ reportId: sent.reportId });
      expect([download.status, standing, regrettedOn]).toEqual(
        download.status === 200 ? [200, "fetched", team.inDays(0)] : [404, "withdrawn", null],
      );
    }
  });
});
