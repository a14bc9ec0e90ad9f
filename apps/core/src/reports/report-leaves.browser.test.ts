import { setTimeout as pause } from "node:timers/promises";
import { type BatchId, type ContactId, DocumentId, newId, type ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import type { BedrijfsartsDraft, VersionHash } from "@hervat/domain/reports";
import { readPdf } from "@hervat/report-engine/read-pdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { batchPrintRoute } from "../batches/download-print.ts";
import { batchZipRoute } from "../batches/download-zip.ts";
import { NotFoundError } from "../errors.ts";
import { renderTask } from "../rendering/render-task.ts";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { startWorker } from "../worker/start-worker.ts";
import { documentFileRoute } from "./document-file.ts";

let team: GivenTeam;
let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  team = await givenTeam();
  worker = await startWorker(team.test.service, [renderTask]);
});
afterAll(async () => {
  await worker.stop();
  await team.test.close();
});

interface Given {
  readonly trajectoryId: TrajectoryId;
  readonly doctor: ContactId;
}

async function givenCaseWithDoctor(): Promise<Given> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const details = { name: "dr. Jansen", email: null, phone: null, organisation: "Arbodienst Duin" };
  const saved = await team.hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "new", details } });
  return { trajectoryId, doctor: contactIdOf(saved) };
}

const texts: Omit<BedrijfsartsDraft, "kind" | "trajectoryId" | "questionAskedOn" | "nextReportOn" | "inputs"> = {
  reportType: "interim",
  reason: "Zij viel uit na een drukke periode.",
  question: "Is een opbouw vanaf volgende maand haalbaar?",
  approach: null,
  functioning: "Zij pakt het huishouden weer op.",
  dayStructure: "De dagen hebben een vast ritme.",
  energy: "Na een wandeling is zij binnen een uur hersteld.",
  expectation: "Wij verwachten verder herstel.",
  advice: "Graag uw oordeel over de eerste stap.",
  next: "Over zes weken volgt een nieuw bericht.",
  clientReaction: null,
};

async function write({ trajectoryId }: Given, told: Partial<typeof texts> = {}): Promise<void> {
  const { version } = await team.hers.report.draft({ trajectoryId, kind: "bedrijfsarts-rapportage" });
  const draft = { kind: "bedrijfsarts-rapportage" as const, trajectoryId, questionAskedOn: null, nextReportOn: null, ...texts, ...told };
  await team.hers.report.saveDraft({ version, draft });
}

async function consent({ trajectoryId, doctor }: Given) {
  const outcome = await team.hers.consent.record({
    trajectoryId,
    contactId: doctor,
    reach: "named",
    categories: ["complaints", "course", "energy", "prognosis"],
    givenOn: team.inDays(-3),
    expiresOn: null,
    how: { kind: "aloud", sessionId: null, note: "Ja, dit mag naar dr. Jansen." },
  });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.consentId;
}

async function offer({ trajectoryId }: Given): Promise<{ reportId: ReportId; versionHash: VersionHash }> {
  const offered = await team.hers.report.offer({ trajectoryId, kind: "bedrijfsarts-rapportage", language: "nl" });
  if (!offered.ok) throw new Error(offered.refusal.kind);
  return offered.value;
}

const agree = (report: { reportId: ReportId; versionHash: VersionHash }) =>
  team.hers.report.recordAgreement({ ...report, agreedOn: team.inDays(0), sessionId: null, remarks: null });

async function finalBatch(...trajectoryIds: TrajectoryId[]): Promise<BatchId> {
  const started = await team.hers.batch.start({ kind: "bedrijfsarts-rapportage", standing: "final", trajectoryIds, language: "nl" });
  if (!started.ok) throw new Error(started.refusal.kind);
  return started.value.batchId;
}

async function ended(batchId: BatchId) {
  for (;;) {
    const progress = await team.hers.batch.progress({ batchId });
    if (progress.summary.status !== "running") return progress;
    await pause(30);
  }
}

const call = (action: "batch.download" | "document.read") =>
  team.test.service.contextFor({ actor: team.coach.actor, requestId: "r", action });

describe("a report to the bedrijfsarts", () => {
  it("leaves when the client consented and agreed with exactly this text", async () => {
    const given = await givenCaseWithDoctor();
    await write(given);
    await consent(given);
    const report = await offer(given);
    expect(await agree(report)).toMatchObject({ ok: true });
    expect(await team.hers.report.release({ reportId: report.reportId })).toMatchObject({ ok: true });

    const { reports, documents } = await team.hers.report.ofTrajectory({ trajectoryId: given.trajectoryId });
    expect(reports).toMatchObject([{ standing: "released", stops: [] }]);
    expect(documents).toMatchObject([{ standing: "final", released: true }]);
    const file = await documentFileRoute.serve(call("document.read"), { documentId: documents[0]?.id ?? newId(DocumentId) });
    expect(file.bytes instanceof Uint8Array && Buffer.from(file.bytes).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("stays without consent, without agreement, and after a withdrawal of a moment ago", async () => {
    const given = await givenCaseWithDoctor();
    await write(given);
    const early = await offer(given);
    expect(await agree(early)).toMatchObject({ ok: true });
    expect(await team.hers.report.release({ reportId: early.reportId })).toMatchObject({ ok: false, refusal: { kind: "may-not-leave" } });

    const consentId = await consent(given);
    const report = await offer(given);
    expect(await team.hers.report.release({ reportId: report.reportId })).toMatchObject({ ok: false });
    expect(await agree(report)).toMatchObject({ ok: true });
    await team.hers.consent.withdraw({ trajectoryId: given.trajectoryId, consentId, on: team.inDays(0) });
    expect(await team.hers.report.release({ reportId: report.reportId })).toMatchObject({
      ok: false,
      refusal: { kind: "may-not-leave", sentence: "geen toestemming vastgelegd" },
    });
  });

  it("that was released and not fetched is taken back with the consent it rests on", async () => {
    const given = await givenCaseWithDoctor();
    await write(given);
    const consentId = await consent(given);
    const report = await offer(given);
    await agree(report);
    expect(await team.hers.report.release({ reportId: report.reportId })).toMatchObject({ ok: true });

    await team.hers.consent.withdraw({ trajectoryId: given.trajectoryId, consentId, on: team.inDays(0) });
    const { reports, documents } = await team.hers.report.ofTrajectory({ trajectoryId: given.trajectoryId });
    expect(reports).toMatchObject([{ standing: "withdrawn" }]);
    expect(documents).toMatchObject([{ withdrawn: true }]);
  });

  it("asks a new yes for a new text: a yes to the old one does not carry over", async () => {
    const given = await givenCaseWithDoctor();
    await write(given);
    await consent(given);
    const old = await offer(given);
    await write(given, { advice: "Graag uw oordeel over een andere stap." });
    const fresh = await offer(given);
    expect(fresh.versionHash).not.toBe(old.versionHash);
    expect(await agree(old)).toMatchObject({ ok: false, refusal: { kind: "other-version" } });
    expect(await team.hers.report.release({ reportId: fresh.reportId })).toMatchObject({ ok: false });
  });

  it("declined by the client stays where it is, and she may still change her mind", async () => {
    const given = await givenCaseWithDoctor();
    await write(given);
    await consent(given);
    const report = await offer(given);
    expect(await team.hers.report.decline({ reportId: report.reportId })).toMatchObject({ ok: true });
    expect(await team.hers.report.ofTrajectory({ trajectoryId: given.trajectoryId })).toMatchObject({
      reports: [{ standing: "declined" }],
    });
    expect(await agree(report)).toMatchObject({ ok: true });
  });

  it("does not exist for another coach, and leaves an audit row for every try", async () => {
    const given = await givenCaseWithDoctor();
    await write(given);
    const report = await offer(given);
    await expect(team.colleague.report.release({ reportId: report.reportId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.colleague.report.ofTrajectory({ trajectoryId: given.trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.lastEvent()).toMatchObject({ action: "report.read", outcome: "refused" });
  });
});

describe("a batch to use", () => {
  it("makes only what may leave and says in words why the rest stays", async () => {
    const [ready, unagreed, unconsented] = [await givenCaseWithDoctor(), await givenCaseWithDoctor(), await givenCaseWithDoctor()];
    for (const given of [ready, unagreed]) {
      await write(given);
      await consent(given);
    }
    await agree(await offer(ready));
    await offer(unagreed);

    const batchId = await finalBatch(ready.trajectoryId, unagreed.trajectoryId, unconsented.trajectoryId);
    const { summary, failures, documents } = await ended(batchId);
    expect(summary).toMatchObject({ status: "done", total: 3, done: 1, failed: 2 });
    const reasons = new Map(failures.map(({ trajectoryId, sentence }) => [trajectoryId, sentence]));
    expect(reasons.get(unagreed.trajectoryId)).toBe("cliënt nog niet akkoord");
    expect(reasons.get(unconsented.trajectoryId)).toBe("geen toestemming vastgelegd");
    expect(documents).toHaveLength(1);

    await agree(await offer(unagreed));
    expect(await team.hers.batch.retry({ batchId, itemIds: "all" })).toEqual({ retried: 2 });
    expect((await ended(batchId)).summary).toMatchObject({ done: 2, failed: 1 });
  });

  it("gives its ZIP only for a reason, and holds back what lost its consent meanwhile", async () => {
    const given = await givenCaseWithDoctor();
    await write(given);
    const consentId = await consent(given);
    await agree(await offer(given));
    const batchId = await finalBatch(given.trajectoryId);
    await ended(batchId);

    for (const route of [batchZipRoute, batchPrintRoute])
      await expect(route.serve(call("batch.download"), { batchId })).rejects.toBeInstanceOf(NotFoundError);
    expect(await team.hers.batch.prepareDownload({ batchId, reason: "  " })).toMatchObject({
      ok: false,
      refusal: { kind: "reason-needed" },
    });
    expect(await team.hers.batch.prepareDownload({ batchId, reason: "Spreekuur van maandag" })).toEqual({
      ok: true,
      value: { documents: 1, heldBack: 0 },
    });
    expect(await team.lastEvent()).toMatchObject({ action: "batch.download", purpose: "Spreekuur van maandag" });
    expect(await batchZipRoute.serve(call("batch.download"), { batchId })).toMatchObject({ mediaType: "application/zip" });
    const print = await batchPrintRoute.serve(call("batch.download"), { batchId });
    expect((await readPdf(new Uint8Array(await new Response(print.bytes).arrayBuffer()))).pages.length).toBeGreaterThan(0);

    await team.hers.consent.withdraw({ trajectoryId: given.trajectoryId, consentId, on: team.inDays(0) });
    expect(await team.hers.batch.prepareDownload({ batchId, reason: "Spreekuur van maandag" })).toMatchObject({
      ok: false,
      refusal: { kind: "nothing-to-take", heldBack: 1 },
    });
  });

  it("that is cancelled keeps what was made and makes nothing more; another coach sees none of it", async () => {
    const given = await givenCaseWithDoctor();
    const batchId = await finalBatch(given.trajectoryId);
    await team.hers.batch.cancel({ batchId });
    expect((await ended(batchId)).summary.status).toMatch(/cancelled|done/);
    await expect(team.colleague.batch.progress({ batchId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.colleague.batch.cancel({ batchId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await team.colleague.batch.list()).map(({ id }) => id)).not.toContain(batchId);
  });
});
