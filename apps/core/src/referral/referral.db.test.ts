import { isWorkingDay } from "@hervat/domain/calendar";
import { cents } from "@hervat/domain/money";
import { Email } from "@hervat/domain/people";
import type { OfferId, TrajectoryId } from "@hervat/domain/primitives";
import type { OfferContent } from "@hervat/domain/referral";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayInAmsterdam } from "../clock.ts";
import { sendDigests } from "../digest/send-digests.ts";
import { callByLink } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
  await givenWholeProfile(team);
});
afterAll(() => team.test.close());

const NOT_FOUND = { code: "NOT_FOUND" };
const UNAUTHORIZED = { code: "UNAUTHORIZED" };
const orderer = Email.parse("r.pels@werkgever.example");
const answer = { name: "R. Pels", function: "Inkoper", purchaseOrder: "PO-9", invoiceAddress: null, invoiceEmail: null, chosen: [] };
const address = { street: "Havenweg 112", postcode: "3542 AD", city: "Utrecht", country: "NL" };

const aCase = () => givenCase(team.hers, team.coach.membershipId);
const readCase = (trajectoryId: TrajectoryId) => team.hers.referral.read({ trajectoryId });

async function drafted(trajectoryId: TrajectoryId, subject: "programme" | "extension" = "programme"): Promise<OfferId> {
  return (await team.hers.referral.draftOffer({ trajectoryId, subject, copyOf: null })).offerId;
}

async function shown(trajectoryId: TrajectoryId, id: OfferId) {
  const offer = (await readCase(trajectoryId)).offers.find((one) => one.id === id);
  if (offer === undefined) throw new Error("the offer is gone");
  return offer;
}

async function send(trajectoryId: TrajectoryId, offerId: OfferId, told: { reply?: string; days?: number } = {}) {
  const { version } = await shown(trajectoryId, offerId);
  const { reply = null, days = 30 } = told;
  return team.hers.referral.sendOffer({ offerId, version, to: { name: "R. Pels", email: orderer }, validUntil: team.inDays(days), reply });
}

/** The newest mail to the orderer. */
async function mailed(): Promise<{ subject: string; text: string; html: string }> {
  const [mail] = await team.test.database.admin<{ subject: string; text: string; html: string }[]>`
    select subject, text, html from identity.mail where "to" = ${orderer} order by created_at desc, id desc limit 1`;
  if (mail === undefined) throw new Error("nothing was mailed");
  return mail;
}

async function linkOf(): Promise<string> {
  return /\/offerte\/([\w-]+)/.exec((await mailed()).text)?.[1] ?? "";
}

async function sentOffer(content?: Partial<OfferContent>) {
  const trajectoryId = await aCase();
  const offerId = await drafted(trajectoryId);
  if (content !== undefined) {
    const before = await shown(trajectoryId, offerId);
    const saved = await team.hers.referral.saveOffer({ offerId, version: before.version, content: { ...before.content, ...content } });
    if (!saved.ok) throw new Error(saved.refusal.sentence);
  }
  const outcome = await send(trajectoryId, offerId);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  const token = await linkOf();
  return { trajectoryId, offerId, token, link: callByLink(team.test.service, token) };
}

describe("an assignment", () => {
  const assignment = {
    orderer: { name: "R. Pels", function: "HR-adviseur", email: orderer, phone: null, language: "en" },
    orderReference: "INK-77",
    payer: { kind: "employer" },
    goal: "own-work",
  } as const;

  it("is recorded with its goal, and a change keeps what stood before", async () => {
    const trajectoryId = await aCase();
    const goalOn = team.inDays(0);
    await team.hers.referral.saveAssignment({ trajectoryId, seen: 0, assignment: { ...assignment, goalOn } });
    expect(await team.lastEvent()).toMatchObject({ action: "assignment.change", outcome: "done" });
    await team.office.referral.saveAssignment({ trajectoryId, seen: 1, assignment: { ...assignment, goal: "other-organisation", goalOn } });
    const { assignment: now, earlier } = await readCase(trajectoryId);
    expect([now?.assignment.goal, earlier.map((one) => one.assignment.goal)]).toEqual(["other-organisation", ["own-work"]]);
  });

  it("is not recorded over what a colleague recorded in the meantime", async () => {
    const trajectoryId = await aCase();
    const told = { trajectoryId, seen: 0, assignment: { ...assignment, goalOn: team.inDays(0) } };
    const both = await Promise.allSettled([team.hers.referral.saveAssignment(told), team.office.referral.saveAssignment(told)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is hidden from a stranger, a colleague and a visitor", async () => {
    const trajectoryId = await aCase();
    await expect(team.stranger.referral.read({ trajectoryId })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.colleague.referral.read({ trajectoryId })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.visitor.referral.read({ trajectoryId })).rejects.toMatchObject(UNAUTHORIZED);
  });
});

describe("making an offer", () => {
  it("begins with the price of the programme and what that includes", async () => {
    const trajectoryId = await aCase();
    const offer = await shown(trajectoryId, await drafted(trajectoryId));
    expect(offer).toMatchObject({ standing: "concept", netCents: 212_500, vatCents: 44_625, grossCents: 257_125, sending: null });
    expect(offer.content.included).toHaveLength(8);
  });

  it("speaks the language of who orders: the lines, the mail, the page and the letter", async () => {
    const trajectoryId = await aCase();
    const person = { name: "R. Pels", function: null, email: orderer, phone: null, language: "en" } as const;
    const told = { orderer: person, orderReference: null, payer: { kind: "employer" }, goal: "own-work", goalOn: team.inDays(0) } as const;
    await team.hers.referral.saveAssignment({ trajectoryId, seen: 0, assignment: told });
    const offerId = await drafted(trajectoryId);
    const { content } = await shown(trajectoryId, offerId);
    const { texts } = await readCase(trajectoryId);
    expect(content.language).toBe("en");
    expect(texts.map(({ en }) => en)).toEqual(expect.arrayContaining([...content.included, content.lines[0]?.description]));
    await send(trajectoryId, offerId);
    const { subject, text } = await mailed();
    expect(subject).toBe("A document is ready for you");
    expect(text).toMatch(/offerte\/[\w-]+\?taal=en/);
    expect((await callByLink(team.test.service, await linkOf()).offer.read()).document.lines[0]?.unit).toBe("piece");
  });

  it("may be about more of what runs, without a phase or a reason", async () => {
    const trajectoryId = await aCase();
    const offer = await shown(trajectoryId, await drafted(trajectoryId, "extension"));
    expect(JSON.stringify(offer.content)).not.toMatch(/fase|herstel|hervatting/i);
  });

  it("is not kept with a word that tells why, and says which", async () => {
    const trajectoryId = await aCase();
    const offerId = await drafted(trajectoryId);
    const { version, content } = await shown(trajectoryId, offerId);
    const lines = content.lines.map((line) => ({ ...line, description: "Begeleiding bij burn-out" }));
    const outcome = await team.hers.referral.saveOffer({ offerId, version, content: { ...content, lines } });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { kind: "text-reveals", field: "lines.0", sentence: expect.stringContaining("burn-out") },
    });
  });

  it("is not saved over a colleague's change, and can be thrown away while it is a concept", async () => {
    const trajectoryId = await aCase();
    const offerId = await drafted(trajectoryId);
    const { version, content } = await shown(trajectoryId, offerId);
    await team.office.referral.saveOffer({ offerId, version, content });
    await expect(team.hers.referral.saveOffer({ offerId, version, content })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await team.hers.referral.discardOffer({ offerId })).toEqual({ ok: true, value: null });
    expect((await readCase(trajectoryId)).offers).toEqual([]);
  });
});

describe("sending an offer", () => {
  it("puts a neutral mail with one link in the outbox", async () => {
    const { trajectoryId, offerId, token } = await sentOffer();
    const { subject, text, html } = await mailed();
    expect(subject).toBe("Er staat een document voor u klaar");
    expect(text.match(/https?:\/\//g)).toHaveLength(1);
    expect(text).toContain(`http://localhost:4602/offerte/${token}`);
    for (const told of [subject, text, html]) expect(told).not.toMatch(/Noor|offerte(?!\/)|verzuim|herstel|ziek|2\.125/i);
    expect(await shown(trajectoryId, offerId)).toMatchObject({ standing: "sent", sending: { to: { name: "R. Pels" } } });
    expect(await team.lastEvent()).toMatchObject({ action: "assignment.read" });
  });

  it("again ends the older link and keeps the offer", async () => {
    const { trajectoryId, offerId, link } = await sentOffer();
    expect((await send(trajectoryId, offerId, { reply: "We beginnen in december." })).ok).toBe(true);
    await expect(link.offer.read()).rejects.toMatchObject(UNAUTHORIZED);
    const { talk } = await callByLink(team.test.service, await linkOf()).offer.read();
    expect(talk).toMatchObject([{ kind: "answered", text: "We beginnen in december." }]);
  });

  it("is refused with an end that is past", async () => {
    const trajectoryId = await aCase();
    expect(await send(trajectoryId, await drafted(trajectoryId), { days: -1 })).toMatchObject({ refusal: { kind: "valid-until-past" } });
  });
});

describe("the page of the link", () => {
  it("shows the offer as often as somebody looks, and nothing of the employee", async () => {
    const { trajectoryId, offerId, link } = await sentOffer();
    for (let look = 0; look < 3; look++) expect((await link.offer.read()).standing).toBe("sent");
    const page = await link.offer.read();
    expect(page.document).toMatchObject({ netCents: 212_500, grossCents: 257_125, employee: null });
    expect(JSON.stringify(page)).not.toMatch(/Noor|planner/);
    expect((await shown(trajectoryId, offerId)).events.map(({ kind }) => kind)).toEqual(["sent"]);
  });

  it("is nobody's without the right token, with a changed one, or after its end", async () => {
    const { token } = await sentOffer();
    for (const wrong of ["", "onzin", `${token.slice(0, -2)}AA`, token.slice(4)])
      await expect(callByLink(team.test.service, wrong).offer.read(), wrong).rejects.toMatchObject(UNAUTHORIZED);
    await team.test.database.admin`update identity.link set expires_at = created_at where trajectory_id is not null`;
    await expect(callByLink(team.test.service, token).offer.read()).rejects.toMatchObject(UNAUTHORIZED);
  });

  it("takes a question, which the coach sees, and then still a yes", async () => {
    const { trajectoryId, offerId, link } = await sentOffer();
    expect(await link.offer.ask({ name: "R. Pels", question: "Wanneer kunnen jullie beginnen?" })).toEqual({ ok: true, value: null });
    expect(await shown(trajectoryId, offerId)).toMatchObject({
      standing: "question",
      events: [{ kind: "sent" }, { kind: "question", name: "R. Pels", text: "Wanneer kunnen jullie beginnen?" }],
    });
    expect(await link.offer.accept(answer)).toEqual({ ok: true, value: null });
    expect(await shown(trajectoryId, offerId)).toMatchObject({
      standing: "accepted",
      answer: { purchaseOrder: "PO-9", takenOverOn: null },
    });
    expect((await link.offer.read()).document.type).toBe("confirmation");
  });

  it("does not keep a question that tells of health, and says why", async () => {
    const { trajectoryId, offerId, link } = await sentOffer();
    const outcome = await link.offer.ask({ name: "R. Pels", question: "Wanneer is zij genezen van haar burn-out?" });
    expect(outcome).toMatchObject({
      refusal: {
        kind: "not-for-employer",
        findings: [expect.objectContaining({ text: expect.stringContaining("burn-out"), reason: expect.any(String) })],
      },
    });
    expect(await shown(trajectoryId, offerId)).toMatchObject({ standing: "sent", events: [{ kind: "sent" }] });
  });

  it("tells the coach of an answer with one mail that names nobody, within the day", async () => {
    const { link } = await sentOffer();
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
    const { link } = await sentOffer();
    const both = await Promise.all([link.offer.accept(answer), link.offer.accept({ ...answer, name: "Iemand anders" })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "not-open", standing: "accepted" } });
  });

  it("of accepting and withdrawing at once lets one win and loses nothing of the other", async () => {
    const { trajectoryId, offerId, link } = await sentOffer();
    const [accepted, withdrawn] = await Promise.all([link.offer.accept(answer), team.hers.referral.withdrawOffer({ offerId })]);
    expect([accepted.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
    const { standing, events } = await shown(trajectoryId, offerId);
    expect(standing).toBe(accepted.ok ? "accepted" : "withdrawn");
    expect(events).toHaveLength(2);
  });

  it("says that an offer was withdrawn, and takes no yes any more", async () => {
    const { offerId, link } = await sentOffer();
    await team.hers.referral.withdrawOffer({ offerId });
    expect((await link.offer.read()).standing).toBe("withdrawn");
    expect(await link.offer.accept(answer)).toMatchObject({ refusal: { kind: "not-open", standing: "withdrawn" } });
  });

  it("has an end to how often one link may act", async () => {
    const { link } = await sentOffer();
    const asked = [];
    for (let time = 0; time < 61; time++) asked.push(await link.offer.ask({ name: "R. Pels", question: "Nog iets?" }));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(60);
    expect(asked.at(-1)).toMatchObject({ refusal: { kind: "too-many-tries" } });
  });
});

describe("taking over what the employer filled in", () => {
  const optional = (content: OfferContent) =>
    content.lines.map((line) => ({ ...line, description: "Extra overleg", unitPriceCents: cents(15_000) }));

  it("brings it to the assignment, the agreement and the employer, once", async () => {
    const first = await sentOffer();
    const { content } = await shown(first.trajectoryId, first.offerId);
    const { trajectoryId, offerId, link } = await sentOffer({ optionalLines: optional(content) });
    await link.offer.accept({ ...answer, invoiceAddress: address, invoiceEmail: Email.parse("facturen@werkgever.example"), chosen: [0] });
    expect(await team.hers.referral.takeOver({ offerId, alsoForEmployer: true })).toEqual({ ok: true, value: null });
    expect(await team.hers.invoicing.order({ trajectoryId })).toMatchObject({ priceCents: 227_500, purchaseOrder: "PO-9" });
    expect((await readCase(trajectoryId)).assignment?.assignment.orderer).toEqual({
      name: "R. Pels",
      function: "Inkoper",
      email: orderer,
      phone: null,
      language: "nl",
    });
    const [row] = await team.test.database.admin`
      select t.invoice_address, t.invoice_email, e.invoicing from work.trajectory t join work.client c on c.id = t.client_id
      join work.employer e on e.id = c.employer_id where t.id = ${trajectoryId}`;
    expect(row).toMatchObject({ invoice_email: "facturen@werkgever.example", invoicing: { invoiceAddress: address } });
    expect(row?.["invoice_address"]).toEqual(["Havenweg 112", "3542 AD  Utrecht"]);
    expect(await team.hers.referral.takeOver({ offerId, alsoForEmployer: false })).toMatchObject({ refusal: { kind: "taken-over" } });
  });

  it("is where the invoice of this trajectory goes, though the employer's own address is another", async () => {
    const { trajectoryId, offerId, link } = await sentOffer();
    await link.offer.accept({ ...answer, invoiceAddress: address, invoiceEmail: Email.parse("facturen@werkgever.example") });
    await team.hers.referral.takeOver({ offerId, alsoForEmployer: false });
    const drafted = await team.hers.invoicing.draft({ trajectoryId });
    if (!drafted.ok) throw new Error("no concept");
    const { customer } = await team.hers.invoicing.read({ invoiceId: drafted.value.invoiceId });
    expect(customer).toMatchObject({ addressLines: ["Havenweg 112", "3542 AD  Utrecht"], email: "facturen@werkgever.example" });
  });

  it("of an offer that nobody accepted is refused", async () => {
    const { offerId } = await sentOffer();
    expect(await team.hers.referral.takeOver({ offerId, alsoForEmployer: false })).toMatchObject({ refusal: { kind: "not-accepted" } });
  });
});
