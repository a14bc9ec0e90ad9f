import { isWorkingDay } from "@hervat/domain/calendar";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayInAmsterdam } from "../clock.ts";
import { sendDigests } from "../digest/send-digests.ts";
import { callByLink } from "../testing/call-as.ts";
import { answer, offerDesk } from "../testing/given-offer-desk.ts";
import { givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let desk: ReturnType<typeof offerDesk>;
beforeAll(async () => {
  team = await givenTeam();
  await givenWholeProfile(team);
  desk = offerDesk(team);
});
afterAll(() => team.test.close());

const UNAUTHORIZED = { code: "UNAUTHORIZED" };

describe("the page of the link", () => {
  it("shows the offer as often as somebody looks, and nothing of the employee", async () => {
    const { trajectoryId, offerId, link } = await desk.sentOffer();
    for (let look = 0; look < 3; look++) expect((await link.offer.read()).standing).toBe("sent");
    const page = await link.offer.read();
    expect(page.document).toMatchObject({ netCents: 212_500, grossCents: 257_125, employee: null });
    expect(JSON.stringify(page)).not.toMatch(/Noor|planner/);
    expect((await desk.shown(trajectoryId, offerId)).events.map(({ kind }) => kind)).toEqual(["sent"]);
  });

  it("is nobody's without the right token, with a changed one, or after its end", async () => {
    const { token } = await desk.sentOffer();
    for (const wrong of ["", "onzin", `${token.slice(0, -2)}AA`, token.slice(4)])
      await expect(callByLink(team.test.service, wrong).offer.read(), wrong).rejects.toMatchObject(UNAUTHORIZED);
    await team.test.database.admin`update identity.link set expires_at = created_at where trajectory_id is not null`;
    await expect(callByLink(team.test.service, token).offer.read()).rejects.toMatchObject(UNAUTHORIZED);
  });

  it("takes a question, which the coach sees, and then still a yes", async () => {
    const { trajectoryId, offerId, link } = await desk.sentOffer();
    expect(await link.offer.ask({ name: "R. Pels", question: "Wanneer kunnen jullie beginnen?" })).toEqual({ ok: true, value: null });
    expect(await desk.shown(trajectoryId, offerId)).toMatchObject({
      standing: "question",
      events: [{ kind: "sent" }, { kind: "question", name: "R. Pels", text: "Wanneer kunnen jullie beginnen?" }],
    });
    expect(await link.offer.accept(answer)).toEqual({ ok: true, value: null });
    expect(await desk.shown(trajectoryId, offerId)).toMatchObject({
      standing: "accepted",
      answer: { purchaseOrder: "PO-9", takenOverOn: null },
    });
    expect((await link.offer.read()).document.type).toBe("confirmation");
  });

  it("does not keep a question that tells of health, and says why", async () => {
    const { trajectoryId, offerId, link } = await desk.sentOffer();
    const outcome = await link.offer.ask({ name: "R. Pels", question: "Wanneer is zij genezen van haar burn-out?" });
    expect(outcome).toMatchObject({
      refusal: {
        kind: "not-for-employer",
        findings: [expect.objectContaining({ text: expect.stringContaining("burn-out"), reason: expect.any(String) })],
      },
    });
    expect(await desk.shown(trajectoryId, offerId)).toMatchObject({ standing: "sent", events: [{ kind: "sent" }] });
  });

  it("tells the coach of an answer with one mail that names nobody, within the day", async () => {
    const { link } = await desk.sentOffer();
    await link.offer.ask({ name: "R. Pels", question: "Wanneer kunnen jullie beginnen?" });
    do team.test.clock.pass({ hours: 1 });
    while (team.test.clock.now().getUTCHours() !== 10 || !isWorkingDay(dayInAmsterdam(team.test.clock.now())));
    await sendDigests(team.test.service);
    await sendDigests(team.test.service);
    const mails = await team.test.database.admin<{ text: string; subject: string }[]>`
      select subject, text from identity.mail where kind = 'digest'`;
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain("/vandaag");
    expect(JSON.stringify(mails)).not.toMatch(/Pels|offerte|werkgever|beginnen/i);
  });

  it("counts one of two acceptances, and tells the other that it was accepted", async () => {
    const { link } = await desk.sentOffer();
    const both = await Promise.all([link.offer.accept(answer), link.offer.accept({ ...answer, name: "Iemand anders" })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "not-open", standing: "accepted" } });
  });

  it("of accepting and withdrawing at once lets one win and loses nothing of the other", async () => {
    const { trajectoryId, offerId, link } = await desk.sentOffer();
    const [accepted, withdrawn] = await Promise.all([link.offer.accept(answer), team.hers.referral.withdrawOffer({ offerId })]);
    expect([accepted.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
    const { standing, events } = await desk.shown(trajectoryId, offerId);
    expect(standing).toBe(accepted.ok ? "accepted" : "withdrawn");
    expect(events).toHaveLength(2);
  });

  it("says that an offer was withdrawn, and takes no yes any more", async () => {
    const { offerId, link } = await desk.sentOffer();
    await team.hers.referral.withdrawOffer({ offerId });
    expect((await link.offer.read()).standing).toBe("withdrawn");
    expect(await link.offer.accept(answer)).toMatchObject({ refusal: { kind: "not-open", standing: "withdrawn" } });
  });

  it("has an end to how often one link may act", async () => {
    const { link } = await desk.sentOffer();
    const asked = [];
    for (let time = 0; time < 61; time++) asked.push(await link.offer.ask({ name: "R. Pels", question: "Nog iets?" }));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(60);
    expect(asked.at(-1)).toMatchObject({ refusal: { kind: "too-many-tries" } });
  });
});
