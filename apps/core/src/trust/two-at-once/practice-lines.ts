import { Email } from "@hervat/domain/people";
import { callAs } from "../../testing/call-as.ts";
import { caseOf, hersOf, idOf, type Lines, twoTexts, versionIn } from "./line.ts";

const NOBODY = { email: null, phone: null, organisation: null } as const;

/** What is of the practice, and what is asked and paid. */
export const PRACTICE_LINES: Lines = {
  "coach invoicing.saveOrder": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const { version, priceCents } = await hers.invoicing.order(one);
    const save = (purchaseOrder: string) => hers.invoicing.saveOrder({ ...one, version, priceCents, purchaseOrder });
    return { typed: twoTexts(), save, read: () => hers.invoicing.order(one) };
  },
  "coach invoicing.saveConcept": async (desk) => {
    const hers = hersOf(desk);
    const invoiceId = await caseOf(desk).conceptInvoice();
    const { version } = await hers.invoicing.read({ invoiceId });
    const same = { invoiceId, version, purchaseOrder: null, servicePeriod: null, lines: [] };
    return {
      typed: twoTexts(),
      save: (reference) => hers.invoicing.saveConcept({ ...same, reference }),
      read: () => hers.invoicing.read({ invoiceId }),
    };
  },
  "coach practice.saveProfile": async ({ test, owner }) => {
    const { practice } = callAs(test.service, owner.actor);
    const { version } = await practice.read();
    return {
      typed: twoTexts(),
      save: (legalName) => practice.saveProfile({ version, profile: { legalName } }),
      read: () => practice.read(),
    };
  },
  "coach programme.save": async ({ test, owner }) => {
    const { programme } = callAs(test.service, owner.actor);
    const [first] = await programme.choices();
    if (first === undefined) throw new Error("no programme is offered");
    const copied = await programme.copy({ from: first.key, names: { nl: "Onze weg", en: "Our way" } });
    const drafted = (await programme.list()).own.find(({ id }) => id === copied.id);
    if (drafted === undefined) throw new Error("no draft was kept");
    const { key: _key, version: _number, ...words } = drafted.programme;
    const save = (nl: string) => programme.save({ id: drafted.id, version: drafted.version, words: { ...words, goal: { nl, en: nl } } });
    return { typed: twoTexts(), save, read: () => programme.list() };
  },
  "coach retention.saveTerm": async ({ test, owner }) => {
    const { retention } = callAs(test.service, owner.actor);
    const { version } = await retention.terms();
    return {
      typed: ["3 jaar", "4 jaar"],
      save: (typed) => retention.saveTerm({ version, kind: "dossier", years: Number(typed[0]) }),
      read: async () => (await retention.terms()).terms.filter(({ kind }) => kind === "dossier").map(({ years }) => `${years} jaar`),
    };
  },
  "coach practice.saveEmployer": async (desk) => {
    const { practice } = callAs(desk.test.service, desk.owner.actor);
    const employer = (await practice.employers()).find(({ id }) => id === caseOf(desk).dossier.manager.employerId);
    if (employer === undefined) throw new Error("the case has no employer");
    const { id, version } = employer;
    const save = (name: string) => practice.saveEmployer({ known: { id, version }, name, invoicing: { legalName: "Werkgever B.V." } });
    return { typed: twoTexts(), save, read: () => practice.employers() };
  },
  "coach practice.saveContact": async (desk) => {
    const { practice } = callAs(desk.test.service, desk.owner.actor);
    const { id, name } = caseOf(desk).dossier.manager;
    const version = versionIn((await practice.contacts()).find((one) => one.id === id));
    const save = (text: string) => practice.saveContact({ kind: "known", known: { id, version }, name: `${name} ${text}`, ...NOBODY });
    return { typed: twoTexts(), save, read: () => practice.contacts() };
  },
  "coach referral.saveAssignment": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const ordered = { orderer: null, payer: { kind: "employer" }, goal: "own-work", goalOn: "2026-03-01" } as const;
    const seen = (await hers.referral.read(one)).assignment?.number ?? 0;
    const save = (orderReference: string) => hers.referral.saveAssignment({ ...one, seen, assignment: { ...ordered, orderReference } });
    return { typed: twoTexts(), save, read: () => hers.referral.read(one) };
  },
  "coach referral.saveOffer": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    await hers.referral.draftOffer({ ...one, subject: "extension", copyOf: null });
    const offer = (await hers.referral.read(one)).offers.find(({ standing }) => standing === "concept");
    if (offer === undefined) throw new Error("no offer was drafted");
    const { id: offerId, version, content } = offer;
    const save = (remark: string) => hers.referral.saveOffer({ offerId, version, content: { ...content, remark } });
    return { typed: twoTexts(), save, read: () => hers.referral.read(one) };
  },
  "coach account.saveSignature": async (desk) => {
    const hers = hersOf(desk);
    const seen = await hers.account.signature();
    const save = (title: string) => hers.account.saveSignature({ ...seen, title, seen });
    return { typed: twoTexts(), save, read: () => hers.account.signature() };
  },
  "coach mail.saveServer": async ({ test, owner }) => {
    const { mail } = callAs(test.service, owner.actor);
    const version = versionIn(await mail.server());
    const rest = { port: 587, security: "starttls", username: null, password: null, fromAddress: Email.parse("a@b.example") } as const;
    const save = (fromName: string) => mail.saveServer({ version, host: "mail.example", fromName, ...rest });
    return { typed: twoTexts(), save, read: () => mail.server() };
  },
};
