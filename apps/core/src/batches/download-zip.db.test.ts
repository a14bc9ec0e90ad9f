import { batchItemRepository, documentRepository, reportVersionRepository } from "@hervat/database/repositories";
import { type BatchId, type ConsentId, DocumentId, newId, type ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { batchZipRoute } from "./download-zip.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const kind = "bedrijfsarts-rapportage" as const;

interface Given {
  readonly trajectoryId: TrajectoryId;
  readonly consentId: ConsentId;
  readonly reportId: ReportId;
}

async function write(trajectoryId: TrajectoryId, advice: string): Promise<void> {
  const { version, draft } = await team.hers.report.draft({ trajectoryId, kind });
  if (draft.kind !== kind) throw new Error("not the draft that was asked");
  await team.hers.report.saveDraft({ version, draft: { ...draft, advice } });
}

async function agreed(trajectoryId: TrajectoryId): Promise<ReportId> {
  const offered = await team.hers.report.offer({ trajectoryId, kind, language: "nl" });
  if (!offered.ok) throw new Error(offered.refusal.kind);
  const yes = await team.hers.report.recordAgreement({ ...offered.value, agreedOn: team.inDays(0), sessionId: null, remarks: null });
  expect(yes).toMatchObject({ ok: true });
  return offered.value.reportId;
}

async function givenAgreed(): Promise<Given> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const details = { name: "dr. Jansen", email: null, phone: null, organisation: null };
  const saved = await team.hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "new", details } });
  await write(trajectoryId, "Graag uw oordeel.");
  const consent = await team.hers.consent.record({
    trajectoryId,
    contactId: contactIdOf(saved),
    reach: "named",
    categories: ["complaints", "course", "energy", "prognosis"],
    givenOn: team.inDays(-3),
    expiresOn: null,
    how: { kind: "aloud", sessionId: null, note: "Ja, dit mag." },
  });
  if (!consent.ok) throw new Error(consent.refusal.kind);
  return { trajectoryId, consentId: consent.value.consentId, reportId: await agreed(trajectoryId) };
}

/** A batch to use whose documents a worker has printed. */
async function givenPrinted(cases: readonly Given[], bytes = 1_000): Promise<BatchId> {
  const trajectoryIds = cases.map(({ trajectoryId }) => trajectoryId);
  const started = await team.hers.batch.start({ kind, standing: "final", trajectoryIds, language: "nl" });
  if (!started.ok) throw new Error(started.refusal.kind);
  const { batchId } = started.value;
  const tenant = team.practice.id;
  const now = new Date();
  const rows = await team.test.database
    .admin`select id, trajectory_id from reports.batch_item where batch_id = ${batchId} order by position`;
  await team.test.service.database.transactAs("worker", { tenant }, async (tx) => {
    const sealer = await team.test.service.keyring.sealerFor(tx, tenant);
    const items = batchItemRepository(tx, tenant);
    for (const row of rows) {
      const [item] = await items.take([row["id"]], { now, leaseUntil: new Date(now.getTime() + 60_000) });
      const given = cases.find(({ trajectoryId }) => trajectoryId === item?.trajectoryId);
      const version = given && (await reportVersionRepository(tx, sealer).find(given.reportId, 1));
      if (item === undefined || version === undefined) throw new Error("no item to print");
      await items.finish([item.id], now);
      const whose = { trajectoryId: item.trajectoryId, kind, audience: "bedrijfsarts", standing: "final", invoiceId: null } as const;
      const label = { ...whose, batchItemId: item.id, reportVersionId: version.id, mediaType: "application/pdf", releasedAt: null };
      await documentRepository(tx, tenant, sealer).add({ id: newId(DocumentId), ...label, createdAt: now }, Buffer.alloc(bytes, "x"));
    }
    await items.settle(batchId, now);
  });
  return batchId;
}

const prepare = (batchId: BatchId) => team.hers.batch.prepareDownload({ batchId, reason: "Spreekuur van maandag" });

async function zipOf(batchId: BatchId): Promise<ReadableStream<Uint8Array>> {
  const ctx = team.test.service.contextFor({ actor: team.coach.actor, requestId: "r", action: "batch.download" });
  const { bytes } = await batchZipRoute.serve(ctx, { batchId });
  if (bytes instanceof Uint8Array) throw new Error("not a stream");
  return bytes;
}

async function sizeOf(stream: ReadableStream<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const chunk of stream) size += chunk.length;
  return size;
}

describe("the ZIP of a batch about health", () => {
  it("holds back a text that a newer one took the place of, also when the client agreed with the newer", async () => {
    const given = await givenAgreed();
    const batchId = await givenPrinted([given]);
    expect(await prepare(batchId)).toEqual({ ok: true, value: { documents: 1, heldBack: 0 } });

    await write(given.trajectoryId, "Graag uw oordeel over een andere stap.");
    await agreed(given.trajectoryId);
    expect(await prepare(batchId)).toMatchObject({ ok: false, refusal: { kind: "nothing-to-take", heldBack: 1 } });
  });

  it("breaks off when a consent is withdrawn while it is on its way, and nothing else breaks with it", async () => {
    // The stream reads ahead of whoever takes from it; the last of four is further than that.
    const given = [await givenAgreed(), await givenAgreed(), await givenAgreed()];
    const last = await givenAgreed();
    const batchId = await givenPrinted([...given, last], 2_000_000);
    expect(await prepare(batchId)).toEqual({ ok: true, value: { documents: 4, heldBack: 0 } });
    expect(await sizeOf(await zipOf(batchId))).toBeGreaterThan(8_000_000);

    const underWay = await zipOf(batchId);
    await team.hers.consent.withdraw({ trajectoryId: last.trajectoryId, consentId: last.consentId, on: team.inDays(0) });
    await expect(sizeOf(underWay)).rejects.toThrow();
    expect(await prepare(batchId)).toEqual({ ok: true, value: { documents: 3, heldBack: 1 } });
  });
});

describe("why an item of a batch about health has no document", () => {
  it("is read by the coach of the case; the owner reads that it may not leave, and nothing of a consent", async () => {
    const given = await givenAgreed();
    const batchId = await givenPrinted([given]);
    await team.test.database.admin`
      update reports.batch_item set status = 'failed', sentence_key = 'may-not-leave', sentence_data = '{"reason":"no-consent"}'
      where batch_id = ${batchId}`;
    const read = async (caller: typeof team.hers) => (await caller.batch.progress({ batchId })).failures.map(({ sentence }) => sentence);
    expect(await read(team.hers)).toEqual(["geen toestemming vastgelegd"]);
    expect(await read(team.owner)).toEqual(["mag nu niet weg. De coach van deze cliënt ziet waarom"]);
  });
});
