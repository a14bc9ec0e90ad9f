import { exportRepository } from "@hervat/database/repositories";
import { AskedQuestionnaireId, newId } from "@hervat/domain/primitives";
import {
  newestQuestionnaires,
  QuestionnaireDefinition,
  readFhirQuestionnaire,
  writeQuestionnaireFile,
} from "@hervat/domain/questionnaires";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEverySheet } from "../caseload-import/read-workbook.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const NOT_FOUND = { code: "NOT_FOUND" };
const [cbi] = newestQuestionnaires();
if (cbi === undefined) throw new Error("no questionnaire ships");
let keys = 0;

/** Four questions of our own on one scale: a sum that asks for three of them. */
function another(told: Partial<QuestionnaireDefinition> = {}): QuestionnaireDefinition {
  keys += 1;
  const items = cbi?.items.slice(0, 4).map((item) => ({ ...item, crisis: undefined })) ?? [];
  return QuestionnaireDefinition.parse({
    ...cbi,
    key: `eigen-${keys}`,
    names: { nl: `Onze lijst ${keys}`, en: `Our list ${keys}` },
    answers: { frequency: cbi?.answers["frequency"] },
    items: items.map(({ crisis: _crisis, ...item }) => item),
    scales: [
      {
        ...cbi?.scales[0],
        method: "sum",
        factor: 0.5,
        items: items.map(({ key }, at) => ({ item: key, reversed: at === 3 })),
        missing: { kind: "mean-of-answered", atLeast: 3 },
        bands: [],
      },
    ],
    ...told,
  });
}

const base64 = (text: string) => Buffer.from(text).toString("base64");
const fileOf = (questionnaire: QuestionnaireDefinition) => ({ file: base64(writeQuestionnaireFile(questionnaire)), told: {} });
const textOf = ({ content }: { content: string }) => Buffer.from(content, "base64").toString("utf8");

async function givenBrought(questionnaire = another()) {
  const brought = await team.owner.instrument.import(fileOf(questionnaire));
  if (!brought.ok) throw new Error(brought.refusal.kind);
  return { id: brought.value.id, questionnaire };
}

async function givenAsked(questionnaire: QuestionnaireDefinition) {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const { herself } = await givenClient(team, trajectoryId);
  const outcome = await team.hers.questionnaire.ask({ trajectoryId, key: questionnaire.key, moment: "start" });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  const id = outcome.value;
  const answer = (place: number, option: string) =>
    herself.ownQuestionnaire.answer({ trajectoryId, id, item: questionnaire.items[place]?.key ?? "", option });
  const finish = () => herself.ownQuestionnaire.finish({ trajectoryId, id });
  return { trajectoryId, herself, id, answer, finish };
}

const offeredKeys = async () => (await team.hers.instrument.choices()).map(({ key }) => String(key));

describe("a questionnaire that a practice brings in", () => {
  it("is seen first, kept after that, and can be asked by every coach", async () => {
    const questionnaire = another();
    const seen = await team.owner.instrument.preview(fileOf(questionnaire));
    expect(seen).toMatchObject({ ok: true, value: { format: "json", definition: questionnaire, leftOut: [] } });
    expect(await offeredKeys()).not.toContain(questionnaire.key);

    await givenBrought(questionnaire);
    expect(await team.lastEvent()).toMatchObject({ action: "instrument.imported", outcome: "done" });
    expect(await offeredKeys()).toContain(questionnaire.key);
    expect((await team.hers.instrument.list()).may).toEqual({ change: false });
  });

  it("is answered by the client in its own words and scored item by item as it says", async () => {
    const { questionnaire } = await givenBrought();
    const { trajectoryId, herself, id, answer, finish } = await givenAsked(questionnaire);
    expect((await herself.own.home({ trajectoryId })).waiting).toMatchObject({ kind: "questionnaire", questionnaireId: id });
    const open = await herself.ownQuestionnaire.open({ trajectoryId, id });
    expect(open.questions.map(({ names }) => names)).toEqual(questionnaire.items.map(({ names }) => names));

    // 100, 75 and, the other way round, 100 - 25; the open one counts as their mean: 250 / 3 * 4, halved.
    await answer(0, "always");
    await answer(1, "often");
    await answer(3, "seldom");
    expect(await finish()).toEqual({ ok: true, value: null });
    const { scales } = await team.hers.questionnaire.answers({ trajectoryId, id });
    expect(scales).toMatchObject([{ maximum: 200, outcome: { kind: "scored", score: 166.7 } }]);
    const { trends } = await team.hers.score.read({ trajectoryId });
    expect(trends).toMatchObject([{ moments: [{ moment: "start", value: 166.7 }] }]);
  });

  it("cannot be scored with too few answers, and no nought stands for that", async () => {
    const { questionnaire } = await givenBrought();
    const { trajectoryId, id, answer, finish } = await givenAsked(questionnaire);
    await answer(0, "never");
    await answer(1, "never");
    await finish();
    const { scales } = await team.hers.questionnaire.answers({ trajectoryId, id });
    expect(scales).toMatchObject([{ outcome: { kind: "not-scorable", answered: 2, needed: 3 } }]);
    expect((await team.hers.score.read({ trajectoryId })).trends).toMatchObject([{ moments: [{ value: null }] }]);
  });

  it("asks on in the words of then when a next version comes, which takes its place for who is asked later", async () => {
    const { questionnaire } = await givenBrought();
    const before = await givenAsked(questionnaire);
    const words = { nl: "Anders gevraagd?", en: "Asked otherwise?" };
    const next = { ...questionnaire, items: questionnaire.items.map((item) => ({ ...item, names: words })) };
    expect(await team.owner.instrument.preview(fileOf(next))).toMatchObject({ value: { definition: { version: 2 } } });
    await givenBrought(next);

    const asked = async ({ herself, trajectoryId, id }: typeof before) =>
      (await herself.ownQuestionnaire.open({ trajectoryId, id })).questions[0]?.names;
    expect(await asked(before)).toEqual(questionnaire.items[0]?.names);
    expect(await asked(await givenAsked(next))).toEqual(words);
    const versions = (await team.hers.instrument.list()).instruments.filter(({ definition }) => definition.key === questionnaire.key);
    expect(versions.map(({ definition, replaced }) => [definition.version, replaced])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it("is never written over: neither by the same file again nor by the hand that serves the portal", async () => {
    const { questionnaire, id } = await givenBrought();
    expect(await team.owner.instrument.import(fileOf(questionnaire))).toEqual({ ok: false, refusal: { kind: "already-here", version: 1 } });
    for (const statement of [
      `update work.questionnaire set content = '{}' where id = '${id}'`,
      `delete from work.questionnaire where id = '${id}'`,
    ])
      await expect(
        team.test.service.database.transactAs("coach", { tenant: team.practice.id }, (tx) => tx.execute(statement)),
      ).rejects.toMatchObject({ code: "42501" });
  });

  it("is asked no more once the practice stops with it; what lies with a client can still be answered", async () => {
    const { questionnaire, id } = await givenBrought();
    const { trajectoryId, answer, finish } = await givenAsked(questionnaire);
    await team.owner.instrument.offer({ id, offered: false });
    expect(await team.lastEvent()).toMatchObject({ action: "instrument.stopped" });
    expect(await offeredKeys()).not.toContain(questionnaire.key);
    expect(await team.hers.questionnaire.ask({ trajectoryId, key: questionnaire.key, moment: "end" })).toMatchObject({
      refusal: { kind: "not-known" },
    });
    await answer(0, "often");
    expect(await finish()).toEqual({ ok: true, value: null });
    await team.owner.instrument.offer({ id, offered: true });
    expect(await offeredKeys()).toContain(questionnaire.key);
  });

  it("takes in a file of another system with the answers that its bringer marks as asking for help, and refuses a mark that fits nothing", async () => {
    const item = { linkId: "harm", text: "Dacht je dat je beter dood kon zijn?", type: "choice" };
    const coding = (code: string, display: string, valueDecimal: number) => ({
      extension: [{ url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal }],
      valueCoding: { code, display },
    });
    const foreign = {
      resourceType: "Questionnaire",
      status: "active",
      language: "nl",
      title: "Stemming van elders",
      publisher: "Het instituut",
      copyright: "Vrij te gebruiken",
      description: "Denk aan de afgelopen week.",
      url: "http://example.org/Questionnaire/stemming",
      item: [{ ...item, answerOption: [coding("never", "Nooit", 0), coding("often", "Vaak", 1)] }],
    };
    const input = { file: base64(JSON.stringify(foreign)), told: { higherIs: "worse" as const } };
    expect(await team.owner.instrument.import({ ...input, help: [{ question: "harm", answers: ["daily"] }] })).toEqual({
      ok: false,
      refusal: expect.objectContaining({ kind: "rules" }),
    });
    expect(await team.owner.instrument.import({ ...input, help: [{ question: "harm", answers: ["often"] }] })).toMatchObject({ ok: true });
    const { instruments } = await team.hers.instrument.list();
    expect(instruments.find(({ definition }) => definition.names.nl === "Stemming van elders")?.definition.items).toMatchObject([
      { key: "harm", crisis: ["often"] },
    ]);
  });

  it("is refused without the rights, and as one that ships", async () => {
    const bare = JSON.parse(writeQuestionnaireFile(another()));
    bare.questionnaire.licence = { nl: "onbekend", en: "unknown" };
    expect(await team.owner.instrument.import({ file: base64(JSON.stringify(bare)), told: {} })).toEqual({
      ok: false,
      refusal: { kind: "unlicensed", missing: ["licence"] },
    });
    if (cbi === undefined) throw new Error("no questionnaire ships");
    expect(await team.owner.instrument.preview(fileOf(cbi))).toEqual({ ok: false, refusal: { kind: "ships" } });
    expect(await team.owner.instrument.preview({ file: base64("naam;vraag"), told: {} })).toMatchObject({ refusal: { kind: "not-json" } });
    expect(await team.owner.instrument.preview({ file: base64("{}"), told: {} })).toMatchObject({ refusal: { kind: "other-file" } });
  });

  it("is the owner's to bring and to stop, and unknown to another practice", async () => {
    const { id, questionnaire } = await givenBrought();
    for (const caller of [team.hers, team.office]) {
      await expect(caller.instrument.import(fileOf(another()))).rejects.toMatchObject(NOT_FOUND);
      await expect(caller.instrument.offer({ id, offered: false })).rejects.toMatchObject(NOT_FOUND);
    }
    await expect(team.stranger.instrument.offer({ id, offered: false })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.stranger.instrument.export({ key: questionnaire.key, number: 1, format: "json" })).rejects.toMatchObject(NOT_FOUND);
    expect((await team.stranger.instrument.choices()).map(({ key }) => key)).not.toContain(questionnaire.key);
    await expect(team.visitor.instrument.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("a questionnaire as a file", () => {
  it("leaves as ours and as FHIR, and comes back the same", async () => {
    const { questionnaire } = await givenBrought();
    const asked = { key: questionnaire.key, number: 1 };
    expect(textOf(await team.hers.instrument.export({ ...asked, format: "json" }))).toBe(writeQuestionnaireFile(questionnaire));
    const fhir = JSON.parse(textOf(await team.hers.instrument.export({ ...asked, format: "fhir" })));
    expect(readFhirQuestionnaire(fhir)).toEqual({ ok: true, value: { definition: questionnaire, leftOut: [] } });
  });

  it("is a workbook to fill in: the example is read as it stands, the empty one says what is missing", async () => {
    for (const language of ["nl", "en"] as const) {
      const example = await team.hers.instrument.sheet({ filled: true, language });
      const seen = await team.owner.instrument.preview({ file: example.content, told: {} });
      if (!seen.ok) throw new Error(JSON.stringify(seen.refusal));
      expect(seen.value).toMatchObject({ format: "xlsx", definition: { items: { length: 9 } } });
      const empty = await team.hers.instrument.sheet({ filled: false, language });
      const sheets = await readEverySheet(Buffer.from(empty.content, "base64"));
      expect(sheets.ok && sheets.value).toHaveLength(6);
      expect(await team.owner.instrument.preview({ file: empty.content, told: {} })).toMatchObject({
        refusal: { kind: "sheets", faults: expect.arrayContaining([{ kind: "fact-missing", fact: "holder" }]) },
      });
    }
  });
});

describe("the answers of a client as a file", () => {
  async function givenSent() {
    const { questionnaire } = await givenBrought();
    const asked = await givenAsked(questionnaire);
    await asked.answer(0, "always");
    await asked.finish();
    return asked;
  }

  it("leave with a reason that stands in the log, under a code and without a name", async () => {
    const { trajectoryId, id, herself } = await givenSent();
    expect(await team.hers.questionnaire.export({ trajectoryId, id, reason: " " })).toEqual({
      ok: false,
      refusal: { kind: "reason-needed" },
    });
    const made = await team.hers.questionnaire.export({ trajectoryId, id, reason: "op haar verzoek" });
    if (!made.ok) throw new Error(made.refusal.kind);
    expect(JSON.parse(textOf(made.value))).toMatchObject({ resourceType: "QuestionnaireResponse", item: [{ linkId: "personal-1" }] });
    expect(textOf(made.value)).not.toContain("Noor");
    expect(made.value.fileName).not.toMatch(/eigen|onze/i);
    expect(await team.lastEvent()).toMatchObject({ action: "questionnaire.exported", purpose: "op haar verzoek" });
    const exports = await team.test.service.database.transactAs("coach", { tenant: team.practice.id }, (tx) =>
      exportRepository(tx, team.practice.id).list(),
    );
    expect(exports).toMatchObject([{ kind: "answers", trajectoryId, reason: "op haar verzoek", documents: 1 }]);
    const log = JSON.stringify(await herself.log.read({ trajectoryId, before: null }));
    expect(log).toContain("gaf de antwoorden op een vragenlijst door als bestand");
  });

  it("are her coach's alone to take out, and only once she sent them", async () => {
    const { trajectoryId, id } = await givenSent();
    for (const caller of [team.colleague, team.office, team.stranger, team.owner])
      await expect(caller.questionnaire.export({ trajectoryId, id, reason: "x" })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.hers.questionnaire.export({ trajectoryId, id: newId(AskedQuestionnaireId), reason: "x" })).rejects.toMatchObject(
      NOT_FOUND,
    );
    const { questionnaire } = await givenBrought();
    const open = await givenAsked(questionnaire);
    await expect(team.hers.questionnaire.export({ trajectoryId: open.trajectoryId, id: open.id, reason: "x" })).rejects.toMatchObject(
      NOT_FOUND,
    );
  });
});
