import { newId, ReportId } from "@hervat/domain/primitives";
import { Report, type ReportDraft } from "@hervat/domain/reports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  givenPractice,
  givenTrajectory,
  inPractice,
  TEST_NOW,
  type TestDatabase,
  type TestPractice,
} from "../testing/index.ts";
import * as repositories from "./index.ts";

let database: TestDatabase;
let practice: TestPractice;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
});
afterAll(() => database.close());

describe("what is written is read back as it was", () => {
  it("for a report draft, and refuses to save over a text that was not seen", async () => {
    const { trajectory } = await givenTrajectory(database, practice);
    const draft: ReportDraft = {
      kind: "evaluation",
      trajectoryId: trajectory.id,
      joint: null,
      coachWords: { progress: "Zij plant zelf" },
      annex: { personalGoals: "weer zingen", personalSignals: null },
      inputs: {},
    };
    await inPractice(database, practice, async (tx, sealer) => {
      const drafts = repositories.reportDraftRepository(tx, sealer);
      await drafts.save({ version: 0, value: draft }, { by: practice.owner.membershipId, at: TEST_NOW });
      expect(await drafts.find(trajectory.id, "evaluation")).toEqual({ version: 1, value: draft });
      expect(await drafts.find(trajectory.id, "bedrijfsarts-rapportage")).toBeUndefined();
      await expect(drafts.save({ version: 0, value: draft }, { by: null, at: TEST_NOW })).rejects.toThrow(repositories.StaleSaveError);
      await expect(drafts.save({ version: 7, value: draft }, { by: null, at: TEST_NOW })).rejects.toThrow(repositories.StaleSaveError);
    });
  });

  it("for a report with the client's yes", async () => {
    const { trajectory } = await givenTrajectory(database, practice);
    const hash = "a".repeat(64);
    const report = Report.parse({
      id: newId(ReportId),
      trajectoryId: trajectory.id,
      kind: "evaluation",
      version: 1,
      versionHash: hash,
      categories: ["evaluation"],
      status: "concept",
    });
    const agreed = Report.parse({
      ...report,
      status: "agreed",
      confirmation: null,
      agreement: {
        versionHash: hash,
        agreedOn: "2026-03-01",
        how: { kind: "in-session", sessionId: null, recordedBy: practice.owner.membershipId },
        remarks: "graag zonder datum",
      },
    });
    await inPractice(database, practice, async (tx, sealer) => {
      const reports = repositories.reportRepository(tx, sealer);
      await reports.add(report, TEST_NOW);
      await reports.save({ version: 1, value: agreed }, TEST_NOW);
      expect(await reports.find(report.id, { forRelease: true })).toEqual({ version: 2, value: agreed });
      expect((await reports.latest([trajectory.id], "evaluation")).get(trajectory.id)?.value).toEqual(agreed);
    });
  });
});
