import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callByLink } from "../testing/call-as.ts";
import { offerDesk, orderer } from "../testing/given-offer-desk.ts";
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

describe("making an offer", () => {
  it("begins with the price of the programme and what that includes", async () => {
    const trajectoryId = await desk.aCase();
    const offer = await desk.shown(trajectoryId, await desk.drafted(trajectoryId));
    expect(offer).toMatchObject({ standing: "concept", netCents: 212_500, vatCents: 44_625, grossCents: 257_125, sending: null });
    expect(offer.content.included).toHaveLength(8);
  });

  it("speaks the language of who orders: the lines, the mail, the page and the letter", async () => {
    const trajectoryId = await desk.aCase();
    const person = { name: "R. Pels", function: null, email: orderer, phone: null, language: "en" } as const;
    const told = { orderer: person, orderReference: null, payer: { kind: "employer" }, goal: "own-work", goalOn: team.inDays(0) } as const;
    await team.hers.referral.saveAssignment({ trajectoryId, seen: 0, assignment: told });
    const offerId = await desk.drafted(trajectoryId);
    const { content } = await desk.shown(trajectoryId, offerId);
    const { texts } = await desk.readCase(trajectoryId);
    expect(content.language).toBe("en");
    expect(texts.map(({ en }) => en)).toEqual(expect.arrayContaining([...content.included, content.lines[0]?.description]));
    await desk.send(trajectoryId, offerId);
    const { subject, text } = await desk.mailed();
    expect(subject).toBe("A document is ready for you");
    expect(text).toMatch(/offerte\/[\w-]+\?taal=en/);
    expect((await callByLink(team.test.service, await desk.linkOf()).offer.read()).document.lines[0]?.unit).toBe("piece");
  });

  it("may be about more of what runs, without a phase or a reason", async () => {
    const trajectoryId = await desk.aCase();
    const offer = await desk.shown(trajectoryId, await desk.drafted(trajectoryId, "extension"));
    expect(JSON.stringify(offer.content)).not.toMatch(/fase|herstel|hervatting/i);
  });

  it("is not kept with a word that tells why, and says which", async () => {
    const trajectoryId = await desk.aCase();
    const offerId = await desk.drafted(trajectoryId);
    const { version, content } = await desk.shown(trajectoryId, offerId);
    const lines = content.lines.map((line) => ({ ...line, description: "Begeleiding bij burn-out" }));
    const outcome = await team.hers.referral.saveOffer({ offerId, version, content: { ...content, lines } });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { kind: "text-reveals", field: "lines.0", sentence: expect.stringContaining("burn-out") },
    });
  });

  it("calls no questionnaire validated while the programme leaves open which one is asked", async () => {
    const trajectoryId = await desk.aCase();
    const offerId = await desk.drafted(trajectoryId);
    const { version, content } = await desk.shown(trajectoryId, offerId);
    const included = ["Gevalideerde vragenlijst bij start en einde"];
    expect(await team.office.referral.saveOffer({ offerId, version, content: { ...content, included } })).toMatchObject({
      ok: false,
      refusal: { field: "included", sentence: expect.stringContaining("Gevalideerde") },
    });
  });

  it("is not saved over a colleague's change, and can be thrown away while it is a concept", async () => {
    const trajectoryId = await desk.aCase();
    const offerId = await desk.drafted(trajectoryId);
    const { version, content } = await desk.shown(trajectoryId, offerId);
    await team.office.referral.saveOffer({ offerId, version, content });
    await expect(team.hers.referral.saveOffer({ offerId, version, content })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await team.hers.referral.discardOffer({ offerId })).toEqual({ ok: true, value: null });
    expect((await desk.readCase(trajectoryId)).offers).toEqual([]);
  });
});

describe("sending an offer", () => {
  it("puts a neutral mail with one link in the outbox", async () => {
    const { trajectoryId, offerId, token } = await desk.sentOffer();
    const { subject, text, html } = await desk.mailed();
    expect(subject).toBe("Er staat een document voor u klaar");
    expect(text.match(/https?:\/\//g)).toHaveLength(1);
    expect(text).toContain(`http://localhost:4602/offerte/${token}`);
    for (const told of [subject, text, html]) expect(told).not.toMatch(/Noor|offerte(?!\/)|verzuim|herstel|ziek|2\.125/i);
    expect(await desk.shown(trajectoryId, offerId)).toMatchObject({ standing: "sent", sending: { to: { name: "R. Pels" } } });
    expect(await team.lastEvent()).toMatchObject({ action: "assignment.read" });
  });

  it("again ends the older link and keeps the offer", async () => {
    const { trajectoryId, offerId, link } = await desk.sentOffer();
    expect((await desk.send(trajectoryId, offerId, { reply: "We beginnen in december." })).ok).toBe(true);
    await expect(link.offer.read()).rejects.toMatchObject(UNAUTHORIZED);
    const { talk } = await callByLink(team.test.service, await desk.linkOf()).offer.read();
    expect(talk).toMatchObject([{ kind: "answered", text: "We beginnen in december." }]);
  });

  it("is refused with an end that is past", async () => {
    const trajectoryId = await desk.aCase();
    expect(await desk.send(trajectoryId, await desk.drafted(trajectoryId), { days: -1 })).toMatchObject({
      refusal: { kind: "valid-until-past" },
    });
  });
});
