import { createHash } from "node:crypto";
import { batchItemRepository, documentRepository } from "@hervat/database/repositories";
import type { InvoiceId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderItems } from "../rendering/render-items.ts";
import { givenOrder, givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { printInvoice } from "./print-invoice.ts";
import { orderUnprinted } from "./print-invoices-task.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
  await givenWholeProfile(team);
});
afterAll(() => team.test.close());

async function issued() {
  const trajectoryId = await givenOrder(team);
  const outcome = await team.hers.invoicing.draft({ trajectoryId });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  const { invoiceId } = outcome.value;
  await team.hers.invoicing.issue({ invoiceIds: [invoiceId] });
  return { trajectoryId, invoiceId };
}

const print = (id: InvoiceId) => printInvoice(team.test.service, { tenant: team.practice.id, id });
const inPractice = team_((tx) => documentRepository(tx, team.practice.id));

function team_<Repository>(open: (tx: Parameters<Parameters<GivenTeam["test"]["database"]["transactAs"]>[2]>[0]) => Repository) {
  return <Value>(work: (repository: Repository) => Promise<Value>) =>
    team.test.service.database.transactAs("coach", { tenant: team.practice.id }, (tx) => work(open(tx)));
}

async function original(id: InvoiceId) {
  return inPractice(async (documents) => {
    const found = await documents.ofInvoice(id);
    const bytes = found && (await documents.bytes(found.id));
    return found && bytes && { ...found, hash: createHash("sha256").update(bytes).digest("hex") };
  });
}

describe("an issued invoice on paper", () => {
  it("is printed once, however many workers print it, and leaves one audit row", async () => {
    const { invoiceId } = await issued();
    expect(await original(invoiceId)).toBeUndefined();
    await Promise.all([print(invoiceId), print(invoiceId), print(invoiceId)]);
    const first = await original(invoiceId);
    expect(first).toMatchObject({ standing: "final", audience: "invoice", mediaType: "application/pdf" });
    expect(await team.hers.invoicing.read({ invoiceId })).toMatchObject({ issued: { documentId: first?.id } });
    expect(await team.lastEvent()).toMatchObject({ action: "invoice.read" });
  });

  it("never changes a byte, whatever happens to it or to the practice", async () => {
    const { invoiceId, trajectoryId } = await issued();
    await print(invoiceId);
    const before = await original(invoiceId);
    await givenWholeProfile(team, { legalName: "Praktijk Anders B.V." });
    await team.hers.invoicing.markSent({ invoiceId, on: team.inDays(0) });
    await team.hers.invoicing.credit({ invoiceId });
    await print(invoiceId);

    const started = await team.hers.batch.start({ kind: "invoice", standing: "final", trajectoryIds: [trajectoryId], language: "en" });
    if (!started.ok) throw new Error(started.refusal.kind);
    const items = await team_((tx) => batchItemRepository(tx, team.practice.id))((repository) => repository.unfinished());
    const targets = items.map((id) => ({ tenant: team.practice.id, id }));
    expect(new Set(await renderItems(team.test.service, targets, 2))).toEqual(new Set(["done"]));
    const copies = await inPractice((documents) => documents.ofBatch(started.value.batchId));
    expect(copies.find((copy) => copy.invoiceId === invoiceId)?.sha256).toBe(before?.hash);
    expect(await original(invoiceId)).toEqual(before);
    for (const statement of ["update reports.document set media_type = 'text/plain'", "delete from reports.document"])
      await expect(team.test.database.admin.unsafe(`${statement} where id = '${before?.id}'`)).rejects.toMatchObject({ code: "23000" });
  });

  it("is found by the sweep when its order to print was lost", async () => {
    const { invoiceId } = await issued();
    await team.test.database.admin`delete from queue.job_common where name = 'invoice-pdf'`;
    await orderUnprinted(team.test.service);
    const rows = await team.test.database.admin`select data from queue.job_common where name = 'invoice-pdf'`;
    expect(rows.map(({ data }) => data.id)).toContain(invoiceId);
  });

  it("is previewed as a concept by office too, and nothing is kept", async () => {
    const trajectoryId = await givenOrder(team);
    const drafted = await team.office.invoicing.draft({ trajectoryId });
    if (!drafted.ok) throw new Error(drafted.refusal.sentence);
    const preview = await team.office.invoicing.preview({ invoiceId: drafted.value.invoiceId });
    expect(preview.ok && Buffer.from(preview.value.pdfBase64, "base64").subarray(0, 5).toString()).toBe("%PDF-");
    expect(await team.lastEvent()).toMatchObject({ action: "invoice.render", outcome: "done" });
    expect(await original(drafted.value.invoiceId)).toBeUndefined();
  });
});
