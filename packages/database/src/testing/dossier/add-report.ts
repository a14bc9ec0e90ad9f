import { createHash } from "node:crypto";
import { newId, ReportId } from "@hervat/domain/primitives";
import { BedrijfsartsDraft, EvaluationDraft, Report, VersionHash } from "@hervat/domain/reports";
import type { Session } from "@hervat/domain/session";
import { v7 } from "uuid";
import * as repositories from "../../repositories/index.ts";
import { TEST_NOW } from "../given-practice.ts";
import type { Given } from "./given.ts";

/** Two drafts, and a report with the text she agreed to. */
export async function addReport({ tx, sealer, trajectory, practice, secret }: Given, session: Session): Promise<Report> {
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
        annex: { personalGoals: secret(), personalSignals: secret() },
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
      ...{ htmlHash: hash, view: JSON.stringify({ course: secret() }), html },
    },
    TEST_NOW,
  );
  return report;
}
