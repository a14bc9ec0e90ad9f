import { describe, expect, it } from "vitest";
import { cents } from "../money/index.ts";
import { Email } from "../people/index.ts";
import { Employer, PracticeProfile } from "../practice/index.ts";
import { day, LinkId, newId, OfferId, PracticeId, TrajectoryId } from "../primitives/index.ts";
import { EVERY_PROGRAMME, newestProgramme, Programme, ProgrammeKey } from "../programme/index.ts";
import {
  acceptOffer,
  askAboutOffer,
  type ConceptOffer,
  editOffer,
  extraSessionsTaken,
  inLanguage,
  neutralOffer,
  neutralReply,
  type Offer,
  type OfferAnswer,
  type OfferContent,
  type OfferSending,
  type OfferViewSource,
  offerForProgramme,
  offerReference,
  offerStanding,
  offerTexts,
  offerTotals,
  sendOffer,
  takeOverAnswer,
  toOfferView,
  withdrawOffer,
} from "./index.ts";

const today = day("2026-11-23");
const practice = PracticeProfile.parse({ legalName: "Lindehof Begeleiding B.V." });
const employer = Employer.parse({ legalName: "Van Dalen Logistiek B.V." });
const programme = (key: string) => Programme.parse(newestProgramme(EVERY_PROGRAMME, ProgrammeKey.parse(key)));
const words = { extension: "Aanvullende begeleiding" };
const content = (subject: "programme" | "extension" = "programme", key = "van-verzuim-naar-herstel") =>
  offerForProgramme({ subject, programme: programme(key), practice, agreedCents: null, language: "nl", words });
const concept = (changes: Partial<OfferContent> = {}): ConceptOffer => ({
  ...{ id: newId(OfferId), practiceId: newId(PracticeId), trajectoryId: newId(TrajectoryId), number: 1, dossierReference: "LH-014" },
  content: { ...content(), ...changes },
  status: "concept",
});
const sending: OfferSending = {
  ...{ seller: practice, customer: employer, clientName: null, orderReference: "INK-77", sentOn: today },
  to: { name: "R. Pels", email: Email.parse("r.pels@vandalen.example") },
  validUntil: day("2026-12-23"),
  linkId: newId(LinkId),
};
const answer: OfferAnswer = {
  ...{ name: "R. Pels", function: "Inkoper", purchaseOrder: "PO-1", invoiceAddress: null, invoiceEmail: null, chosen: [] },
};
const limits = (...names: string[]) => ({ names, validated: false });
const done = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const sent = (offer: Offer = concept()) => done(sendOffer(offer, sending, limits("Noor de Wit")));
const optional = {
  description: "Extra overleg",
  quantityHundredths: 100,
  unit: "hour",
  unitPriceCents: cents(15_000),
  vat: practice.vat,
} as const;

describe("what an offer begins with", () => {
  it("is € 2.125,00 for the programme that costs that, € 2.571,25 with VAT, and everything it includes", () => {
    const offer = concept();
    expect(offerTotals(offer)).toMatchObject({ netCents: 212_500, vatCents: 44_625, grossCents: 257_125 });
    const included = offer.content.included.join(" | ").toLowerCase();
    for (const part of ["vragenlijst", "intake", "gesprekken", "bedrijfsarts", "evaluatiegesprek", "voorbereiding", "catering", "boeken"])
      expect(included).toContain(part);
  });

  it("is the agreed price where one was agreed, and none yet where the programme has no price", () => {
    const from = (agreedCents: number | null) =>
      offerForProgramme({
        ...{ subject: "programme", programme: programme("re-integratiebegeleiding"), practice, language: "nl", words },
        agreedCents: agreedCents === null ? null : cents(agreedCents),
      }).lines[0]?.unitPriceCents;
    expect([from(180_000), from(null)]).toEqual([180_000, 0]);
    expect(content("programme", "re-integratiebegeleiding").included.length).toBeGreaterThan(2);
  });

  it("of an extension names neither a phase nor a reason", () => {
    const extension = content("extension");
    expect([extension.included, extension.lines.map(({ description }) => description)]).toEqual([[], ["Aanvullende begeleiding"]]);
    expect(neutralOffer(extension, limits()).ok).toBe(true);
  });

  it("in English begins with the programme's own English words, whatever the practice calls it in Dutch", () => {
    const own = { ...practice, invoiceLineText: "Begeleiding op maat" };
    const start = {
      subject: "programme",
      programme: programme("re-integratiebegeleiding"),
      practice: own,
      agreedCents: null,
      words,
    } as const;
    const [dutch, english] = [offerForProgramme({ ...start, language: "nl" }), offerForProgramme({ ...start, language: "en" })];
    expect(dutch.lines[0]?.description).toBe("Begeleiding op maat");
    expect([english.language, neutralOffer(english, limits()).ok]).toEqual(["en", true]);
    const texts = offerTexts(start.programme, own, { nl: "Aanvullende begeleiding", en: "Further guidance" });
    expect(dutch.included.map((text) => inLanguage(text, texts, "en"))).toEqual(english.included);
    expect(english.lines.map(({ description }) => inLanguage(description, texts, "nl"))).toEqual(["Begeleiding op maat"]);
    expect(inLanguage("Wat zij zelf schreef", texts, "en")).toBe("Wat zij zelf schreef");
  });

  it("in English is held to the same measure as in Dutch", () => {
    const refused = neutralOffer({ ...content(), language: "en", remark: "She has a severe burnout and takes antidepressants" }, limits());
    expect(refused).toMatchObject({ refusal: { where: "remark" } });
    expect(neutralReply("Because of her migraine", limits(), "en").ok).toBe(false);
  });

  it("of an extension adds the sessions that were taken with it, and one of the programme adds none", () => {
    const extra = { ...content("extension"), optionalLines: content("extension").lines };
    const taken = (subject: "programme" | "extension", chosen: number[]) =>
      extraSessionsTaken({ content: { ...extra, subject }, answer: { ...answer, chosen } });
    expect([taken("extension", []), taken("extension", [0]), taken("programme", [0])]).toEqual([1, 2, 0]);
  });

  it.each(EVERY_PROGRAMME.map(({ key }) => [key]))("says nothing about who and why: %s", (key) => {
    expect(neutralOffer(content("programme", key), limits("Noor de Wit")).ok).toBe(true);
  });
});

describe("an offer that tells too much", () => {
  const line = (description: string) => ({ ...optional, description });
  it.each<[string, Partial<OfferContent>]>([
    ["line", { lines: [line("Begeleiding bij burn-out")] }],
    ["optional-line", { optionalLines: [line("Gesprek op 3 december 2026")] }],
    ["remark", { remark: "Voor mevrouw De Wit" }],
    ["included", { included: ["Gesprekken met Noor"] }],
    ["remark", { remark: "Zij slikt antidepressiva en slaapt slecht" }],
    ["line", { lines: [line("Begeleiding bij migraine")] }],
  ])("is not kept: %s", (where, changes) => {
    expect(editOffer(concept(), { ...content(), ...changes }, limits("Noor de Wit"), today)).toMatchObject({
      refusal: { kind: "text-reveals", where },
    });
  });

  it("is not answered either: what the practice says to a question is held to the same", () => {
    expect(neutralReply("Het gesprek duurt langer vanwege haar migraine", limits(), "nl")).toMatchObject({
      refusal: { kind: "text-reveals", where: "reply", revelation: { text: "migraine" } },
    });
    expect(neutralReply("Ja, de reistijd zit in de prijs.", limits("Noor de Wit"), "nl").ok).toBe(true);
  });

  it.each<[string, Partial<OfferContent>]>([
    ["line", { lines: [line("Begeleiding met gevalideerde vragenlijsten")] }],
    ["remark", { remark: "Wij meten met een validated questionnaire." }],
    ["included", { included: ["Gevalideerde vragenlijst bij start en einde"] }],
  ])("calls nothing validated that is not: %s", (where, changes) => {
    const offer = { ...content(), ...changes };
    expect(neutralOffer(offer, limits())).toMatchObject({ refusal: { where, revelation: { kind: "validation-claim" } } });
    expect(neutralOffer(offer, { names: [], validated: true }).ok).toBe(true);
  });

  it("may say that a questionnaire is not validated", () => {
    for (const remark of [
      "De vragenlijst is niet gevalideerd.",
      "De vragenlijst is nog niet eerder gevalideerd.",
      "It is not a validated list.",
    ])
      expect([remark, neutralOffer({ ...content(), remark }, limits()).ok]).toEqual([remark, true]);
  });

  it("may name the employee where the practice chose to", () => {
    expect(neutralOffer({ ...content(), namesClient: true, remark: "Voor mevrouw De Wit" }, limits("Noor de Wit")).ok).toBe(true);
  });
});

describe("the course of an offer", () => {
  it("goes from concept to sent to accepted, and then waits for the coach to look", () => {
    const accepted = done(acceptOffer(sent(), answer, today));
    expect([accepted.status, accepted.acceptedOn, accepted.takenOverOn]).toEqual(["accepted", today, null]);
    expect(done(takeOverAnswer(accepted, today)).takenOverOn).toBe(today);
    expect(takeOverAnswer(done(takeOverAnswer(accepted, today)), today)).toMatchObject({ refusal: { kind: "taken-over" } });
  });

  it("can still be accepted after a question", () => {
    const asked = done(askAboutOffer(sent(), today));
    expect(offerStanding(asked, today)).toBe("question");
    expect(acceptOffer(asked, answer, today).ok).toBe(true);
  });

  it("ends on the day after it ran out, and can be sent again", () => {
    const offer = sent();
    expect([offerStanding(offer, day("2026-12-23")), offerStanding(offer, day("2026-12-24"))]).toEqual(["sent", "expired"]);
    expect(acceptOffer(offer, answer, day("2026-12-24"))).toEqual({ ok: false, refusal: { kind: "not-open", standing: "expired" } });
    const again = done(sendOffer(offer, { ...sending, sentOn: day("2026-12-24"), validUntil: day("2027-01-24") }, limits()));
    expect(acceptOffer(again, answer, day("2027-01-24")).ok).toBe(true);
  });

  it("keeps the parties of the day it first left, however often it is sent", () => {
    const renamed = { ...employer, legalName: "Andere naam B.V." };
    expect(done(sendOffer(sent(), { ...sending, customer: renamed }, limits())).sending.customer.legalName).toBe(
      "Van Dalen Logistiek B.V.",
    );
  });

  it("tells whoever comes second where it stands: one of accepting and withdrawing wins", () => {
    const offer = sent();
    const accepted = done(acceptOffer(offer, answer, today));
    const withdrawn = done(withdrawOffer(offer, today));
    expect(withdrawOffer(accepted, today)).toEqual({ ok: false, refusal: { kind: "not-open", standing: "accepted" } });
    expect(acceptOffer(withdrawn, answer, today)).toEqual({ ok: false, refusal: { kind: "not-open", standing: "withdrawn" } });
    expect(askAboutOffer(accepted, today).ok).toBe(false);
    expect(sendOffer(accepted, sending, limits())).toMatchObject({ refusal: { kind: "cannot-be-sent", standing: "accepted" } });
    expect(editOffer(offer, content(), limits(), today)).toMatchObject({ refusal: { kind: "not-a-concept" } });
  });

  it("is not sent with an end that is past", () => {
    expect(sendOffer(concept(), { ...sending, validUntil: day("2026-11-22") }, limits())).toMatchObject({
      refusal: { kind: "valid-until-past" },
    });
  });

  it("is not sent without a price", () => {
    const free = concept({ lines: [{ ...optional, unitPriceCents: cents(0) }] });
    expect(sendOffer(free, sending, limits())).toEqual({ ok: false, refusal: { kind: "no-price" } });
  });

  it("adds the optional lines that were taken, and no line that was not offered", () => {
    const offer = sent(concept({ optionalLines: [optional, { ...optional, unitPriceCents: cents(50_000) }] }));
    expect(offerTotals(offer).netCents).toBe(212_500);
    expect(offerTotals(done(acceptOffer(offer, { ...answer, chosen: [0, 0] }, today))).netCents).toBe(227_500);
    expect(acceptOffer(offer, { ...answer, chosen: [2] }, today)).toMatchObject({ refusal: { kind: "no-such-line" } });
  });
});

describe("the document of an offer", () => {
  const source: OfferViewSource = {
    ...{ practice, employer, clientName: "Noor de Wit", orderReference: null, orderer: null, today, language: "nl" },
    words: { unit: () => "stuk", concept: "Nog niet verstuurd", withdrawn: "Ingetrokken" },
  };
  it("names nobody unless the practice chose to", () => {
    expect(JSON.stringify(toOfferView(concept(), source))).not.toContain("Noor");
    expect(toOfferView(concept({ namesClient: true }), source).employee).toBe("Noor de Wit");
  });

  it("is a concept until it leaves, an offer after that, and a confirmation once accepted", () => {
    const offer = concept();
    const view = (which: Offer) => toOfferView(which, source);
    expect([view(offer).document.standing, view(offer).type]).toEqual(["concept", "offer"]);
    expect([view(sent(offer)).document.standing, view(sent(offer)).validUntil]).toEqual(["final", "2026-12-23"]);
    const accepted = view(done(acceptOffer(sent(offer), answer, today)));
    expect([accepted.type, accepted.acceptance?.purchaseOrder, offerReference(offer)]).toEqual(["confirmation", "PO-1", "LH-014-O1"]);
  });
});
