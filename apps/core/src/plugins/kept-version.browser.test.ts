import { documentRepository, reportRepository, reportVersionRepository } from "@hervat/database/repositories";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseFrozen } from "../reports/frozen-view.ts";
import { leavingCopy } from "../reports/report-copies.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenPluginFile } from "../testing/given-plugin-file.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { pinnedPlugin } from "./find-plugin.ts";

const kind = "evaluation" as const;

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

/** Chooses our own version of an evaluation for all. @returns false where too few walls stand for that */
async function useOwn(): Promise<boolean> {
  const { plugin } = team.owner;
  const installed = await plugin.install({ content: await givenPluginFile({ id: "arbo-blijf", version: "1.0.0", title: "Terugblik" }) });
  if (!installed.ok) {
    expect(installed.refusal).toEqual({ kind: "walls-missing" });
    return false;
  }
  const wish = { kind, versionId: installed.value.versionId, options: {} };
  expect(await plugin.activate({ ...wish, stage: "preview", seen: 0 })).toMatchObject({ ok: true });
  expect(await plugin.activate({ ...wish, stage: "all", seen: 1 })).toMatchObject({ ok: true });
  return true;
}

async function givenReleased() {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const details = { name: "Pieter Bos", email: null, phone: null, organisation: null };
  await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details } });
  const joint = {
    ...{ heldOn: team.inDays(-1), workGoals: [], extraSessions: false, agreements: [], satisfaction: [] },
    relapsePrevention: { workSignals: [], contactRhythm: "Elke week bellen.", followUpOn: null },
    ...{ approvedByEmployeeOn: null, approvedByManagerOn: null },
  };
  await team.hers.report.saveDraft({
    version: 0,
    draft: { kind, trajectoryId, joint, annex: { personalGoals: null, personalSignals: null } },
  });
  const offered = await team.hers.report.offer({ trajectoryId, kind, language: "nl" });
  if (!offered.ok) throw new Error(offered.refusal.kind);
  await team.hers.report.recordAgreement({ ...offered.value, agreedOn: team.inDays(0), sessionId: null, remarks: null });
  await team.hers.report.confirmInTalk(offered.value);
  expect(await team.hers.report.release({ reportId: offered.value.reportId })).toMatchObject({ ok: true });
  return { trajectoryId, reportId: offered.value.reportId };
}

it("a report that left is made again to the same bytes, whatever is in use now, and whoever holds it is told by what it was made", async () => {
  if (!(await useOwn())) return;
  const { trajectoryId, reportId } = await givenReleased();
  expect(await team.owner.plugin.rollBack({ kind, seen: 2 })).toMatchObject({ ok: true });

  const { service } = team.test;
  const practiceId = team.practice.id;
  const kept = await service.database.transactAs("coach", { tenant: practiceId }, async (tx) => {
    const sealer = await service.keyring.sealerFor(tx, practiceId);
    const report = (await reportRepository(tx, sealer).find(reportId))?.value;
    const version = await reportVersionRepository(tx, sealer).find(reportId, 1);
    const [document] = await documentRepository(tx, practiceId, sealer).ofTrajectory(trajectoryId);
    if (report === undefined || !("agreement" in report) || version === undefined || document === undefined)
      throw new Error("it did not leave");
    const plugin = await pinnedPlugin({ tx, practiceId, plugins: service.plugins }, kind, version);
    if (!plugin.ok) throw new Error(plugin.refusal.kind);
    return {
      plugin: plugin.value,
      sha256: document.sha256,
      options: version.options,
      view: leavingCopy(parseFrozen(kind, version.view).view, report),
    };
  });
  const { plugin, view, options, sha256 } = kept;
  const again = await service.engine.render({ plugin, view, options, organisation: practiceId, foreign: plugin.foreign });
  expect(again).toMatchObject({ ok: true, value: { pdfHash: sha256 } });
  expect(await team.visitor.verify.document({ sha256 })).toMatchObject({
    ok: true,
    value: { kind: "ours", standing: "final", madeBy: { pluginId: "arbo-blijf", pluginVersion: "1.0.0" } },
  });
});
