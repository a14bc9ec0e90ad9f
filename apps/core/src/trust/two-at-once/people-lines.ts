import { Email } from "@hervat/domain/people";
import { callAs, callClientAs } from "../../testing/call-as.ts";
import { beforeTheManager } from "../before-the-manager.ts";
import { hersOf, idOf, type Lines, twoTexts, versionIn } from "./line.ts";

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

/** What is said to and of the people of a case, and the reports about it. */
export const PEOPLE_LINES: Lines = {
  "client ownReport.prepare": async (desk) => {
    const [herself, one] = [callClientAs(desk.test.service, desk.client), idOf(desk)];
    const { version } = await herself.ownReport.preparation(one);
    const save = (text: string) => herself.ownReport.prepare({ ...one, version, said: { item: "helped", answer: { text, use: "coach" } } });
    return { typed: twoTexts(), save, read: () => herself.ownReport.preparation(one) };
  },
  "client ownIntake.answer": async (desk) => {
    const [herself, hers, one] = [callClientAs(desk.test.service, desk.client), hersOf(desk), idOf(desk)];
    const item = "occasion";
    const { admin } = desk.test.database;
    await admin`update care.client_intake set completed_at = null, completed_by = null where trajectory_id = ${one.trajectoryId}`;
    await admin`delete from care.intake_answer where trajectory_id = ${one.trajectoryId} and item = ${item}`;
    await hers.intake.openPreparation(one);
    const { version } = (await herself.ownIntake.read(one)).questions.find((question) => question.item.key === item) ?? { version: 0 };
    const save = (text: string) => herself.ownIntake.answer({ ...one, item, version, words: [text] });
    return { typed: twoTexts(), save, read: () => herself.ownIntake.read(one) };
  },
  "manager employee.answerJointText": (desk) => beforeTheManager(desk, twoTexts()),
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
    const { id, version, name } = manager;
    const save = (text: string) =>
      hers.people.save({
        ...one,
        role: "manager",
        person: { kind: "known", id, details: { name: `${name} ${text}`, ...NOBODY, version } },
      });
    return { typed: twoTexts(), save, read: () => hers.people.read(one) };
  },
  "coach people.saveOutside": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    await hers.people.saveOutside({ ...one, person: { kind: "new", as: "gp", details: { name: "De huisarts", ...NOBODY } } });
    const gp = (await hers.people.read(one)).outside.find(({ name }) => name === "De huisarts");
    if (gp === undefined) throw new Error("no GP was kept");
    const { id, version, name } = gp;
    const save = (text: string) =>
      hers.people.saveOutside({ ...one, person: { kind: "known", id, details: { name: `${name} ${text}`, ...NOBODY, version } } });
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
  "coach privacy.saveAddress": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const { email: seen } = (await hers.privacy.read(one)).address;
    const save = (email: string) => hers.privacy.saveAddress({ ...one, email: Email.parse(email), seen, confirmed: true });
    return { typed: ["de.een@thuis.example", "de.ander@thuis.example"], save, read: () => hers.privacy.read(one) };
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
};
