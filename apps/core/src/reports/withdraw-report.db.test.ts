import type { Db } from "@hervat/database";
import { auditRepository, documentRepository, evaluationRepository, reportVersionRepository } from "@hervat/database/repositories";
import { BatchId, BatchItemId, DocumentId, type MembershipId, newId, type ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orderReport } from "../rendering/order-report.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const kind = "evaluation" as const;
const as = <Value>(role: "coach" | "manager" | "worker", work: (tx: Db) => Promise<Value>, membership?: MembershipId) =>
  team.test.service.database.transactAs(role, { tenant: team.practice.id, ...(membership && { membership }) }, work);

const joint = () => ({
  heldOn: team.inDays(-1),
  workGoals: [],
  extraSessions: false,
  agreements: [],
  relapsePrevention: { workSignals: [], contactRhythm: "Elke week op dinsdag, 20 minuten.", followUpOn: team.inDays(50) },
  satisfaction: [],
  approvedByEmployeeOn: null,
  approvedByManagerOn: null,
});

interface Given {
  readonly trajectoryId: TrajectoryId;
  readonly reportId: ReportId;
}

async function givenReleased(): Promise<Given> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const details = { name: "Pieter Bos", email: null, phone: null, organisation: null };
  await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details } });
  const annex = { personalGoals: null, personalSignals: null };
  await team.hers.report.saveDraft({ version: 0, draft: { kind, trajectoryId, joint: joint(), annex } });
  const offered = await team.hers.report.offer({ trajectoryId, kind, language: "nl" });
  if (!offered.ok) throw new Error(offered.refusal.kind);
  const { reportId } = offered.value;
  await team.hers.report.recordAgreement({ ...offered.value, agreedOn: team.inDays(0), sessionId: null, remarks: null });
  expect(await team.hers.report.confirmInTalk(offered.value)).toMatchObject({ ok: true });
  // A batch printed it before; the release takes that copy, so that no browser is needed here.
  await addCopy({ trajectoryId, reportId }, null);
  expect(await team.hers.report.release({ reportId })).toMatchObject({ ok: true });
  return { trajectoryId, reportId };
}

function addCopy({ trajectoryId, reportId }: Given, releasedAt: Date | null): Promise<unknown> {
  return as("coach", async (tx) => {
    const sealer = await team.test.service.keyring.sealerFor(tx, team.practice.id);
    const version = await reportVersionRepository(tx, sealer).find(reportId, 1);
    if (version === undefined) throw new Error("the report has no version");
    const whose = { trajectoryId, kind, audience: "manager", standing: "final", invoiceId: null, batchItemId: null } as const;
    const document = { id: newId(DocumentId), ...whose, reportVersionId: version.id, mediaType: "application/pdf", releasedAt };
    return documentRepository(tx, team.practice.id, sealer).add({ ...document, createdAt: new Date() }, Buffer.from("%PDF-"));
  });
}

async function managerSees({ trajectoryId }: Given) {
  const contact = (await team.hers.people.read({ trajectoryId })).manager;
  if (contact === null) throw new Error("the case has no manager");
  const { membershipId } = await givenEmployerSide(team.test.service, team.practice, "manager", contact.id);
  const seen = async (tx: Db) => ({
    documents: (await documentRepository(tx, team.practice.id).ofTrajectory(trajectoryId)).length,
    evaluation: await evaluationRepository(tx, team.practice.id).find(trajectoryId),
  });
  return as("manager", seen, membershipId);
}

const trailOf = ({ trajectoryId }: Given, action: string) =>
  as("coach", async (tx) => {
    const events = await auditRepository(tx, team.practice.id).ofTrajectory(trajectoryId, 100);
    return events.filter((event) => event.action === action).map(({ outcome }) => outcome);
  });

const agreedOf = async ({ trajectoryId }: Given) => ({
  rhythm: (await team.hers.workPlan.plan({ trajectoryId })).rhythm,
  lookBack: (await team.hers.relapse.read({ trajectoryId })).followUps[0]?.dueOn,
});

describe("the release of an evaluation", () => {
  it("puts what was agreed in the manager's week and the dossier, where it stays when the paper is taken back", async () => {
    const given = await givenReleased();
    const agreed = { rhythm: { everyDays: 7, weekday: 2, minutes: 20, agreedOn: team.inDays(-1) }, lookBack: team.inDays(50) };
    expect(await agreedOf(given)).toMatchObject(agreed);
    expect(await team.hers.report.withdraw({ reportId: given.reportId })).toMatchObject({ ok: true });
    expect(await agreedOf(given)).toMatchObject(agreed);
  });

  it("leaves one row in the audit, and so does one that is refused", async () => {
    const given = await givenReleased();
    expect(await trailOf(given, "report.release")).toEqual(["done"]);
    expect(await team.hers.report.release({ reportId: given.reportId })).toMatchObject({ ok: false, refusal: { kind: "wrong-status" } });
    expect((await trailOf(given, "report.release")).toSorted()).toEqual(["done", "refused"]);
  });
});

describe("an evaluation that is taken back", () => {
  it("is gone for the manager, however many copies were made and with what he read of it", async () => {
    const given = await givenReleased();
    await addCopy(given, new Date());
    expect(await managerSees(given)).toMatchObject({ documents: 2, evaluation: { heldOn: team.inDays(-1) } });

    expect(await team.hers.report.withdraw({ reportId: given.reportId })).toMatchObject({ ok: true });
    expect(await managerSees(given)).toEqual({ documents: 0, evaluation: undefined });
  });

  it("is no second document for the manager because a batch printed it after the release", async () => {
    const { trajectoryId } = await givenReleased();
    const manifest = await team.test.service.plugins.shipped(kind);
    if (!manifest.ok) throw new Error(manifest.refusal.kind);
    const ctx = team.test.service.contextFor({ actor: { kind: "worker", practiceId: team.practice.id }, requestId: "r" });
    const batch = {
      id: newId(BatchId),
      kind,
      audience: "manager",
      standing: "final",
      options: {},
      language: "nl",
      status: "running",
      pluginId: manifest.value.manifest.id,
      pluginVersion: manifest.value.manifest.version,
      startedBy: team.coach.membershipId,
      createdAt: new Date(),
      endedAt: null,
    } as const;
    const item = { id: newId(BatchItemId), batchId: batch.id, trajectoryId, invoiceId: null, fencingToken: 1 };
    const order = await as("worker", async (tx) =>
      orderReport(ctx, tx, await team.test.service.keyring.sealerFor(tx, team.practice.id), batch, item),
    );
    expect(order).toMatchObject({ ok: true, value: { kind: "copy", label: { releasedAt: null } } });
  });
});
