import { Email } from "@hervat/domain/people";
import { day, PlainDate, SessionId } from "@hervat/domain/primitives";
import { callAs, callClientAs, callManagerAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { beforeTheManager } from "./before-the-manager.ts";
import type { Desk, Opened } from "./desk.ts";

/** What is open, with the version that both of them read. */
type Line = (desk: Desk) => Promise<Opened>;

let lines = 0;

/** Two texts that stand nowhere else. */
function twoTexts(): readonly [string, string] {
  lines += 1;
  return [`Wat de een schreef, ${lines}e keer`, `Wat de ander schreef, ${lines}e keer`];
}

const NOBODY = { email: null, phone: null, organisation: null } as const;
const EMPTY_REPORT = {
  question: null,
  questionAskedOn: null,
  approach: null,
  functioning: null,
  dayStructure: null,
  energy: null,
} as const;
const NOR_THIS = { expectation: null, advice: null, next: null, nextReportOn: null, clientReaction: null } as const;

const hersOf = ({ test, coach }: Desk) => callAs(test.service, coach.actor);
const caseOf = ({ coach }: Desk) => coach.cases.own;
const idOf = (desk: Desk) => ({ trajectoryId: caseOf(desk).dossier.trajectory.id });
const versionIn = (found: { readonly version: number } | null | undefined) => found?.version ?? 0;

const A_BREACH = {
  kind: "lost-paper",
  discoveredOn: day("2026-01-05"),
  discoveredAt: "10:00",
  from: null,
  until: null,
  casesKnown: false,
  trajectoryIds: [],
  data: [],
  note: "",
} as const;

/** A breach that was just reported, as who opens it reads it. */
async function reportedBreach({ test, owner }: Pick<Desk, "test" | "owner">) {
  const { breach } = callAs(test.service, owner.actor);
  const before = new Set((await breach.list()).map(({ id }) => id));
  await breach.report({ ...A_BREACH, trajectoryIds: [], data: [] });
  const made = (await breach.list()).find(({ id }) => !before.has(id));
  if (made === undefined) throw new Error("no breach was kept");
  return { ...A_BREACH, trajectoryIds: [], data: [], breachId: made.id, version: made.version };
}

/** Every procedure that names what its caller read, and something to save with it. */
export const LINES: Readonly<Record<string, Line>> = {
  "coach intake.saveAnswer": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const known = (await hers.intake.read(one)).answers.find(({ item }) => item === "sleep");
    const asked = { ...one, item: "sleep", version: versionIn(known) };
    const save = (text: string) => hers.intake.saveAnswer({ ...asked, value: { kind: "text", text } });
    return { typed: twoTexts(), save, read: () => hers.intake.read(one) };
  },
  "client ownReport.prepare": async (desk) => {
    const [herself, one] = [callClientAs(desk.test.service, desk.client), idOf(desk)];
    const { version } = await herself.ownReport.preparation(one);
    const save = (text: string) => herself.ownReport.prepare({ ...one, version, said: { item: "helped", answer: { text, use: "coach" } } });
    return { typed: twoTexts(), save, read: () => herself.ownReport.preparation(one) };
  },
  "client own.answerBuildUp": async (desk) => {
    const [herself, one] = [callClientAs(desk.test.service, desk.client), idOf(desk)];
    const { version } = await herself.own.buildUp(one);
    const save = (words: string) => herself.own.answerBuildUp({ ...one, version, answer: { kind: "wants-to-talk", wish: null, words } });
    return { typed: twoTexts(), save, read: () => herself.own.buildUp(one) };
  },
  "coach intake.noteManagerAnswer": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    await hers.intake.putBeforeManager({ ...one, before: false });
    const known = (await hers.intake.manager(one)).answers.find(({ item }) => item === "team");
    const asked = { ...one, item: "team", version: versionIn(known), keep: null };
    const save = (text: string) => hers.intake.noteManagerAnswer({ ...asked, value: { kind: "text", text } });
    return { typed: twoTexts(), save, read: () => hers.intake.manager(one) };
  },
  "manager employee.saveFormAnswer": async (desk) => {
    const [hers, his, one] = [hersOf(desk), callManagerAs(desk.test.service, desk.manager.actor), idOf(desk)];
    await hers.intake.putBeforeManager({ ...one, before: true });
    const known = (await hers.intake.manager(one)).answers.find(({ item }) => item === "team");
    const asked = { ...one, form: "manager-intake" as const, item: "team", version: versionIn(known), keep: null };
    const save = (text: string) => his.employee.saveFormAnswer({ ...asked, value: { kind: "text", text } });
    return { typed: twoTexts(), save, read: () => hers.intake.manager(one) };
  },
  "manager employee.answerJointText": (desk) => beforeTheManager(desk, twoTexts()),
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
  "coach note.write": async (desk) => {
    const hers = hersOf(desk);
    const sessionId = SessionId.parse(await caseOf(desk).plannedSession());
    const rest = { done: "", agreed: "", next: "", homework: "", private: "" };
    const save = (goal: string) => hers.note.write({ sessionId, version: null, text: { ...rest, goal } });
    return { typed: twoTexts(), save, read: () => hers.note.desk({ sessionId }) };
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
    const { id } = caseOf(desk).dossier.manager;
    const version = versionIn((await practice.contacts()).find((one) => one.id === id));
    const save = (name: string) => practice.saveContact({ kind: "known", known: { id, version }, name, ...NOBODY });
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
  "coach report.saveDraft": async (desk) => {
    const [hers, one] = [hersOf(desk), { ...idOf(desk), kind: "bedrijfsarts-rapportage" } as const];
    const { version } = await hers.report.draft(one);
    const draft = { ...one, reportType: "interim", ...EMPTY_REPORT, ...NOR_THIS } as const;
    const save = (reason: string) => hers.report.saveDraft({ version, draft: { ...draft, reason } });
    return { typed: twoTexts(), save, read: () => hers.report.draft(one) };
  },
  "coach report.saveBlock": async (desk) => {
    const { report } = callAs(desk.test.service, desk.owner.actor);
    await report.saveBlock({ version: 0, block: { id: null, key: "7", name: "Advies", part: "advice", text: "Eerst dit." } });
    const found = (await report.blocks()).blocks.find(({ block }) => block.text === "Eerst dit.");
    if (found === undefined) throw new Error("no block was kept");
    const { version, block } = found;
    return { typed: twoTexts(), save: (text) => report.saveBlock({ version, block: { ...block, text } }), read: () => report.blocks() };
  },
  "coach people.save": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const { manager } = await hers.people.read(one);
    if (manager === null) throw new Error("the case has no manager");
    const { id, version } = manager;
    const save = (name: string) =>
      hers.people.save({ ...one, role: "manager", person: { kind: "known", id, details: { name, ...NOBODY, version } } });
    return { typed: twoTexts(), save, read: () => hers.people.read(one) };
  },
  "coach people.saveOutside": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    await hers.people.saveOutside({ ...one, person: { kind: "new", as: "gp", details: { name: "De huisarts", ...NOBODY } } });
    const gp = (await hers.people.read(one)).outside.find(({ name }) => name === "De huisarts");
    if (gp === undefined) throw new Error("no GP was kept");
    const { id, version } = gp;
    const save = (name: string) =>
      hers.people.saveOutside({ ...one, person: { kind: "known", id, details: { name, ...NOBODY, version } } });
    return { typed: twoTexts(), save, read: () => hers.people.read(one) };
  },
  "coach people.saveQuestion": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const asked = { ...one, askedOn: "2026-03-01" };
    await hers.people.saveQuestion({ ...asked, known: null, text: "Wat is er mogelijk?" });
    const found = (await hers.people.questions(one)).find(({ text }) => text === "Wat is er mogelijk?");
    if (found === undefined) throw new Error("no question was kept");
    const known = { id: found.id, version: found.version };
    return {
      typed: twoTexts(),
      save: (text) => hers.people.saveQuestion({ ...asked, known, text }),
      read: () => hers.people.questions(one),
    };
  },
  "coach people.answerQuestion": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    await hers.people.saveQuestion({ ...one, askedOn: "2026-03-01", known: null, text: "Hoeveel uur kan zij aan?" });
    const found = (await hers.people.questions(one)).find(({ text }) => text === "Hoeveel uur kan zij aan?");
    if (found === undefined) throw new Error("no question was kept");
    // As if he had asked it himself, on his page.
    await desk.test.database.admin`update care.doctors_question set recorded_by = null where id = ${found.id}`;
    const { id, version } = found;
    return {
      typed: twoTexts(),
      save: (text) => hers.people.answerQuestion({ ...one, id, version, text }),
      read: () => hers.people.questions(one),
    };
  },
  "coach recovery.judge": async (desk) => {
    const hers = hersOf(desk);
    // Of a programme with phases, each with its criteria.
    const one = { trajectoryId: await givenCase(hers, caseOf(desk).relations.coachMembershipId) };
    const { next, resumption } = await hers.recovery.course(one);
    const [first] = [...(next?.criteria ?? []), ...resumption];
    if (first === undefined) throw new Error("the programme has no criteria");
    const save = (note: string) => hers.recovery.judge({ ...one, criterion: first.key, met: true, note, seen: null });
    return { typed: twoTexts(), save, read: () => hers.recovery.course(one) };
  },
  "coach recovery.saveNorm": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const { norm: seen } = await hers.recovery.course(one);
    const save = (note: string) => hers.recovery.saveNorm({ ...one, hours: 5, agreedOn: PlainDate.parse("2026-03-01"), note, seen });
    return { typed: twoTexts(), save, read: () => hers.recovery.course(one) };
  },
  "coach recovery.correct": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const told = { kind: "home", on: PlainDate.parse("2026-03-01"), minutes: 20, recoveryHours: 1 } as const;
    await hers.recovery.add({ ...one, measured: { ...told, activity: "Naar de markt" } });
    const entry = (await hers.recovery.read(one)).home.find(({ activity }) => activity === "Naar de markt");
    if (entry === undefined) throw new Error("no entry was kept");
    const save = (activity: string) => hers.recovery.correct({ ...one, id: entry.id, measured: { ...told, activity } });
    return { typed: twoTexts(), save, read: () => hers.recovery.read(one) };
  },
  "coach workPlan.savePersonalFactor": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const seen = { sphere: "home", kind: "helping", weight: 1, text: "Een goede buurvrouw" } as const;
    const made = await hers.workPlan.savePersonalFactor({ ...one, known: null, ...seen });
    if (!made.ok) throw new Error("no factor was kept");
    const known = { id: made.value.id, seen };
    const save = (text: string) => hers.workPlan.savePersonalFactor({ ...one, known, ...seen, text });
    return { typed: twoTexts(), save, read: () => hers.workPlan.board(one) };
  },
  "coach workPlan.saveFactor": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const about = { area: "content", item: "workload", kind: "bottleneck", weight: 1, source: "client" } as const;
    const seen = { ...about, text: "Te veel tegelijk", action: null };
    const made = await hers.workPlan.saveFactor({ ...one, known: null, factor: seen });
    if (!made.ok) throw new Error("no factor was kept");
    const known = { id: made.value.id, seen };
    const save = (text: string) => hers.workPlan.saveFactor({ ...one, known, factor: { ...seen, text } });
    return { typed: twoTexts(), save, read: () => hers.workPlan.board(one) };
  },
  "coach account.saveSignature": async (desk) => {
    const hers = hersOf(desk);
    const seen = await hers.account.signature();
    const save = (title: string) => hers.account.saveSignature({ ...seen, title, seen });
    return { typed: twoTexts(), save, read: () => hers.account.signature() };
  },
  "coach privacy.saveAddress": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const { email: seen } = (await hers.privacy.read(one)).address;
    const save = (email: string) => hers.privacy.saveAddress({ ...one, email: Email.parse(email), seen, confirmed: true });
    return { typed: ["de.een@thuis.example", "de.ander@thuis.example"], save, read: () => hers.privacy.read(one) };
  },
  "coach mail.saveServer": async ({ test, owner }) => {
    const { mail } = callAs(test.service, owner.actor);
    const version = versionIn(await mail.server());
    const rest = { port: 587, security: "starttls", username: null, password: null, fromAddress: Email.parse("a@b.example") } as const;
    const save = (fromName: string) => mail.saveServer({ version, host: "mail.example", fromName, ...rest });
    return { typed: twoTexts(), save, read: () => mail.server() };
  },
  "coach recovery.saveTheme": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const [theme] = (await hers.recovery.course(one)).themes;
    if (theme === undefined) throw new Error("the programme has no themes");
    const save = (text: string) => hers.recovery.saveTheme({ ...one, area: theme.key, text, seen: theme.text });
    return { typed: twoTexts(), save, read: () => hers.recovery.course(one) };
  },
  "coach goal.save": async (desk) => {
    const [hers, one] = [hersOf(desk), { ...idOf(desk), kind: "personal", ten: "" } as const];
    const made = await hers.goal.save({ ...one, known: null, text: "Weer lezen" });
    if (!made.ok) throw new Error("no goal was kept");
    const known = { id: made.value.id, seen: "Weer lezen" };
    return { typed: twoTexts(), save: (text) => hers.goal.save({ ...one, known, text }), read: () => hers.goal.list(idOf(desk)) };
  },
  "coach relapse.save": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const seen = (await hers.relapse.read(one)).versions[0]?.number ?? 0;
    const save = (support: string) => hers.relapse.save({ ...one, seen, signals: [], support, agreements: [] });
    return { typed: twoTexts(), save, read: () => hers.relapse.read(one) };
  },
  "coach request.answer": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const question = "Mijn functie klopt niet";
    const { requestId } = await callClientAs(desk.test.service, desk.client).request.ask({ ...one, kind: "correction", question });
    const read = () => hers.request.ofCase(one);
    const asked = (await read()).requests.find(({ id }) => id === requestId);
    const answered = { ...one, requestId, version: versionIn(asked), outcome: "granted" } as const;
    return { typed: twoTexts(), save: (answer) => hers.request.answer({ ...answered, answer }), read };
  },
  "coach breach.amend": async ({ test, owner }) => {
    const [{ breach }, facts] = [callAs(test.service, owner.actor), await reportedBreach({ test, owner })];
    const save = (note: string) => breach.amend({ ...facts, note, measures: "" });
    return { typed: twoTexts(), save, read: () => breach.list() };
  },
  "coach breach.decide": async ({ test, owner }) => {
    const [{ breach }, { breachId, version }] = [callAs(test.service, owner.actor), await reportedBreach({ test, owner })];
    const save = (reason: string) => breach.decide({ breachId, version, notify: false, reason });
    return { typed: twoTexts(), save, read: () => breach.list() };
  },
  "coach breach.notified": async ({ test, owner }) => {
    const [{ breach }, { breachId, version }] = [callAs(test.service, owner.actor), await reportedBreach({ test, owner })];
    await breach.decide({ breachId, version, notify: true, reason: "Het ging om gezondheid." });
    const { discoveredOn: on, discoveredAt: at } = A_BREACH;
    const save = (reference: string) => breach.notified({ breachId, version: version + 1, on, at, reference, lateReason: "" });
    return { typed: twoTexts(), save, read: () => breach.list() };
  },
  "coach breach.clients": async ({ test, owner }) => {
    const [{ breach }, { breachId, version }] = [callAs(test.service, owner.actor), await reportedBreach({ test, owner })];
    const save = (reason: string) => breach.clients({ breachId, version, tell: false, reason });
    return { typed: twoTexts(), save, read: () => breach.list() };
  },
  "coach breach.close": async ({ test, owner }) => {
    const [{ breach }, { breachId, version }] = [callAs(test.service, owner.actor), await reportedBreach({ test, owner })];
    await breach.decide({ breachId, version, notify: false, reason: "Niemand las het." });
    await breach.clients({ breachId, version: version + 1, tell: false, reason: "Niemand las het." });
    const save = (lessons: string) => breach.close({ breachId, version: version + 2, lessons });
    return { typed: twoTexts(), save, read: () => breach.list() };
  },
  "coach workPlan.savePlan": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const { version } = await hers.workPlan.plan(one);
    const save = (bedrijfsartsAdviceOn: string) => hers.workPlan.savePlan({ ...one, version, bedrijfsartsAdviceOn, steps: [] });
    return { typed: ["2026-02-03", "2026-02-04"], save, read: () => hers.workPlan.plan(one) };
  },
};
