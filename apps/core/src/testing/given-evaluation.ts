import { documentRepository, reportVersionRepository } from "@hervat/database/repositories";
import { type ContactId, DocumentId, newId, type ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import { JointEvaluation } from "@hervat/domain/reports";
import { managerDocumentRoute } from "../manager/manager-document-file.ts";
import { contactIdOf } from "./contact-id-of.ts";
import { givenCase } from "./given-case.ts";
import { givenClient } from "./given-client.ts";
import { givenEmployerSide } from "./given-practice.ts";
import type { GivenTeam } from "./given-team.ts";

const kind = "evaluation";
export const MANAGER = { name: "Piet Baas", email: "piet@werk.example" } as const;
export const HR = { name: "Hanna Roos", email: "hanna@werk.example" } as const;

type Reader = Awaited<ReturnType<typeof givenEmployerSide>>;

/** An evaluation that she agreed with and the manager confirmed, in a case with a manager and somebody of HR, printed and not released. */
export async function givenEvaluation(team: GivenTeam, { hr = true } = {}) {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { manager: { kind: "new", ...MANAGER } });
  const managerId = (await team.hers.people.read({ trajectoryId })).manager?.id;
  if (managerId === undefined) throw new Error("the case has no manager");
  const hrId = hr ? await addHr(team, trajectoryId) : null;
  const { herself } = await givenClient(team, trajectoryId);
  const reportId = await offer(team, trajectoryId);
  return {
    trajectoryId,
    reportId,
    herself,
    managerId,
    hrId,
    manager: await givenEmployerSide(team.test.service, team.practice, "manager", managerId),
    hr: hrId === null ? null : await givenEmployerSide(team.test.service, team.practice, "hr", hrId),
  };
}
export type GivenEvaluation = Awaited<ReturnType<typeof givenEvaluation>>;

/** The same, agreed with by all and released. */
export async function givenReleasedEvaluation(team: GivenTeam, told: Parameters<typeof givenEvaluation>[1] = {}) {
  const given = await givenEvaluation(team, told);
  const released = await agreeAndRelease(team, given);
  if (!released.ok) throw new Error(released.refusal.kind);
  return { ...given, documentId: await documentOf(team, given) };
}

export async function agreeAndRelease(team: GivenTeam, { trajectoryId, reportId, herself }: GivenEvaluation) {
  const { versionHash } = await herself.ownReport.open({ reportId });
  await herself.ownReport.agree({ reportId, versionHash });
  await team.hers.report.confirmInTalk({ reportId, versionHash });
  await addCopy(team, trajectoryId, reportId);
  return team.hers.report.release({ reportId });
}

/** What a reader of the employer's side gets who opens the document: its bytes, or nothing. */
export async function opens(team: GivenTeam, reader: Reader | null, documentId: DocumentId): Promise<boolean> {
  if (reader === null) throw new Error("nobody of that kind stands in the case");
  const ctx = team.test.service.contextFor({ actor: reader.actor, requestId: "r", action: "document.read" });
  return managerDocumentRoute.serve(ctx, { documentId }).then(
    () => true,
    () => false,
  );
}

export async function documentOf(team: GivenTeam, { trajectoryId }: Pick<GivenEvaluation, "trajectoryId">): Promise<DocumentId> {
  const [row] = await team.test.database.admin`select id from reports.document where trajectory_id = ${trajectoryId}`;
  return DocumentId.parse(row?.["id"]);
}

async function addHr(team: GivenTeam, trajectoryId: TrajectoryId): Promise<ContactId> {
  const details = { ...HR, phone: null, organisation: null };
  const saved = await team.hers.people.save({ trajectoryId, role: "hr", person: { kind: "new", details } });
  return contactIdOf(saved);
}

async function offer(team: GivenTeam, trajectoryId: TrajectoryId): Promise<ReportId> {
  const joint = JointEvaluation.parse({
    ...{ heldOn: team.inDays(-1), workGoals: [], extraSessions: false, agreements: [], satisfaction: [] },
    ...{ approvedByEmployeeOn: null, approvedByManagerOn: null },
    relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
  });
  const annex = { personalGoals: null, personalSignals: null };
  await team.hers.report.saveDraft({ version: 0, draft: { kind, trajectoryId, joint, annex } });
  const offered = await team.hers.report.offer({ trajectoryId, kind, language: "nl" });
  if (!offered.ok) throw new Error(offered.refusal.kind);
  return offered.value.reportId;
}

/** As a batch printed it before: the release takes that copy, so that no browser is needed here. */
export function addCopy(team: GivenTeam, trajectoryId: TrajectoryId, reportId: ReportId): Promise<unknown> {
  return team.test.service.database.transactAs("coach", { tenant: team.practice.id }, async (tx) => {
    const sealer = await team.test.service.keyring.sealerFor(tx, team.practice.id);
    const version = await reportVersionRepository(tx, sealer).find(reportId, 1);
    if (version === undefined) throw new Error("the report has no version");
    const whose = { trajectoryId, kind, audience: "manager", standing: "final", invoiceId: null, batchItemId: null } as const;
    const document = { id: newId(DocumentId), ...whose, reportVersionId: version.id, mediaType: "application/pdf", releasedAt: null };
    return documentRepository(tx, team.practice.id, sealer).add({ ...document, createdAt: new Date() }, Buffer.from("%PDF-"));
  });
}
