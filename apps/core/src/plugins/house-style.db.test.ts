import { reportVersionRepository } from "@hervat/database/repositories";
import { PluginOptions } from "@hervat/domain/plugins";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseFrozen } from "../reports/frozen-view.ts";
import { valuesOf } from "../reports/leaving-document.ts";
import { textToAgreeWith } from "../reports/report-copies.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
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

/** The coach lays the text before her client, with these answers to what it asks. */
async function lay(trajectoryId: TrajectoryId, version: number, inputs: Readonly<Record<string, string>> = {}) {
  const joint = {
    ...{ heldOn: team.inDays(-1), workGoals: [], extraSessions: false, agreements: [], satisfaction: [] },
    relapsePrevention: { workSignals: [], contactRhythm: "Elke week bellen.", followUpOn: null },
    ...{ approvedByEmployeeOn: null, approvedByManagerOn: null },
  };
  const draft = { kind, trajectoryId, joint, annex: { personalGoals: null, personalSignals: null }, inputs };
  await team.hers.report.saveDraft({ version, draft });
  return team.hers.report.offer({ trajectoryId, kind, language: "nl" });
}

/** A text as it lies before the client: what it says, what was set and what was answered when it was made. */
async function frozen(report: Awaited<ReturnType<typeof lay>>, number: number) {
  if (!report.ok) throw new Error(report.refusal.sentence);
  const { reportId } = report.value;
  const { service } = team.test;
  return service.database.transactAs("coach", { tenant: team.practice.id }, async (tx) => {
    const sealer = await service.keyring.sealerFor(tx, team.practice.id);
    const version = await reportVersionRepository(tx, sealer).find(reportId, number);
    if (version === undefined) throw new Error("the report has no version");
    const { html, htmlHash, options } = version;
    return { reportId, html, htmlHash, options: PluginOptions.parse(options), ...parseFrozen(kind, version.view) };
  });
}

async function offered() {
  return frozen(await lay(await givenCase(team.hers, team.coach.membershipId), 0), 1);
}

const words = (nl: string, en = "") => ({ nl, en });
const TRAVEL = "own-bcdfghjk";
const travel = {
  ...{
    key: TRAVEL,
    kind: "choice",
    label: words("Vervoer naar het werk"),
    help: words("Vraag ernaar."),
    required: true,
    after: "agreements",
  },
  choices: [
    { key: "bbbbbbbb", label: words("Met de trein") },
    { key: "cccccccc", label: words("Met de fiets") },
  ],
} as const;
const asking = (...fields: readonly object[]) => PluginOptions.parse({ "own-fields": fields });

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

it("a field of the practice is asked of the coach, read by the client, and part of what she agrees with", async () => {
  expect(await save(asking(travel))).toEqual({ ok: true, value: null });
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const { herself } = await givenClient(team, trajectoryId);
  expect((await team.hers.report.draft({ trajectoryId, kind })).asks).toMatchObject([
    { key: TRAVEL, label: "Vervoer naar het werk", hint: "Vraag ernaar.", required: true, type: "choice" },
  ]);
  for (const [version, inputs] of [{}, { [TRAVEL]: "zzzzzzzz" }].entries())
    expect(await lay(trajectoryId, version, inputs)).toMatchObject({
      ok: false,
      refusal: { kind: "own-fields-open", sentence: expect.stringContaining("Vervoer naar het werk") },
    });

  const first = await frozen(await lay(trajectoryId, 2, { [TRAVEL]: "bbbbbbbb" }), 1);
  expect(first.html).toMatch(/Afspraken.*Vervoer naar het werk.*Met de trein/s);
  expect(first).toMatchObject({ options: asking(travel), answers: { [TRAVEL]: "bbbbbbbb" } });
  const read = await herself.ownReport.open({ reportId: first.reportId });
  expect(JSON.stringify(read)).toContain("Met de trein");

  const second = await frozen(await lay(trajectoryId, 3, { [TRAVEL]: "cccccccc" }), 2);
  expect(second.html).toContain("Met de fiets");
  expect(second.htmlHash).not.toBe(first.htmlHash);
});

it("a report that was laid before her keeps the fields it was made with, whatever is asked now", async () => {
  await save(asking(travel));
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const laid = await lay(trajectoryId, 0, { [TRAVEL]: "bbbbbbbb" });
  await save({});
  expect((await team.hers.report.draft({ trajectoryId, kind })).asks).toEqual([]);

  const { view, options, answers, htmlHash } = await frozen(laid, 1);
  const { engine, plugins } = team.test.service;
  const plugin = await plugins.shipped(kind);
  if (!plugin.ok) throw new Error("the report does not open");
  const again = await engine.renderHtml({ plugin: plugin.value, view: textToAgreeWith(view), options: valuesOf(options, answers) });
  expect(again).toMatchObject({ ok: true, value: { htmlHash } });
  expect((await frozen(await lay(trajectoryId, 1, { [TRAVEL]: "bbbbbbbb" }), 2)).html).not.toContain("Vervoer naar het werk");
});

it("fields that cannot be asked are refused: of an invoice, without choices, with an answer in them, or with words an employer may not read", async () => {
  const { seen } = await kindShown();
  expect(await save(asking({ ...travel, choices: [] }))).toMatchObject({
    ok: false,
    refusal: { kind: "own-fields-faulty", faults: [{ at: 0, kind: "too-few-choices" }] },
  });
  expect(await save({ ...asking(travel), [TRAVEL]: "bbbbbbbb" })).toMatchObject({ ok: false, refusal: { kind: "not-usable" } });
  const invoice = { kind: "invoice", versionId: null, stage: "all", seen: 0 } as const;
  expect(await team.owner.plugin.activate({ ...invoice, options: asking(travel) })).toMatchObject({
    ok: false,
    refusal: { kind: "not-written-by-coach" },
  });
  const wrong = asking({ ...travel, label: words("Gevolgen van de burn-out") });
  expect(await save(wrong)).toMatchObject({ ok: false, refusal: { kind: "not-for-employer" } });
  expect((await kindShown()).seen).toBe(seen);

  const kept = await team.owner.plugin.activate({ ...ours, options: wrong, stage: "all", seen, keep: "about-nobody" });
  expect(kept).toEqual({ ok: true, value: null });
  expect(await team.lastEvent()).toMatchObject({ purpose: "about-nobody", details: { kept: 1, settings: "own-fields" } });
  // What stays as it was is not asked about again.
  expect(await save({ ...wrong, closing: "Tot ziens." })).toEqual({ ok: true, value: null });
});
