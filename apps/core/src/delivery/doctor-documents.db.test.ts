import type { HealthCategory } from "@hervat/domain/consent";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { DOCTOR, deliveryDesk, type GivenDelivery } from "../testing/given-delivery.ts";
import { givenPractice, givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let desk: ReturnType<typeof deliveryDesk>;
beforeAll(async () => {
  team = await givenTeam();
  desk = deliveryDesk(team);
});
// Each test has a bedrijfsarts of its own, so that none finds what lies there for another.
let doctor: { name: string; email: string };
let count = 0;
beforeEach(() => {
  count += 1;
  doctor = { name: `dr. Jansen-${"abcdefgh".charAt(count)}`, email: `jansen-${count}@arbo.example` };
});
afterAll(() => team.test.close());

const given = async (his: Partial<typeof DOCTOR> = doctor) => desk.send(await desk.givenReleased("named", his));
const idOf = async ({ trajectoryId }: GivenDelivery) => (await team.hers.delivery.list({ trajectoryId })).sent[0]?.id ?? "";
const refusedTo = (asked: Promise<unknown>) =>
  asked.then(
    () => false,
    () => true,
  );

/** Whether what was sent elsewhere opens for whoever gave the code of `at`. */
async function opensFrom(at: { sent: GivenDelivery; proof: string }, other: GivenDelivery, otherId: string): Promise<boolean> {
  const { documents } = await desk.by(at.sent, at.proof).documents();
  if (documents.some(({ deliveryId }) => deliveryId === otherId)) return true;
  if (!(await refusedTo(desk.by(at.sent, at.proof, otherId).page()))) return true;
  const asked = { token: at.sent.token, reportId: other.reportId };
  return (await desk.download(asked, at.proof, { "x-link-delivery": otherId })).status === 200;
}

describe("one page with everything that lies there for a bedrijfsarts", () => {
  it("lists all of his cases, the newest first, and each opens with what he proved once", async () => {
    const older = await given();
    team.test.clock.pass({ days: 2 });
    const newer = await given();
    const { proof } = await desk.entered(older);
    const his = desk.by(older, proof);
    const [olderId, newerId] = [await idOf(older), await idOf(newer)];
    const listed = await his.documents();
    expect(listed).toMatchObject({ doctor: doctor.name, practice: { name: expect.any(String) } });
    expect(listed.documents).toMatchObject([
      { state: "new", deliveryId: newerId, reportId: newer.reportId, client: "Noor de Wit", on: team.inDays(0), fetchedOn: null },
      { state: "new", deliveryId: olderId, reportId: older.reportId, on: team.inDays(-2) },
    ]);
    expect(await his.page()).toMatchObject({ more: true });
    expect((await desk.rowOf(newer))["entered"]).toBeNull();

    const at = desk.by(older, proof, newerId);
    expect((await at.page()).documents).toMatchObject([{ reportId: newer.reportId }]);
    expect((await desk.download({ token: older.token, reportId: newer.reportId }, proof, { "x-link-delivery": newerId })).status).toBe(200);
    expect(await desk.rowOf(newer)).toMatchObject({ status: "fetched", entered: expect.any(Date) });
    expect((await his.documents()).documents).toMatchObject([{ state: "fetched", fetchedOn: team.inDays(0) }, { state: "new" }]);
    await at.acknowledge();
    await at.ask({ text: "Wat kan zij in de ochtend aan?" });
    const asked = async ({ trajectoryId }: GivenDelivery) => (await team.hers.people.questions({ trajectoryId })).length;
    expect([await asked(newer), await asked(older)]).toEqual([1, 0]);
    // What he said was said about the case that he had before him.
    const { sent } = await team.hers.delivery.list({ trajectoryId: newer.trajectoryId });
    expect(sent).toMatchObject([{ acknowledgedAt: expect.any(Date), enteredAt: expect.any(Date) }]);
  });

  it("is in the log of every client whose case was among them, and in nobody else's", async () => {
    const [first, second, strangers] = [await given(), await given(), await given({ ...doctor, name: "dr. Bakker" })];
    const { proof } = await desk.entered(first);
    const readers = await Promise.all(
      [first, second, strangers].map(async ({ trajectoryId }) => {
        const { herself } = await givenClient(team, trajectoryId);
        return async () => (await herself.log.read({ trajectoryId, before: null })).lines.filter(({ who }) => who.includes("edrijfsarts"));
      }),
    );
    const counts = () => Promise.all(readers.map(async (read) => (await read()).length));
    // He gave his code in the first.
    expect(await counts()).toEqual([1, 0, 0]);
    await desk.by(first, proof).documents();
    expect(await counts()).toEqual([2, 1, 0]);
    await desk.by(first, proof, await idOf(second)).page();
    expect(await counts()).toEqual([2, 2, 0]);
    expect((await readers[1]?.())?.map(({ sentence }) => sentence)).toEqual([
      "De bedrijfsarts bekeek een rapport.",
      "De bedrijfsarts bekeek de lijst met zijn rapporten.",
    ]);
  });

  it("says of what was taken back only that a mail came, and when", async () => {
    const [kept, gone] = [await given(), await given()];
    await team.hers.report.withdraw({ reportId: gone.reportId });
    const { proof } = await desk.entered(kept);
    const { documents } = await desk.by(kept, proof).documents();
    expect(documents).toHaveLength(2);
    expect(documents.filter(({ state }) => state === "gone")).toEqual([
      { state: "gone", deliveryId: await idOf(gone), on: team.inDays(0) },
    ]);
    expect(await desk.by(kept, proof, await idOf(gone)).page()).toMatchObject({ gone: true, documents: [], client: "" });
  });

  it("opens nothing that no mail to him opens now", { timeout: 60_000 }, async () => {
    const own = await given();
    const others: [string, GivenDelivery, string][] = [];
    const add = async (why: string, sent: GivenDelivery) => others.push([why, sent, await idOf(sent)]);
    await add("another doctor who reads the same mailbox", await given({ ...doctor, name: "dr. Bakker" }));
    await add("his namesake at another address", await given({ ...doctor, email: `ander-${doctor.email}` }));

    const revoked = await given();
    await add("the coach revoked the link", revoked);
    await team.hers.delivery.revoke({ trajectoryId: revoked.trajectoryId, deliveryId: await idOf(revoked) });

    const replaced = await given();
    await add("a newer mail went to another", replaced);
    const { trajectoryId } = replaced;
    const other = { ...DOCTOR, name: "dr. De Boer", email: `boer-${doctor.email}` };
    const named = contactIdOf(await team.hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "new", details: other } }));
    const how = { kind: "aloud", sessionId: null, note: "Ja." } as const;
    const categories: HealthCategory[] = ["complaints", "course", "energy", "prognosis"];
    const agreed = { expiresOn: null, how, categories, givenOn: team.inDays(0) };
    await team.hers.consent.record({ trajectoryId, contactId: named, reach: "team", ...agreed });
    expect(await team.hers.delivery.send({ reportId: replaced.reportId, contactId: named, channel: "told" })).toMatchObject({ ok: true });

    const standIn = await desk.givenReleased("team", other);
    const elsewhere = await givenCase(team.hers, team.coach.membershipId);
    const person = { kind: "new", details: { ...DOCTOR, ...doctor } } as const;
    const contactId = contactIdOf(await team.hers.people.save({ trajectoryId: elsewhere, role: "bedrijfsarts", person }));
    const stoodIn = await desk.send({ ...standIn, contactId });
    const at = { sent: own, proof: (await desk.entered(own)).proof };
    expect(await opensFrom(at, stoodIn, await idOf(stoodIn)), "a stand-in whom she allows").toBe(true);
    await add("a stand-in whom her consent no longer reaches", stoodIn);
    const [consent] = await team.hers.consent.list({ trajectoryId: standIn.trajectoryId });
    await team.hers.consent.withdraw({ trajectoryId: standIn.trajectoryId, consentId: consent?.id ?? "", on: team.inDays(0) });
    const { trajectoryId: theirs, contactId: alone } = standIn;
    await team.hers.consent.record({ trajectoryId: theirs, contactId: alone, reach: "named", ...agreed });

    const practice = await givenPractice(team.test.service);
    const coach = await givenStaff(team.test.service, practice, "coach");
    const there: GivenTeam = { ...team, practice, coach, hers: team.as(coach) };
    const abroad = await deliveryDesk(there).send(await deliveryDesk(there).givenReleased("named", doctor));
    const [sentThere] = (await there.hers.delivery.list({ trajectoryId: abroad.trajectoryId })).sent;
    others.push(["another practice", abroad, sentThere?.id ?? ""]);

    const moved = await given();
    await add("his address here changed since", moved);
    const { bedrijfsarts } = await team.hers.people.read({ trajectoryId: moved.trajectoryId });
    const details = { ...DOCTOR, name: doctor.name, email: `nieuw-${doctor.email}`, version: bedrijfsarts?.version ?? 0 };
    const known = { kind: "known", id: moved.contactId, details } as const;
    expect(await team.hers.people.save({ trajectoryId: moved.trajectoryId, role: "bedrijfsarts", person: known })).toMatchObject({
      ok: true,
    });

    const late = await given();
    await add("fourteen days went by", late);
    await team.test.database.admin`
      update identity.link set expires_at = ${team.test.clock.now()} where id in (select link_id from reports.delivery where report_id = ${late.reportId})`;

    const opened: string[] = [];
    for (const [why, sent, id] of others) {
      expect(id, why).not.toBe("");
      if (await opensFrom(at, sent, id)) opened.push(why);
    }
    expect((await desk.by(own, at.proof).documents()).documents).toHaveLength(1);
    // A code that was given nowhere opens no list, and no other case.
    expect(await refusedTo(desk.by(own).documents())).toBe(true);
    expect(await desk.by(own, undefined, await idOf(late)).knock()).toEqual({ opened: false, bySms: false });
    process.stdout.write(`G6 one page for a bedrijfsarts: ${others.length} that are not his, ${opened.length} opened / 0 opened\n`);
    expect(opened).toEqual([]);
  });

  it("remembers a device for the person at this practice, under whichever row the coach has him", async () => {
    const first = await given();
    const device = (await desk.entered(first, true)).device?.proof ?? "";
    const second = await given();
    expect(second.contactId).not.toBe(first.contactId);
    expect(await desk.by(second).enterKnown({ device })).toMatchObject({ ok: true });
    const namesake = await given({ ...doctor, name: "dr. Bakker" });
    expect(await desk.by(namesake).enterKnown({ device })).toMatchObject({ ok: false });
    await team.hers.delivery.revoke({ trajectoryId: second.trajectoryId, deliveryId: await idOf(second) });
    expect(await desk.by(await desk.send(first)).enterKnown({ device })).toMatchObject({ ok: false });
  });
});

it("a link that was mailed to an address that turned out wrong opens nothing once the address is changed", async () => {
  const sent = await given();
  const { proof, device } = await desk.entered(sent, true);
  const { trajectoryId, contactId } = sent;
  const { bedrijfsarts } = await team.hers.people.read({ trajectoryId });
  const details = { ...DOCTOR, name: doctor.name, email: `goed-${doctor.email}`, version: bedrijfsarts?.version ?? 0 };
  await team.hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "known", id: contactId, details } });
  expect(await refusedTo(desk.by(sent, proof).page())).toBe(true);
  expect((await desk.download(sent, proof)).status).not.toBe(200);
  expect(await desk.by(await desk.send(sent)).enterKnown({ device: device?.proof ?? "" })).toMatchObject({ ok: false });
});
