import { reportVersionRepository } from "@hervat/database/repositories";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEngine } from "../rendering/open-engine.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenPluginFile } from "../testing/given-plugin-file.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { parseFrozen } from "./frozen-view.ts";
import { leavingDocument } from "./leaving-document.ts";

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

async function givenAnswer(inputs: Readonly<Record<string, string>>): Promise<TrajectoryId> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
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
