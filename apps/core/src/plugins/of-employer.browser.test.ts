import { documentRepository, trajectoryRepository } from "@hervat/database/repositories";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { readPdf } from "@hervat/report-engine/read-pdf";
import { afterAll, beforeAll, expect, it } from "vitest";
import { printInvoice } from "../invoicing/print-invoice.ts";
import { givenOrder, givenWholeProfile } from "../testing/given-order.ts";
import { givenPluginFile } from "../testing/given-plugin-file.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

const kind = "invoice" as const;

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
  await givenWholeProfile(team);
});
afterAll(() => team.test.close());

const inPractice = <Value>(work: Parameters<typeof team.test.service.database.transactAs<Value>>[2]) =>
  team.test.service.database.transactAs("coach", { tenant: team.practice.id }, work);

async function employerOf(trajectoryId: TrajectoryId) {
  const [employerId] = await inPractice((tx) => trajectoryRepository(tx, team.practice.id).employersOf([trajectoryId]));
  if (employerId === undefined) throw new Error("no employer");
  return employerId;
}

/** Of whose version the invoice of this case is kept, on paper. */
async function printedBy(trajectoryId: TrajectoryId) {
  const drafted = await team.hers.invoicing.draft({ trajectoryId });
  if (!drafted.ok) throw new Error(drafted.refusal.sentence);
  const { invoiceId: id } = drafted.value;
  await team.hers.invoicing.issue({ invoiceIds: [id] });
  await printInvoice(team.test.service, { tenant: team.practice.id, id });
  const kept = await inPractice((tx) => documentRepository(tx, team.practice.id).ofInvoice(id));
  const verified = await team.visitor.verify.document({ sha256: kept?.sha256 ?? "" });
  return verified.ok && verified.value.kind === "ours" ? verified.value.madeBy?.pluginId : "not ours";
}

it("an invoice is printed as its payer has it, and a look at a case of that payer lies beside that one", async () => {
  const install = async (id: string) => team.owner.plugin.install({ content: await givenPluginFile({ of: kind, id, version: "1.0.0" }) });
  const [theirs, other] = [await install("factuur-payer"), await install("factuur-new")];
  if (!theirs.ok || !other.ok) {
    expect(theirs).toEqual({ ok: false, refusal: { kind: "walls-missing" } });
    return;
  }
  const [hers, elsewhere] = [await givenOrder(team), await givenOrder(team)];
  const { versionId } = theirs.value;
  const seen = async () => (await team.owner.plugin.list()).kinds.find((one) => one.kind === kind)?.seen ?? 0;
  const wish = { kind, versionId, options: {} };
  await team.owner.plugin.activate({ ...wish, stage: "preview", seen: await seen() });
  const scope = { employerId: await employerOf(hers) };
  expect(await team.owner.plugin.activate({ ...wish, stage: "employer", scope, seen: await seen() })).toMatchObject({ ok: true });

  const look = async (trajectoryId: TrajectoryId, id: typeof versionId) => {
    const looked = await team.owner.plugin.lookAtCase({ kind, versionId: id, options: {}, trajectoryId, language: "nl" });
    if (!looked.ok) throw new Error(looked.refusal.kind);
    return looked.value.alone;
  };
  expect([await look(hers, versionId), await look(elsewhere, versionId), await look(hers, other.value.versionId)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([await printedBy(hers), await printedBy(elsewhere)]).toEqual(["factuur-payer", "invoice"]);
});

it("a sample is shown on the paper of the practice that looks, whoever its author wrote it for", async () => {
  const versionId = null;
  const looked = await team.owner.plugin.lookAtSample({ kind, versionId, options: {}, sample: "normal" });

  if (!looked.ok || looked.value.chosen.kind !== "made") throw new Error("the sample was not made");
  const words = (await readPdf(Buffer.from(looked.value.chosen.pdfBase64, "base64"))).pages.join(" ");
  expect(words).toContain("Oever Advies");
  expect(words).not.toContain("Lindehof");
});
