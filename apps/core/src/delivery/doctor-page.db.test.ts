import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONSENT_TEXT_VERSION } from "../consent/record-consent.ts";
import { givenClient } from "../testing/given-client.ts";
import { DOCTOR, deliveryDesk, PDF } from "../testing/given-delivery.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let desk: ReturnType<typeof deliveryDesk>;
beforeAll(async () => {
  team = await givenTeam();
  desk = deliveryDesk(team);
});
afterAll(() => team.test.close());

describe("what waits for him", () => {
  it("is fetched with a receipt, whole or in part, as often as the download breaks", async () => {
    const sent = await desk.givenSent();
    const { proof } = await desk.entered(sent);
    expect((await desk.by(sent, proof).page()).documents).toMatchObject([{ reportId: sent.reportId, fetchedOn: null }]);
    expect((await desk.rowOf(sent))["status"]).toBe("released");
    const half = await desk.download(sent, proof, { range: "bytes=0-99" });
    expect([half.status, half.headers.get("content-range")]).toEqual([206, `bytes 0-99/${PDF.length}`]);
    const rest = await desk.download(sent, proof, { range: "bytes=100-", "if-range": half.headers.get("etag") ?? "" });
    expect(Buffer.concat([Buffer.from(await half.arrayBuffer()), Buffer.from(await rest.arrayBuffer())])).toEqual(PDF);
    expect(Buffer.from(await (await desk.download(sent, proof)).arrayBuffer())).toEqual(PDF);
    expect((await desk.rowOf(sent))["status"]).toBe("fetched");
    expect((await desk.by(sent, proof).page()).documents).toMatchObject([{ fetchedOn: team.inDays(0) }]);
    expect((await team.hers.report.ofTrajectory({ trajectoryId: sent.trajectoryId })).reports).toMatchObject([{ standing: "fetched" }]);
  });

  it("is gone at once when it is taken back, by the practice or with her consent, and nothing says what it was", async () => {
    for (const takeBack of ["report", "consent"] as const) {
      const sent = await desk.givenSent();
      const { proof } = await desk.entered(sent);
      expect((await desk.by(sent, proof).page()).gone).toBe(false);
      if (takeBack === "report") await team.hers.report.withdraw({ reportId: sent.reportId });
      else {
        const [row] = await team.test.database.admin`select id from care.consent where trajectory_id = ${sent.trajectoryId}`;
        await team.hers.consent.withdraw({ trajectoryId: sent.trajectoryId, consentId: row?.["id"], on: team.inDays(0) });
      }
      expect(await desk.by(sent, proof).page()).toMatchObject({ gone: true, documents: [], client: "" });
      expect((await desk.download(sent, proof)).status).toBe(404);
    }
  });

  it("that was fetched before she took her consent back: she reads who had it, and he is asked once not to use it", async () => {
    const sent = await desk.givenSent();
    const { trajectoryId, reportId } = sent;
    const { proof } = await desk.entered(sent);
    expect((await desk.download(sent, proof)).status).toBe(200);
    const { herself } = await givenClient(team, trajectoryId);
    const about = { trajectoryId, contactId: sent.contactId, recipient: "bedrijfsarts", textVersion: CONSENT_TEXT_VERSION } as const;
    for (const category of ["complaints", "course"] as const)
      expect(await herself.consent.refuse({ ...about, category })).toEqual({ ok: true, value: null });
    expect(await herself.ownReport.open({ reportId })).toMatchObject({
      standing: "fetched",
      regrettedOn: team.inDays(0),
      recipient: { name: DOCTOR.name },
      fetchedAt: expect.any(Date),
    });
    expect(await desk.by(sent, proof).page()).toMatchObject({ gone: true, documents: [], client: "", questions: [] });
    expect((await desk.download(sent, proof)).status).toBe(404);
    const asked = await team.test.database.admin`select id from identity.mail where kind = 'regret'`;
    expect(asked).toHaveLength(1);
    const { reports } = await team.hers.report.ofTrajectory({ trajectoryId });
    expect(reports).toMatchObject([{ regrettedOn: team.inDays(0) }]);
  });
});
