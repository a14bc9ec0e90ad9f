import { batchItemRepository, installedPluginRepository, reportVersionRepository } from "@hervat/database/repositories";
import type { InstalledPluginId, ReportId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEngine } from "../rendering/open-engine.ts";
import { renderItems } from "../rendering/render-items.ts";
import { freezeText } from "../reports/freeze-text.ts";
import { parseFrozen } from "../reports/frozen-view.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenPluginFile, type PluginFileWish } from "../testing/given-plugin-file.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { pinnedPlugin } from "./find-plugin.ts";

const kind = "evaluation" as const;
const nothing = { options: {} };

let team: GivenTeam;
beforeAll(async () => {
  // What is asked here needs no browser; that the walls stand is another test's.
  const enough = async () => ({ walls: [], browser: undefined, enoughForOthers: true });
  team = await givenTeam({ engine: { ...openEngine({}), walls: enough } });
});
afterAll(() => team.test.close());

async function install(wish: PluginFileWish): Promise<InstalledPluginId> {
  const installed = await team.owner.plugin.install({ content: await givenPluginFile(wish) });
  if (!installed.ok) throw new Error(installed.refusal.kind);
  return installed.value.versionId;
}

async function kindShown() {
  const found = (await team.owner.plugin.list()).kinds.find((one) => one.kind === kind);
  if (found === undefined) throw new Error("no such kind");
  return found;
}

const preview = async (versionId: InstalledPluginId) =>
  team.owner.plugin.activate({ kind, versionId, ...nothing, stage: "preview", seen: (await kindShown()).seen });
const forAll = async (versionId: InstalledPluginId) =>
  team.owner.plugin.activate({ kind, versionId, ...nothing, stage: "all", seen: (await kindShown()).seen });

async function givenDraft(): Promise<TrajectoryId> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
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

describe("a report that an organisation brings", () => {
  it("is told in words before it is kept: who gets it, what it reads and what it never can", async () => {
    const seen = await team.owner.plugin.inspect({ content: await givenPluginFile({ id: "arbo-verslag", version: "0.1.0" }) });
    if (!seen.ok) throw new Error(seen.refusal.kind);
    expect(seen.value).toMatchObject({ signature: { kind: "unsigned" }, explained: { kind: "evaluation", pluginId: "arbo-verslag" } });
    expect(seen.value.explained.recipient).toContain("leidinggevende");
    expect(seen.value.explained.reads).toContain("het opbouwschema voor het werk");
    expect(seen.value.explained.never).toContain("het internet, bestanden en de database");
    expect((await team.owner.plugin.list()).installed.map(({ pluginId }) => pluginId)).not.toContain("arbo-verslag");
  });

  it("is refused with a sentence when it is no package, was made for another host, or is called as one of ours", async () => {
    const noPackage = await team.owner.plugin.inspect({ content: Buffer.from("geen pakket").toString("base64") });
    expect(noPackage).toMatchObject({ ok: false, refusal: { kind: "file-refused", trouble: { code: "package-unreadable" } } });
    const newer = await team.owner.plugin.install({ content: await givenPluginFile({ id: "arbo-later", version: "1.0.0", host: "^9.0" }) });
    expect(newer).toMatchObject({ ok: false, refusal: { kind: "file-refused", trouble: { code: "plugin-host-range" } } });
    const ours = await team.owner.plugin.inspect({ content: await givenPluginFile({ id: "evaluation", version: "9.0.0" }) });
    expect(ours).toMatchObject({ ok: false, refusal: { kind: "name-is-ours" } });
  });

  it("keeps its name and version: the same file is known, and another file never gets them", async () => {
    await install({ id: "arbo-vast", version: "1.0.0" });
    const again = (title: string) => givenPluginFile({ id: "arbo-vast", version: "1.0.0", title });
    expect(await team.owner.plugin.install({ content: await again("Evaluatieverslag") })).toMatchObject({
      refusal: { kind: "version-known", same: true },
    });
    expect(await team.owner.plugin.install({ content: await again("Anders") })).toMatchObject({
      refusal: { kind: "version-known", same: false },
    });
  });

  it("is the owner's to bring, and of another practice nobody finds it", async () => {
    const content = await givenPluginFile({ id: "arbo-wie", version: "1.0.0" });
    await expect(team.hers.plugin.install({ content })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const versionId = await install({ id: "arbo-wie", version: "1.0.0" });
    await expect(team.stranger.plugin.activate({ kind, versionId, ...nothing, stage: "preview", seen: 0 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("goes where too few walls stand: then no file is kept", async () => {
    const bare = await givenTeam({
      engine: { ...openEngine({}), walls: async () => ({ walls: [], browser: undefined, enoughForOthers: false }) },
    });
    try {
      const content = await givenPluginFile({ id: "arbo-bloot", version: "1.0.0" });
      expect(await bare.owner.plugin.install({ content })).toMatchObject({ ok: false, refusal: { kind: "walls-missing" } });
    } finally {
      await bare.test.close();
    }
  });
});

describe("which version makes a report", () => {
  it("a pilot makes those of its coach, all get it by one press, and one press brings back what was", async () => {
    const versionId = await install({ id: "arbo-stap", version: "1.0.0", title: "Ons verslag" });
    expect(await forAll(versionId)).toMatchObject({ ok: false, refusal: { kind: "not-looked-at" } });
    expect(await preview(versionId)).toMatchObject({ ok: true });
    expect((await versionOf(await offer(await givenDraft()))).pluginId).toBe("evaluation");

    const scope = { coaches: [team.coach.membershipId], trajectories: [] };
    const { seen } = await kindShown();
    expect(await team.owner.plugin.activate({ kind, versionId, ...nothing, stage: "pilot", scope, seen })).toMatchObject({ ok: true });
    const piloted = await versionOf(await offer(await givenDraft()));
    expect(piloted).toMatchObject({ pluginId: "arbo-stap", pluginVersion: "1.0.0" });
    expect(piloted.html).toContain("Ons verslag");

    expect(await forAll(versionId)).toMatchObject({ ok: true });
    expect(await kindShown()).toMatchObject({ inUse: { versionId }, trial: null, before: { versionId: null } });
    expect(await team.owner.plugin.rollBack({ kind, seen: (await kindShown()).seen })).toMatchObject({ ok: true });
    expect((await versionOf(await offer(await givenDraft()))).pluginId).toBe("evaluation");
    expect((await kindShown()).history.map(({ did }) => did)).toEqual(["roll-back", "use", "pilot", "preview"]);
  });

  it("a report keeps the version that made its text, and that makes the very same text again", async () => {
    const versionId = await install({ id: "arbo-blijf", version: "1.0.0", title: "Blijvend verslag" });
    await preview(versionId);
    await forAll(versionId);
    const reportId = await offer(await givenDraft());
    await team.owner.plugin.rollBack({ kind, seen: (await kindShown()).seen });

    const version = await versionOf(reportId);
    const { service } = team.test;
    const plugin = await service.database.transactAs("worker", { tenant: team.practice.id }, (tx) =>
      pinnedPlugin({ tx, practiceId: team.practice.id, plugins: service.plugins }, kind, version),
    );
    if (!plugin.ok) throw new Error(plugin.refusal.kind);
    expect(plugin.value.foreign).toBe(true);
    const again = await freezeText(service.engine, { plugin: plugin.value, options: {} }, parseFrozen(kind, version.view).view);
    expect(again).toMatchObject({ ok: true, value: { hash: version.htmlHash, html: version.html } });
    expect(await team.owner.plugin.remove({ versionId })).toMatchObject({ ok: false, refusal: { kind: "was-used" } });
  });

  it("of two who choose at once the second is told, and nothing of hers is done", async () => {
    const { seen } = await kindShown();
    const versionId = await install({ id: "arbo-twee", version: "1.0.0" });
    const wish = { kind, versionId, ...nothing, stage: "preview", seen } as const;
    const [one, other] = await Promise.allSettled([team.owner.plugin.activate(wish), team.owner.plugin.activate(wish)]);
    expect([one.status, other.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await kindShown()).seen).toBe(seen + 1);
    expect(await team.owner.plugin.stopTrial({ kind, seen: seen + 1 })).toMatchObject({ ok: true });
  });

  it("one that is switched off makes nothing new: what ships does, a batch of it stops with a sentence, and on again it is as it was", async () => {
    const versionId = await install({ id: "arbo-uit", version: "1.0.0", title: "Ons verslag" });
    await preview(versionId);
    await forAll(versionId);
    const made = await offer(await givenDraft());
    const trajectoryIds = [await givenDraft()];
    const batch = await team.hers.batch.start({ kind, standing: "concept", trajectoryIds, language: "nl" });
    if (!batch.ok) throw new Error(batch.refusal.kind);

    expect(await team.owner.plugin.switchOff({ versionId })).toBeNull();
    expect(await team.lastEvent()).toMatchObject({ action: "plugin.switched-off", details: { plugin: "arbo-uit", version: "1.0.0" } });
    expect(await kindShown()).toMatchObject({ inUse: { versionId: null }, switchedOff: versionId });
    expect((await versionOf(await offer(await givenDraft()))).pluginId).toBe("evaluation");
    expect((await versionOf(made)).pluginId).toBe("arbo-uit");
    const { seen } = await kindShown();
    const again = { kind, versionId, ...nothing, stage: "all", seen } as const;
    expect(await team.owner.plugin.activate(again)).toMatchObject({ ok: false, refusal: { kind: "switched-off" } });

    const items = await team.test.service.database.transactAs("coach", { tenant: team.practice.id }, (tx) =>
      batchItemRepository(tx, team.practice.id).unfinished(),
    );
    await renderItems(
      team.test.service,
      items.map((id) => ({ tenant: team.practice.id, id })),
      1,
    );
    const { failures } = await team.hers.batch.progress({ batchId: batch.value.batchId });
    expect(failures.map(({ sentence }) => sentence)).toEqual([m.batches_plugin_switched_off({}, { locale: "nl" })]);

    expect(await team.owner.plugin.switchOn({ versionId })).toBeNull();
    expect(await kindShown()).toMatchObject({ inUse: { versionId }, switchedOff: null });
    expect((await versionOf(await offer(await givenDraft()))).pluginId).toBe("arbo-uit");
    await team.owner.plugin.rollBack({ kind, seen });
  });

  it("a coach and another practice switch nothing off", async () => {
    const versionId = await install({ id: "arbo-mag", version: "1.0.0" });
    await expect(team.hers.plugin.switchOff({ versionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.stranger.plugin.switchOff({ versionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const health = await team.owner.plugin.health();
    expect(health.find((one) => one.versionId === versionId)?.state).toEqual({ kind: "loaded" });
  });

  it("a version that never made a report can go, and its name stays taken", async () => {
    const versionId = await install({ id: "arbo-weg", version: "1.0.0" });
    expect(await team.owner.plugin.remove({ versionId })).toMatchObject({ ok: true });
    const file = await team.test.service.database.transactAs("coach", { tenant: team.practice.id }, (tx) =>
      installedPluginRepository(tx, team.practice.id).file(versionId),
    );
    expect(file).toBeUndefined();
    const content = await givenPluginFile({ id: "arbo-weg", version: "1.0.0", title: "Anders" });
    expect(await team.owner.plugin.install({ content })).toMatchObject({ refusal: { kind: "version-known" } });
  });

  it("what was done stands in the log, by name and version", async () => {
    await install({ id: "arbo-log", version: "2.0.0" });
    expect(await team.lastEvent()).toMatchObject({ action: "plugin.installed", details: { plugin: "arbo-log", version: "2.0.0" } });
  });
});

describe("how a version does", () => {
  it("each is told to work or why it does not, and its samples can be made once more for its author", async () => {
    const versionId = await install({ id: "arbo-heel", version: "1.0.0" });
    const health = await team.owner.plugin.health();
    expect(health.find((one) => one.versionId === versionId)).toMatchObject({ state: { kind: "loaded" }, made: 0, failed: 0 });
    expect(health.filter((one) => one.versionId === null).map(({ pluginId }) => pluginId)).toEqual([
      "bedrijfsarts-rapportage",
      "evaluation",
      "invoice",
    ]);
    const checked = await team.owner.plugin.check({ kind, versionId, ...nothing });
    if (!checked.ok) throw new Error(checked.refusal.kind);
    expect(checked.value.samples.length).toBeGreaterThan(2);
    expect(checked.value.samples.filter(({ trouble }) => trouble !== null)).toEqual([]);
  });
});
