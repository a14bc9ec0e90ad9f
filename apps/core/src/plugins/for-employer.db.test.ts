import { batchRepository, reportVersionRepository } from "@hervat/database/repositories";
import type { EmployerId, InstalledPluginId, ReportId, TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEngine } from "../rendering/open-engine.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenPluginFile } from "../testing/given-plugin-file.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

const kind = "evaluation" as const;
const nothing = { options: {} };

let team: GivenTeam;
beforeAll(async () => {
  // What is asked here needs no browser; that the walls stand is another test's.
  const enough = async () => ({ walls: [], browser: undefined, enoughForOthers: true });
  team = await givenTeam({ engine: { ...openEngine({}), walls: enough } });
});
afterAll(() => team.test.close());

async function install(): Promise<InstalledPluginId> {
  const installed = await team.owner.plugin.install({
    content: await givenPluginFile({ id: "verslag-pels", version: "1.0.0", title: "Verslag van Pels" }),
  });
  if (!installed.ok) throw new Error(installed.refusal.kind);
  return installed.value.versionId;
}

async function kindShown() {
  const found = (await team.owner.plugin.list()).kinds.find((one) => one.kind === kind);
  if (found === undefined) throw new Error("no such kind");
  return found;
}

async function givenDraft(told: Parameters<typeof givenCase>[2] = {}): Promise<TrajectoryId> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, told);
  const joint = {
    ...{ heldOn: team.inDays(-1), workGoals: [], extraSessions: false, agreements: [], satisfaction: [] },
    relapsePrevention: { workSignals: [], contactRhythm: "Elke week bellen.", followUpOn: null },
    ...{ approvedByEmployeeOn: null, approvedByManagerOn: null },
  };
  const annex = { personalGoals: null, personalSignals: null };
  await team.hers.report.saveDraft({ version: 0, draft: { kind, trajectoryId, joint, annex } });
  return trajectoryId;
}

async function offer(trajectoryId: TrajectoryId): Promise<ReportId> {
  const offered = await team.hers.report.offer({ trajectoryId, kind, language: "nl" });
  if (!offered.ok) throw new Error(offered.refusal.kind);
  return offered.value.reportId;
}

const versionOf = (reportId: ReportId) =>
  team.test.service.database.transactAs("coach", { tenant: team.practice.id }, async (tx) => {
    const sealer = await team.test.service.keyring.sealerFor(tx, team.practice.id);
    const version = await reportVersionRepository(tx, sealer).find(reportId, 1);
    if (version === undefined) throw new Error("the report has no version");
    return version;
  });

const seenNow = async () => (await kindShown()).seen;

async function givenEmployer(name: string) {
  const saved = await team.owner.practice.saveEmployer({ known: null, name, invoicing: { legalName: name } });
  if (!saved.ok) throw new Error("no employer");
  return { id: saved.value.employerId, version: saved.value.version };
}

/** Which plugin a batch of these is made with. */
async function batchBy(trajectoryIds: TrajectoryId[]) {
  const batch = await team.hers.batch.start({ kind, standing: "concept", trajectoryIds, language: "nl" });
  if (!batch.ok) throw new Error(batch.refusal.kind);
  return team.test.service.database.transactAs(
    "coach",
    { tenant: team.practice.id },
    async (tx) => (await batchRepository(tx, team.practice.id).find(batch.value.batchId))?.pluginId,
  );
}

describe("a version for the people of one employer", () => {
  it("makes the reports of all its people, a new case too, also after it became part of another, until one press stops it", async () => {
    const versionId = await install();
    const [pels, double] = [await givenEmployer("Pels"), await givenEmployer("Pels BV")];
    const draftOf = (id: EmployerId) => givenDraft({ employer: { kind: "known", id } });
    const madeFor = async (id: EmployerId) => (await versionOf(await offer(await draftOf(id)))).pluginId;
    const useFor = async () =>
      team.owner.plugin.activate({
        kind,
        versionId,
        ...nothing,
        stage: "employer",
        scope: { employerId: double.id },
        seen: await seenNow(),
      });
    expect(await useFor()).toMatchObject({ refusal: { kind: "not-looked-at" } });
    await team.owner.plugin.activate({ kind, versionId, ...nothing, stage: "preview", seen: await seenNow() });
    expect(await useFor()).toMatchObject({ ok: true });
    expect(await team.lastEvent()).toMatchObject({ action: "plugin.use-for", details: { employer: double.id } });
    expect([await madeFor(double.id), await madeFor(pels.id)]).toEqual(["verslag-pels", "evaluation"]);
    expect(await batchBy([await draftOf(double.id), await draftOf(double.id)])).toBe("verslag-pels");
    expect(await batchBy([await draftOf(double.id), await draftOf(pels.id)])).toBe("evaluation");

    await team.owner.practice.joinEmployers({ kept: pels, gone: double, fromGone: [] });
    expect((await kindShown()).ofEmployers).toMatchObject([{ employerId: pels.id, employer: "Pels", choice: { versionId } }]);
    expect(await madeFor(pels.id)).toBe("verslag-pels");
    await team.owner.plugin.switchOff({ versionId });
    expect(await madeFor(pels.id)).toBe("evaluation");
    await team.owner.plugin.switchOn({ versionId });
    const stopped = await team.owner.plugin.stopForEmployer({ kind, employerId: pels.id, seen: await seenNow() });
    expect([stopped, await madeFor(pels.id)]).toEqual([{ ok: true, value: null }, "evaluation"]);
    expect(await team.owner.plugin.remove({ versionId })).toMatchObject({ refusal: { kind: "was-used" } });
  });
});
