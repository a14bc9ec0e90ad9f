import { batchItemRepository, documentRepository } from "@hervat/database/repositories";
import { givenPractice, inPractice, type TestMember, type TestPractice, testKeyring } from "@hervat/database/testing";
import type { Actor } from "@hervat/domain/people";
import { type BatchId, DocumentId, newId } from "@hervat/domain/primitives";
import type { ReportKindKey } from "@hervat/domain/reports";
import { ManagerForm } from "@hervat/domain/resumption";
import type { RenderedPdf } from "@hervat/report-engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { batchManifestRoute, batchZipRoute } from "../batches/download-zip.ts";
import { deliverMail } from "../mail/deliver-mail.ts";
import { managerRouter } from "../manager-router.ts";
import { openEngine } from "../rendering/open-engine.ts";
import { renderItems } from "../rendering/render-items.ts";
import { callAs, callManagerAs } from "../testing/call-as.ts";
import { givenAccount, signIn } from "../testing/given-account.ts";
import { givenIntroductions } from "../testing/given-case.ts";
import { proceduresOf } from "../testing/procedures-of.ts";
import { openTestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { calendarSinks, employerCalendar, exportTexts, linkSinks, livePageSinks, officeSinks, paperTexts } from "./canary-doors.ts";
import { type CanaryDossiers, givenCanaryDossiers } from "./canary-dossiers.ts";
import { databaseSinks, hitsIn, pdfTexts, type Sink } from "./canary-sweep.ts";
import { doctorSinks } from "./doctor-sinks.ts";
import { matrixProcedures } from "./matrix-call.ts";
import { sealedSinks } from "./sealed-sinks.ts";
import { QUESTIONS, WITHOUT_WORDS } from "./sweep-lists.ts";

const CASES = 50;
let test: TestService;
let practice: TestPractice;
let canaries: CanaryDossiers;
let hers: ReturnType<typeof callAs>;
/** What every plugin was given, and what it made of it. */
const rendered: { audience: string; view: string; page: RenderedPdf }[] = [];
const sinks: Sink[] = [];

beforeAll(async () => {
  const engine = openEngine({});
  const watching = {
    ...engine,
    async render(request: Parameters<typeof engine.render>[0]) {
      const page = await engine.render(request);
      if (page.ok) rendered.push({ audience: request.plugin.manifest.audience, view: JSON.stringify(request.view), page: page.value });
      return page;
    },
  };
  test = await startTestService({ keyring: testKeyring, engine: watching });
  practice = await givenPractice(test.database);
  canaries = await givenCanaryDossiers(test, practice, CASES);
  const { personId, membershipId } = practice.owner;
  hers = callAs(test.service, { kind: "owner", personId, membershipId, practiceId: practice.id });
}, 120_000);
afterAll(() => test.close());

const trajectoryIds = () => canaries.dossiers.map(({ trajectory }) => trajectory.id);

/** Prints a batch of this kind to its end. */
async function printed(kind: ReportKindKey, standing: "concept" | "final"): Promise<BatchId> {
  const started = await hers.batch.start({ kind, standing, trajectoryIds: trajectoryIds(), language: "nl" });
  if (!started.ok) throw new Error(started.refusal.kind);
  const items = await inPractice(test.database, practice, (tx) => batchItemRepository(tx, practice.id).unfinished());
  const targets = items.map((id) => ({ tenant: practice.id, id }));
  await renderItems(test.service, targets, 2);
  return started.value.batchId;
}

/** The joint part of each evaluation, written beside the client's own. */
async function writeEvaluations(): Promise<void> {
  for (const trajectoryId of trajectoryIds()) {
    const { version, draft } = await hers.report.draft({ trajectoryId, kind: "evaluation" });
    if (draft.kind !== "evaluation") throw new Error("not an evaluation");
    const joint = {
      heldOn: "2026-03-01",
      workGoals: [{ goal: "Drie ochtenden", reached: "partly", employeeView: null, managerView: null, coachView: null }],
      extraSessions: false,
      agreements: [],
      relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
      satisfaction: [],
      approvedByEmployeeOn: null,
      approvedByManagerOn: null,
    };
    await hers.report.saveDraft(Object({ version, draft: { ...draft, joint } }));
  }
}

function at(member: TestMember, kind: "manager" | "hr"): Actor {
  const [first] = canaries.dossiers;
  const contactId = kind === "manager" ? first?.trajectory.managerContactId : first?.trajectory.hrContactId;
  if (contactId == null) throw new Error(`no ${kind}`);
  return { kind, personId: member.personId, membershipId: member.membershipId, practiceId: practice.id, contactId };
}

describe("a unique word in every field about health", () => {
  it("is read back by the coach, and printed for the bedrijfsarts: the sweep would see it", { timeout: 240_000 }, async () => {
    const draft = await hers.report.draft({ trajectoryId: first(), kind: "bedrijfsarts-rapportage" });
    expect(hitsIn([{ name: "draft", texts: [JSON.stringify(draft)] }], canaries.tokens)).toEqual(["draft: 11"]);
    await printed("bedrijfsarts-rapportage", "concept");
    const [one] = rendered;
    expect(one && hitsIn([{ name: "pdf", texts: await pdfTexts(one.page.pdf) }], canaries.tokens)).toHaveLength(1);
  });

  it("stands in every column that is sealed, so that none is left out of the sweep", async () => {
    const columns = await sealedSinks(test, practice);
    const without = columns.filter((column) => hitsIn([column], canaries.tokens).length === 0).map(({ name }) => name);
    expect(without).toEqual(Object.keys(WITHOUT_WORDS));
  });

  it("stands in no document for the manager or for accounts payable", { timeout: 240_000 }, async () => {
    await writeEvaluations();
    sinks.push(...(await livePageSinks(test, practice, trajectoryIds().slice(0, 10))));
    const batches = [await printed("evaluation", "concept"), await printed("invoice", "concept")];
    for (const audience of ["manager", "invoice"]) {
      const theirs = rendered.filter((one) => one.audience === audience);
      expect(theirs).toHaveLength(CASES);
      const pdfs = await Promise.all(theirs.map(({ page }) => pdfTexts(page.pdf)));
      sinks.push(
        { name: `view for ${audience}`, texts: theirs.map(({ view }) => view) },
        { name: `page for ${audience}`, texts: theirs.map(({ page }) => page.html + page.running) },
        { name: `PDF for ${audience}`, texts: pdfs.flat() },
      );
    }
    for (const batchId of batches) {
      const progress = await hers.batch.progress({ batchId });
      sinks.push({ name: "progress of a batch", texts: [JSON.stringify(progress)] });
    }
    expect(hitsIn(sinks, canaries.tokens)).toEqual([]);
  });

  it("reaches neither the manager nor HR, whatever they ask", { timeout: 120_000 }, async () => {
    await releaseEvaluations();
    const files = matrixProcedures().filter(({ router, path }) => router === "manager" && path === "/files/documents/:documentId");
    const questions = proceduresOf(managerRouter).filter(({ type }) => type === "query");
    // Asked below one by one; the two of sign-in answer before anyone is known.
    expect(questions.map(({ path }) => path).toSorted()).toEqual(QUESTIONS);
    for (const kind of ["manager", "hr"] as const) {
      const actor = at(canaries[kind], kind);
      const theirs = callManagerAs(test.service, actor);
      const said: unknown[] = [await theirs.account.me(), await theirs.installation.state(), await theirs.employee.list()];
      said.push(await theirs.employee.obligations(), await employerCalendar(test, theirs));
      said.push(await theirs.employerReport.list().catch(codeOf));
      said.push(await theirs.account.passkeys().catch(codeOf), await theirs.account.sessions().catch(codeOf));
      const documents = new Set<string>();
      for (const { trajectory } of canaries.dossiers) {
        const employee = await theirs.employee.read({ trajectoryId: trajectory.id });
        said.push(employee);
        for (const form of ManagerForm.options) said.push(await theirs.employee.form({ trajectoryId: trajectory.id, form }).catch(codeOf));
        said.push(await theirs.employee.jointText({ trajectoryId: trajectory.id }).catch(codeOf));
        for (const { id, available } of employee.documents) if (available) documents.add(id);
        const papers = employee.papers.map(({ id }) => id);
        expect(papers).toHaveLength(1);
        sinks.push({ name: `papers for ${kind}`, texts: await paperTexts(test, actor, trajectory.id, papers) });
        for (const { id: stepId } of employee.plan.steps)
          said.push(
            await theirs.employee
              .reportHours({ trajectoryId: trajectory.id, version: employee.plan.version, stepId, hoursPerWeek: 4 })
              .catch(codeOf),
          );
        said.push(await theirs.employee.markContactDone({ trajectoryId: trajectory.id }).catch(codeOf));
      }
      expect(documents.size).toBeGreaterThan(0);
      if (kind === "hr") sinks.push({ name: "table for hr", texts: await exportTexts(test, actor) });
      sinks.push({ name: `answers to ${kind}`, texts: said.map((answer) => JSON.stringify(answer)) });
      for (const documentId of documents)
        for (const file of files) {
          const { code, body } = await file.call(test.service, { actor }, { documentId });
          expect(code).toBe("OK");
          sinks.push({ name: `files to ${kind}`, texts: await pdfTexts(Buffer.from(body, "latin1")) });
        }
    }
    expect(hitsIn(sinks, canaries.tokens)).toEqual([]);
  });

  it("is not on the page from which a bedrijfsarts takes his document, nor in his mail", { timeout: 60_000 }, async () => {
    const last = canaries.dossiers.at(-1);
    if (last === undefined) throw new Error("no dossier");
    sinks.push(...(await doctorSinks(test, practice, last)));
    expect(hitsIn(sinks, canaries.tokens)).toEqual([]);
  });

  it("is in no name of a file, no message, no answer to a mistake and no line of the log", { timeout: 120_000 }, async () => {
    const account = await givenAccount(test.service, practice, { role: "owner" });
    const page = openTestBrowser(test.service, "coach");
    await signIn(page, account);
    const [session] = (await hers.session.list({ trajectoryId: first() })).sessions;
    const [token = ""] = canaries.tokens;
    const note = { goal: token.repeat(500), done: token, agreed: "", next: "", private: token };
    const wrong = [
      await page.call("note.write", { sessionId: session?.id, version: null, text: note }),
      await page.call("note.write", { sessionId: session?.id, version: 99, text: { ...note, goal: token } }),
      await page.call("note.write", { sessionId: token, version: null, text: note }),
      await page.call("people.addMoment", { trajectoryId: first(), told: token }),
      await page.call("report.saveDraft", { version: -1, draft: { advice: token } }),
      await page.request("/trpc/note.write", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: `{"told":"${token}`,
      }),
    ];
    expect(wrong.map(({ status }) => status).filter((status) => status === 200 || status >= 500)).toEqual([]);
    sinks.push({ name: "answers to mistakes", texts: wrong.map(({ body }) => JSON.stringify(body)) });

    await hers.mail.saveServer({
      version: 0,
      host: "mail.example",
      port: 587,
      security: "starttls",
      username: null,
      password: null,
      ...FROM,
    });
    await hers.mail.sendTest();
    sinks.push(...(await linkSinks(test, practice, first())), ...(await calendarSinks(test, practice, first())));
    sinks.push(...(await officeSinks(test, practice, trajectoryIds().slice(0, 3))));
    await givenIntroductions(hers, first());
    for (const role of ["manager", "hr"] as const) await hers.people.invite({ trajectoryId: first(), role });
    for (const id of await mails()) await deliverMail(test.service, { tenant: practice.id, id });
    expect(test.delivered.length).toBeGreaterThan(0);
    sinks.push({ name: "mail", texts: test.delivered.map((mail) => JSON.stringify(mail)) }, { name: "log", texts: test.logged });

    const names = await fileNames();
    sinks.push({ name: "names of files and manifests", texts: names });
    expect(names.length).toBeGreaterThan(CASES);
    expect(hitsIn(sinks, canaries.tokens)).toEqual([]);
  });

  it("is in no row of the database that can be read without the key: no job, no audit row, no import, no batch", {
    timeout: 120_000,
  }, async () => {
    sinks.push(...(await databaseSinks(test)));
    const hits = hitsIn(sinks, canaries.tokens);
    process.stdout.write(`G2 health canaries: ${hits.length} hits of ${canaries.tokens.length} tokens in ${sinks.length} sinks / 0\n`);
    expect(hits).toEqual([]);
  });
});

const codeOf = (fault: unknown) => String(Object(fault).code);
const FROM = { fromAddress: "a@example.org", fromName: "Praktijk" };

function first() {
  const [dossier] = canaries.dossiers;
  if (dossier === undefined) throw new Error("no dossier");
  return dossier.trajectory.id;
}

/** Puts what was printed for the manager where he fetches it. */
async function releaseEvaluations(): Promise<void> {
  const theirs = rendered.filter(({ audience }) => audience === "manager").slice(0, 5);
  await inPractice(test.database, practice, async (tx, sealer) => {
    const documents = documentRepository(tx, practice.id, sealer);
    for (const [index, { page }] of theirs.entries()) {
      const now = test.clock.now();
      const from = { reportVersionId: null, invoiceId: null, batchItemId: null, standing: "final", mediaType: "application/pdf" } as const;
      const whose = { trajectoryId: trajectoryIds()[index] ?? first(), kind: "evaluation", audience: "manager" } as const;
      await documents.add({ id: newId(DocumentId), ...whose, ...from, createdAt: now, releasedAt: now }, page.pdf);
    }
  });
}

async function mails(): Promise<string[]> {
  const rows = await test.database.admin`select id from identity.mail where tenant_id = ${practice.id}`;
  return rows.map(({ id }) => String(id));
}

/** Of every batch: what its files are called, and what its manifest says. */
async function fileNames(): Promise<string[]> {
  const { personId, membershipId } = practice.owner;
  const actor = { kind: "owner", personId, membershipId, practiceId: practice.id } as const;
  const names: string[] = [];
  for (const { id } of await hers.batch.list()) {
    const { ok: takeable } = await hers.batch.prepareDownload({ batchId: id, reason: "dossiervorming" });
    for (const route of takeable ? [batchZipRoute, batchManifestRoute] : [batchManifestRoute]) {
      const ctx = test.service.contextFor({ actor, requestId: newId(DocumentId), action: route.meta.action });
      const { fileName, bytes } = await route.serve(ctx, { batchId: id });
      const content = Buffer.from(await new Response(bytes).arrayBuffer()).toString("latin1");
      // A ZIP names its files in the clear; what is in them was looked at above.
      names.push(fileName, ...(route === batchZipRoute ? [...content.matchAll(/[\w.-]+\.pdf/g)].map(([name]) => name) : [content]));
    }
  }
  return names;
}
