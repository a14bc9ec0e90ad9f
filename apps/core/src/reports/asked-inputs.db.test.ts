import { reportVersionRepository } from "@hervat/database/repositories";
import { PluginOptions } from "@hervat/domain/plugins";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { ManagerReportView } from "@hervat/domain/views";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEngine } from "../rendering/open-engine.ts";
import { givenCase } from "../testing/given-case.ts";
import { managerOf } from "../testing/given-manager.ts";
import { givenPluginFile } from "../testing/given-plugin-file.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { answersShown } from "./answers-shown.ts";
import { parseFrozen } from "./frozen-view.ts";
import { leavingDocument } from "./leaving-document.ts";
import { textToAgreeWith } from "./report-copies.ts";

const kind = "evaluation" as const;
const ANSWER = "Graag een rustige plek bij het raam.";

let team: GivenTeam;
beforeAll(async () => {
  const enough = async () => ({ walls: [], browser: undefined, enoughForOthers: true });
  team = await givenTeam({ engine: { ...openEngine({}), walls: enough } });
  const content = await givenPluginFile({
    ...{ id: "arbo-vraag", version: "1.0.0" },
    asks: { key: "ourQuestion", label: "Wat wil de medewerker zelf?", maxLength: 80 },
  });
  const installed = await team.owner.plugin.install({ content });
  if (!installed.ok) throw new Error(installed.refusal.kind);
  const wish = { kind, versionId: installed.value.versionId, options: {} };
  await team.owner.plugin.activate({ ...wish, stage: "preview", seen: 0 });
  await team.owner.plugin.activate({ ...wish, stage: "all", seen: 1 });
});
afterAll(() => team.test.close());

async function givenAnswer(inputs: Readonly<Record<string, string>>, told: Record<string, unknown> = {}): Promise<TrajectoryId> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, told);
  const joint = {
    ...{ heldOn: team.inDays(-1), workGoals: [], extraSessions: false, agreements: [], satisfaction: [] },
    relapsePrevention: { workSignals: [], contactRhythm: "Elke week bellen.", followUpOn: null },
    ...{ approvedByEmployeeOn: null, approvedByManagerOn: null },
  };
  const draft = { kind, trajectoryId, joint, annex: { personalGoals: null, personalSignals: null }, inputs };
  await team.hers.report.saveDraft({ version: 0, draft });
  return trajectoryId;
}

const offer = (trajectoryId: TrajectoryId) => team.hers.report.offer({ trajectoryId, kind, language: "nl" });

it("what the report asks comes with its texts, and what the coach answers is kept with them", async () => {
  const trajectoryId = await givenAnswer({ ourQuestion: ANSWER });

  expect(await team.hers.report.draft({ trajectoryId, kind })).toMatchObject({
    asks: [{ key: "ourQuestion", label: "Wat wil de medewerker zelf?", type: "text", maxLength: 80 }],
    draft: { inputs: { ourQuestion: ANSWER } },
  });
});

it("the answer is part of the text that the client is asked about, sealed with it, and of the copy that leaves", async () => {
  const trajectoryId = await givenAnswer({ ourQuestion: ANSWER, ofAnotherVersion: "Staat nergens." });
  const offered = await offer(trajectoryId);
  if (!offered.ok) throw new Error(offered.refusal.kind);
  const { reportId } = offered.value;
  await team.hers.report.recordAgreement({ ...offered.value, agreedOn: team.inDays(0), sessionId: null, remarks: null });

  const { service } = team.test;
  await service.database.transactAs("coach", { tenant: team.practice.id }, async (tx) => {
    const sealer = await service.keyring.sealerFor(tx, team.practice.id);
    const version = await reportVersionRepository(tx, sealer).find(reportId, 1);
    if (version === undefined) throw new Error("the report has no version");
    expect(version.html).toContain(ANSWER);
    expect(version.html).not.toContain("Staat nergens.");
    expect(version.options).toEqual({});
    expect(parseFrozen(kind, version.view).answers).toEqual({ ourQuestion: ANSWER });
    const agreement = { versionHash: version.htmlHash, agreedOn: team.inDays(0), how: { kind: "portal" }, remarks: null } as const;
    const report = { id: reportId, trajectoryId, kind, version: 1, versionHash: version.htmlHash, categories: [] };
    const leaving = await leavingDocument(tx, sealer, service.plugins, {
      ...{ ...report, status: "agreed", offeredOn: team.inDays(0), readOn: null, agreement, confirmation: null },
    });
    if (!leaving.ok || leaving.value.kind !== "to-print") throw new Error("it is not to be printed");
    const { plugin, text, options } = leaving.value;
    const proof = await service.engine.renderHtml({ plugin, view: text, options });
    expect(proof).toMatchObject({ ok: true, value: { htmlHash: version.htmlHash } });
  });
});

it("the manager confirms the answer with the rest, as far as the text shows it", async () => {
  const { kinds } = await team.owner.plugin.list();
  const { seen = 0, inUse } = kinds.find((one) => one.kind === kind) ?? {};
  const words = (nl: string) => ({ nl, en: "" });
  const ours = { key: "own-bcdfghjk", kind: "date", label: words("Weer op kantoor"), help: words(""), required: false, after: null };
  const options = { sections: ["agreements"], "own-fields": [ours] };
  await team.owner.plugin.activate({
    kind,
    versionId: inUse?.versionId ?? null,
    options: PluginOptions.parse(options),
    stage: "all",
    seen,
  });
  const manager = { kind: "new", name: "M. Baas", email: "baas@werk.example" };
  const trajectoryId = await givenAnswer({ ourQuestion: ANSWER, [ours.key]: "2026-12-01" }, { manager });
  const boss = await managerOf(team, trajectoryId);
  const offered = await offer(trajectoryId);
  if (!offered.ok) throw new Error(offered.refusal.kind);
  await team.hers.report.recordAgreement({ ...offered.value, agreedOn: team.inDays(0), sessionId: null, remarks: null });
  await team.hers.report.putBeforeManager(offered.value);

  const shown = await boss.employee.jointText({ trajectoryId });
  expect(shown?.text.answers).toEqual([
    { question: "Wat wil de medewerker zelf?", answer: ANSWER },
    { question: "Weer op kantoor", answer: "1 december 2026" },
  ]);
});

it("an answer that the text does not print is not shown to the manager either", async () => {
  const shipped = await team.test.service.plugins.shipped(kind);
  if (!shipped.ok) throw new Error(shipped.refusal.kind);
  const { manifest, samples } = shipped.value;
  const silent = { type: "text", label: { nl: "Nergens te lezen", en: "Nowhere" }, default: "", maxLength: 80 } as const;
  const plugin = { ...shipped.value, manifest: { ...manifest, inputs: { silent } } };
  const view = ManagerReportView.parse(samples.get("normal"));
  const { engine } = team.test.service;
  const made = await engine.renderHtml({ plugin, view: textToAgreeWith(view), options: { silent: ANSWER } });
  if (!made.ok) throw new Error(made.refusal.kind);

  expect(await answersShown(engine, { plugin, view, options: {}, answers: { silent: ANSWER }, html: made.value.html })).toEqual([]);
});

it("an answer that does not fit its question is not left out in silence: the text is not made", async () => {
  const offered = await offer(await givenAnswer({ ourQuestion: "x".repeat(81) }));

  expect(offered).toMatchObject({ ok: false, refusal: { kind: "text-not-made" } });
});

it("an answer that the employer may not read is stopped as every other text is", async () => {
  const offered = await offer(await givenAnswer({ ourQuestion: "Vanwege haar burn-out graag rust." }));

  expect(offered).toMatchObject({ ok: false, refusal: { kind: "not-for-employer", findings: [{ field: "answer ourQuestion" }] } });
});

it("a practice sets nothing in what the coach is asked", async () => {
  const { kinds } = await team.owner.plugin.list();
  const { seen, inUse } = kinds.find((one) => one.kind === kind) ?? { seen: 0, inUse: { versionId: null } };
  const options = { ourQuestion: "Voor iedereen hetzelfde." };

  expect(await team.owner.plugin.activate({ kind, versionId: inUse.versionId, options, stage: "all", seen })).toMatchObject({
    ok: false,
    refusal: { kind: "not-usable", trouble: { code: "options-invalid" } },
  });
});
