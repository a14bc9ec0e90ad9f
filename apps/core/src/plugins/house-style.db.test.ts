import { reportVersionRepository } from "@hervat/database/repositories";
import { PluginOptions } from "@hervat/domain/plugins";
import { afterAll, beforeAll, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

const kind = "evaluation" as const;
const ours = { kind, versionId: null } as const;

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

async function kindShown() {
  const found = (await team.owner.plugin.list()).kinds.find((one) => one.kind === kind);
  if (found === undefined) throw new Error("no such kind");
  return found;
}

const save = async (options: PluginOptions) =>
  team.owner.plugin.activate({ ...ours, options, stage: "all", seen: (await kindShown()).seen });

/** A report as it lies before the client now: what it says and what was set when it was made. */
async function offered(): Promise<{ html: string; options: PluginOptions }> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const joint = {
    ...{ heldOn: team.inDays(-1), workGoals: [], extraSessions: false, agreements: [], satisfaction: [] },
    relapsePrevention: { workSignals: [], contactRhythm: "Elke week bellen.", followUpOn: null },
    ...{ approvedByEmployeeOn: null, approvedByManagerOn: null },
  };
  const draft = { kind, trajectoryId, joint, annex: { personalGoals: null, personalSignals: null } };
  await team.hers.report.saveDraft({ version: 0, draft });
  const report = await team.hers.report.offer({ trajectoryId, kind, language: "nl" });
  if (!report.ok) throw new Error(report.refusal.kind);
  const { service } = team.test;
  return service.database.transactAs("coach", { tenant: team.practice.id }, async (tx) => {
    const sealer = await service.keyring.sealerFor(tx, team.practice.id);
    const version = await reportVersionRepository(tx, sealer).find(report.value.reportId, 1);
    if (version === undefined) throw new Error("the report has no version");
    return { html: version.html, options: PluginOptions.parse(version.options) };
  });
}

it("other settings of the same version are a choice of their own: new reports have them, and one press brings back what was", async () => {
  const options = { closing: "Tot ziens op de werkvloer.", sections: ["agreements", "goals"] };
  expect(await save(options)).toEqual({ ok: true, value: null });
  const event = await team.lastEvent();
  expect(event).toMatchObject({ action: "plugin.use", details: { kind, plugin: "hervat", settings: "closing, sections" } });
  expect(JSON.stringify(event)).not.toContain("werkvloer");
  expect(await kindShown()).toMatchObject({ inUse: { versionId: null, options }, before: { versionId: null, options: {} } });
  expect((await kindShown()).history[0]).toMatchObject({ did: "use", onlySettings: true });

  const styled = await offered();
  expect(styled.options).toEqual(options);
  expect(styled.html).toMatch(/Afspraken.*Doelen in het werk.*Tot ziens op de werkvloer\./s);

  expect(await team.owner.plugin.rollBack({ kind, seen: (await kindShown()).seen })).toMatchObject({ ok: true });
  expect((await offered()).html).not.toContain("Tot ziens op de werkvloer.");
});

it("settings that the version does not take are refused with a sentence, and nothing changes", async () => {
  const { seen } = await kindShown();
  expect(await save({ consent: false })).toMatchObject({
    ok: false,
    refusal: { kind: "not-usable", trouble: { code: "options-invalid" } },
  });
  expect(await save({ closing: "x".repeat(401) })).toMatchObject({ ok: false, refusal: { kind: "not-usable" } });
  expect((await kindShown()).seen).toBe(seen);
});

it("of two owners who save at once the second is told, and what the first saved stands", async () => {
  const { seen } = await kindShown();
  const wish = { ...ours, stage: "all", seen } as const;
  expect(await team.owner.plugin.activate({ ...wish, options: { closing: "Van de eerste." } })).toMatchObject({ ok: true });
  await expect(team.owner.plugin.activate({ ...wish, options: { closing: "Van de tweede." } })).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await kindShown()).inUse.options).toEqual({ closing: "Van de eerste." });
});

it("is the owner's: a coach sees it and changes nothing", async () => {
  const { seen } = await kindShown();
  await expect(team.hers.plugin.activate({ ...ours, options: {}, stage: "all", seen })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await team.hers.plugin.list()).may.change).toBe(false);
});
