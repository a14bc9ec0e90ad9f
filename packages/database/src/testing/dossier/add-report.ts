import { createHash } from "node:crypto";
import { DeliveryId, day, KnownDeviceId, LinkId, newId, ReportId, ReportRemarkId } from "@hervat/domain/primitives";
import { BedrijfsartsDraft, EvaluationDraft, JointEvaluation, Report, ReportRemark, VersionHash } from "@hervat/domain/reports";
import type { Session } from "@hervat/domain/session";
import { v7 } from "uuid";
import * as repositories from "../../repositories/index.ts";
import { TEST_NOW } from "../given-practice.ts";
import type { Given } from "./given.ts";

/** Two drafts, and a report with the text she agreed to. */
export async function addReport(given: Given, session: Session): Promise<Report> {
  const { tx, sealer, trajectory, practice, secret } = given;
  const drafts = repositories.reportDraftRepository(tx, sealer);
  const saved = { by: practice.owner.membershipId, at: TEST_NOW };
  const texts = {
    reason: secret(),
    question: secret(),
    approach: secret(),
    functioning: secret(),
    dayStructure: secret(),
    energy: secret(),
    expectation: secret(),
    advice: secret(),
    next: secret(),
    clientReaction: secret(),
  };
  const days = { questionAskedOn: "2026-02-01", nextReportOn: "2026-06-01" };
  await drafts.save(
    {
      version: 0,
      value: BedrijfsartsDraft.parse({
        kind: "bedrijfsarts-rapportage",
        trajectoryId: trajectory.id,
        reportType: "interim",
        ...texts,
        ...days,
        inputs: { question: secret() },
      }),
    },
    saved,
  );
  await drafts.save(
    {
      version: 0,
      value: EvaluationDraft.parse({
        kind: "evaluation",
        trajectoryId: trajectory.id,
        joint: null,
        coachWords: { progress: secret() },
        annex: { personalGoals: secret(), personalSignals: secret() },
        inputs: { question: secret() },
      }),
    },
    saved,
  );

  const html = `<p>${secret()}</p>`;
  const hash = VersionHash.parse(createHash("sha256").update(html).digest("hex"));
  const report = Report.parse({
    ...{
      id: newId(ReportId),
      trajectoryId: trajectory.id,
      kind: "bedrijfsarts-rapportage",
      version: 1,
      versionHash: hash,
      categories: ["course"],
      status: "agreed",
      confirmation: null,
    },
    agreement: {
      versionHash: hash,
      agreedOn: "2026-03-01",
      how: { kind: "in-session", sessionId: session.id, recordedBy: practice.owner.membershipId },
      remarks: secret(),
    },
  });
  await repositories.reportRepository(tx, sealer).add(report, TEST_NOW);
  await repositories.reportVersionRepository(tx, sealer).add(
    {
      ...{
        id: v7(),
        reportId: report.id,
        number: 1,
        pluginId: "bedrijfsarts-rapportage",
        pluginVersion: "1.0.0",
        baseVersion: "base@1",
        renderer: "chromium 153",
      },
      ...{ htmlHash: hash, options: {}, view: JSON.stringify({ course: secret() }), html },
    },
    TEST_NOW,
  );
  await addReading(given, report);
  await addDelivery(given, report);
  await addJointText(given, report);
  return report;
}

/** What lies before her manager. Of which report is no matter here: it is of another text than this one. */
async function addJointText({ tx, trajectory, practice }: Given, { id: reportId }: Report): Promise<void> {
  const { id: trajectoryId, managerContactId: contactId } = trajectory;
  if (contactId === null) return;
  const nothing = { workGoals: [], extraSessions: false, agreements: [], satisfaction: [] };
  const content = JointEvaluation.parse({
    ...{ heldOn: "2026-03-01", ...nothing, approvedByEmployeeOn: null, approvedByManagerOn: null },
    relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
  });
  const versionHash = VersionHash.parse("e".repeat(64));
  const text = { trajectoryId, reportId, versionHash, contactId, content, putOn: day("2026-03-01") };
  await repositories.jointTextRepository(tx, practice.id).put(text);
}

/** On its way to her bedrijfsarts, who gave a code once and is known by his device. */
async function addDelivery({ tx, trajectory, practice }: Given, { id: reportId }: Report): Promise<void> {
  const { bedrijfsartsContactId: contactId, id: trajectoryId } = trajectory;
  if (contactId === null) return;
  const [id, linkId, later] = [newId(DeliveryId), newId(LinkId), new Date("2030-01-01T00:00:00Z")];
  const random = () => crypto.getRandomValues(new Uint8Array(32));
  const link = { id: linkId, purpose: "delivery", trajectoryId, createdAt: TEST_NOW, expiresAt: later } as const;
  await repositories.linkRepository(tx, practice.id).add(link, random());
  const deliveries = repositories.deliveryRepository(tx, practice.id);
  const sent = { sentAt: TEST_NOW, sentBy: practice.owner.membershipId, channel: "told" } as const;
  await deliveries.add({ id, trajectoryId, reportId, linkId, contactId, ...sent });
  await deliveries.putCode(id, { codeHash: random(), expiresAt: later });
  await deliveries.beginSession(id, { sessionHash: random(), now: TEST_NOW, expiresAt: TEST_NOW });
  const device = { id: newId(KnownDeviceId), contactId, tokenHash: random(), madeAt: TEST_NOW, expiresAt: later };
  await repositories.knownDeviceRepository(tx, practice.id).add(device);
}

/** What she said of it, paragraph by paragraph and as a whole, a code of hers, a mail, and what she prepared for the evaluation. */
async function addReading({ tx, sealer, trajectory, practice, secret }: Given, { id: reportId, version }: Report): Promise<void> {
  const answer = { kind: "kept", text: secret(), answeredOn: "2026-02-28", answeredBy: practice.owner.membershipId };
  const said = { reportId, version, block: 1, kind: "not-right", text: secret(), writtenOn: "2026-02-27", answer };
  const remark = ReportRemark.parse({ id: newId(ReportRemarkId), ...said });
  await repositories.reportRemarkRepository(tx, sealer).add(remark, trajectory.id);
  const reaction = { text: secret(), goesAlong: true, writtenOn: day("2026-02-27") };
  await repositories.reportReactionRepository(tx, sealer).save({ reportId, version, trajectoryId: trajectory.id }, reaction);
  const code = { codeHash: new Uint8Array(32), madeAt: TEST_NOW, expiresAt: TEST_NOW };
  const whose = { reportId, trajectoryId: trajectory.id, membershipId: practice.owner.membershipId };
  await repositories.readingCodeRepository(tx, practice.id).put(whose, code);
  await repositories.reportNoticeRepository(tx, practice.id).take(reportId, version, 1, day("2026-02-27"));
  const answers = { helped: { text: secret(), use: "joint" as const }, hindered: { text: secret(), use: "coach" as const } };
  const prepared = { answers, own: secret(), reaction: secret(), fromCoach: { personalGoals: secret(), personalSignals: secret() } };
  await repositories.evaluationPreparationRepository(tx, sealer).save(trajectory.id, { version: 0, sharedAt: TEST_NOW, value: prepared });
}
