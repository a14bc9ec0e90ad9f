import { exportRepository, importRunRepository, invitationRepository, type TakenOut } from "@hervat/database/repositories";
import { inPractice } from "@hervat/database/testing";
import { newId, PersonId } from "@hervat/domain/primitives";
import { v7 } from "uuid";
import { csvOf, offer, row } from "../caseload-import/testing.ts";
import { clientForm } from "../testing/given-case.ts";
import { AGENDA_INPUTS } from "./agenda-inputs.ts";
import { BREACH_INPUTS } from "./breach-inputs.ts";
import { CASE_INPUTS } from "./case-inputs.ts";
import { HAND_OVER_INPUTS } from "./hand-over-inputs.ts";
import { INSTRUMENT_INPUTS } from "./instrument-inputs.ts";
import { CASE_ALONE, isElsewhere, type MatrixInputs, type MatrixTarget, NOTHING, trajectoryOf } from "./matrix-input.ts";
import { NOTE_INPUTS } from "./note-inputs.ts";
import { PLUGIN_INPUTS } from "./plugin-inputs.ts";
import { PROGRAMME_INPUTS } from "./programme-inputs.ts";
import { READING_INPUTS } from "./reading-inputs.ts";
import { REPORT_INPUTS } from "./report-inputs.ts";
import { REQUEST_INPUTS } from "./rights-inputs.ts";
import { SHARED_INPUTS, someoneOf } from "./shared-inputs.ts";

const FILE = offer(csvOf([row({ programme: "Bestaat niet" })]));
const MAIL_SERVER = { host: "mail.example", port: 587, security: "starttls", username: null, fromAddress: "a@example.org", fromName: "A" };

/** What each procedure of the coach router is asked, and each of its files. */
export const COACH_INPUTS: MatrixInputs = {
  ...SHARED_INPUTS,
  ...AGENDA_INPUTS,
  ...CASE_INPUTS,
  ...HAND_OVER_INPUTS,
  ...INSTRUMENT_INPUTS,
  ...NOTE_INPUTS,
  ...PLUGIN_INPUTS,
  ...PROGRAMME_INPUTS,
  ...READING_INPUTS,
  ...REPORT_INPUTS,
  "demo.outbox": () => ({ absent: true }),
  "setUp.begin": () => ({
    input: {
      ...{ code: "AAAA-AAAA-AAAA", practiceName: "Nieuw", ownerName: "Iemand", email: `${newId(PersonId)}@example.org` },
      ...{ password: "een lange zin om mee te beginnen", language: "nl" },
    },
  }),
  "practice.read": NOTHING,
  "practice.saveProfile": () => ({ input: { version: 99, profile: { legalName: "Praktijk B.V." } } }),
  "practice.employers": NOTHING,
  "practice.saveEmployer": (target) => ({
    input: { known: { id: employerOf(target).id, version: 99 }, name: `Werkgever ${v7()}`, invoicing: { legalName: "Werkgever B.V." } },
    absent: isElsewhere(target),
  }),
  "practice.doubles": NOTHING,
  "practice.joinSize": (target) => ({ input: { kept: employerOf(target).id, gone: employerOf(target).id }, absent: isElsewhere(target) }),
  // One and the same: refused in words, so that what comes after still has its employer.
  "practice.joinEmployers": (target) => {
    const one = { id: employerOf(target).id, version: 1 };
    return { input: { kept: one, gone: one, fromGone: [] } };
  },
  "practice.contacts": NOTHING,
  "practice.saveContact": (target) => ({
    input: {
      ...{ kind: "known", name: "Iemand", email: null, phone: null, organisation: null },
      known: { id: target.about.dossier.manager.id, version: 99 },
    },
    absent: isElsewhere(target),
  }),
  "practice.safety": NOTHING,
  "practice.readiness": NOTHING,
  "practice.confirmReadiness": () => ({ input: { item: "restored", done: true } }),
  "takeout.size": NOTHING,
  "takeout.prepare": () => ({ input: { reason: "wij gaan weg" } }),
  "takeout.prepareDossier": (target) => ({ input: { trajectoryId: trajectoryOf(target), reason: "overdracht" } }),
  "/files/practice/takeout.zip": async (target) => {
    await reasonFor(target, { kind: "practice" });
    return {};
  },
  "/files/trajectories/:trajectoryId/dossier.zip": async (target) => {
    const trajectoryId = trajectoryOf(target);
    await reasonFor(target, { kind: "dossier", trajectoryId });
    return { input: { trajectoryId } };
  },
  "caseloadImport.preview": () => ({ input: FILE }),
  "caseloadImport.run": () => ({ input: { ...FILE, fingerprint: "0".repeat(64) } }),
  "caseloadImport.rejectedRows": () => ({ input: { ...FILE, format: "csv" } }),
  "caseloadImport.example": () => ({ input: { format: "csv", language: "nl" } }),
  "caseloadImport.runs": NOTHING,
  "caseloadImport.undo": async (target) => ({ input: { id: await importOf(target) }, absent: isElsewhere(target) }),
  "caseload.list": () => ({ input: { whose: "practice", ended: true } }),
  "caseload.clientChoices": NOTHING,
  "calendarFeed.list": NOTHING,
  // A manager's calendar holds his own employees, and none of the practice's.
  "calendarFeed.make": ({ caller: { actor } }) => ({
    input: { kind: "obligations", withNames: false },
    absent: actor.kind === "manager" || actor.kind === "hr",
  }),
  // Nobody's: an address that is not one's own is not there.
  "calendarFeed.revoke": () => ({ input: { id: v7() }, absent: true }),
  "digest.read": NOTHING,
  "digest.choose": () => ({ input: { wanted: true } }),
  "clock.deadlines": () => ({ input: { whose: "practice", weeks: 6 } }),
  // An employer of another practice is not there to be chosen.
  "caseload.addClient": (target) => ({
    input: clientForm(target.caller.cases.own.relations.coachMembershipId, { employer: employerOf(target) }),
    absent: isElsewhere(target),
  }),
  "mail.server": NOTHING,
  "mail.saveServer": () => ({ input: { ...MAIL_SERVER, version: 0, password: null } }),
  "mail.removeServer": NOTHING,
  "mail.sendTest": NOTHING,
  "mail.outbox": NOTHING,
  "team.list": NOTHING,
  "team.invite": () => ({ input: { email: `${newId(PersonId)}@example.org`, name: "Iemand", role: "coach" } }),
  "team.withdrawInvitation": async (target) => ({ input: { id: await invitationOf(target) } }),
  "team.endMembership": async (target) => ({
    input: { membershipId: (await someoneOf(target)).membershipId },
    absent: isElsewhere(target),
  }),
  ...BREACH_INPUTS,
  ...REQUEST_INPUTS,
  "audit.cases": NOTHING,
  "audit.ofCase": CASE_ALONE,
  "today.read": NOTHING,
  "batch.list": NOTHING,
  "batch.progress": (target) => ({ input: { batchId: batchOf(target) } }),
  "batch.start": (target) => ({
    input: { kind: "bedrijfsarts-rapportage", standing: "concept", trajectoryIds: [trajectoryOf(target)], language: "nl" },
    needs: { action: "report.render", resource: { kind: "trajectory", ...target.about.relations } },
  }),
  "batch.prepareDownload": (target) => ({ input: { batchId: batchOf(target), reason: "dossiervorming" } }),
  "batch.cancel": (target) => ({ input: { batchId: batchOf(target) } }),
  "batch.retry": (target) => ({ input: { batchId: batchOf(target), itemIds: "all" } }),
  "/files/batches/:batchId/documents.zip": async (target) => ({ input: { batchId: await reasonedBatchOf(target) } }),
  "/files/batches/:batchId/documents.pdf": async (target) => ({ input: { batchId: await reasonedBatchOf(target) } }),
  "/files/batches/:batchId/events": (target) => ({ input: { batchId: batchOf(target) } }),
  "/files/batches/:batchId/manifest.csv": (target) => ({ input: { batchId: batchOf(target) } }),
};

function employerOf({ about }: MatrixTarget) {
  return { kind: "known", id: about.dossier.manager.employerId };
}

/** The office prints invoices, the others also what is about health. */
function batchOf({ caller, about }: MatrixTarget) {
  return caller.role === "office" ? about.invoiceBatch : about.healthBatch;
}

/** With the reason given that the ZIP asks for. */
async function reasonedBatchOf(target: MatrixTarget) {
  const { test, caller, about } = target;
  const batchId = batchOf(target);
  if (caller.membership === undefined || isElsewhere(target)) return batchId;
  const membershipId = caller.membership.membershipId;
  const made = { batchId, kind: "bedrijfsarts-rapportage", membershipId, reason: "dossiervorming", documents: 1 } as const;
  await inPractice(test.database, about.practice, (tx) =>
    exportRepository(tx, about.practice.id).add({ ...made, createdAt: test.clock.now() }),
  );
  return batchId;
}

/** With the reason given that a takeout asks for, in the practice of whoever takes it. */
async function reasonFor({ test, caller }: MatrixTarget, what: TakenOut) {
  const { actor, membership } = caller;
  if (membership === undefined || !("practiceId" in actor) || actor.practiceId === null) return;
  const made = { batchId: null, ...what, membershipId: membership.membershipId, reason: "overdracht", documents: 1 };
  const { practiceId } = actor;
  await inPractice(test.database, { id: practiceId }, (tx) =>
    exportRepository(tx, practiceId).add({ ...made, createdAt: test.clock.now() }),
  );
}

/** An import that the caller brought in herself, a moment ago. */
async function importOf({ test, caller, about: { practice } }: MatrixTarget): Promise<string> {
  const id = v7();
  const counted = { fileHash: "0".repeat(64), imported: 0, unchanged: 0, rejected: 0, madeEmployers: [], madeContacts: [] };
  const run = { ...counted, id, membershipId: caller.membership?.membershipId ?? null, createdAt: test.clock.now(), undoneAt: null };
  await inPractice(test.database, practice, (tx) => importRunRepository(tx, practice.id).add(run, []));
  return id;
}

async function invitationOf({ test, about: { practice } }: MatrixTarget): Promise<string> {
  const id = v7();
  const nobody = { contactId: null, clientId: null, invitedBy: null, usedAt: null, withdrawnAt: null };
  const invited = { id, email: `${id}@example.org`, name: "Iemand", role: "coach", ...nobody } as const;
  await inPractice(test.database, practice, (tx) =>
    invitationRepository(tx, practice.id).add(
      { ...invited, createdAt: test.clock.now(), expiresAt: new Date("2100-01-01") },
      Buffer.from(id.replaceAll("-", "").repeat(2).slice(0, 64), "hex"),
    ),
  );
  return id;
}
