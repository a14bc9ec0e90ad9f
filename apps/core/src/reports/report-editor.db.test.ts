import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const kind = "bedrijfsarts-rapportage" as const;

describe("the text of the next report", () => {
  it("is not written over by who began on an older one", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
    const { draft, version, proposed } = await team.hers.report.draft({ trajectoryId, kind });
    expect([version, proposed]).toEqual([0, false]);
    if (draft.kind !== kind) throw new Error("another kind of draft");

    await team.hers.report.saveDraft({ version: 0, draft: { ...draft, advice: "Eerst overleg over de taken." } });
    await expect(team.hers.report.saveDraft({ version: 0, draft })).rejects.toMatchObject({ code: "CONFLICT" });

    expect(await team.hers.report.draft({ trajectoryId, kind })).toMatchObject({
      version: 1,
      draft: { advice: "Eerst overleg over de taken." },
    });
  });
});

describe("a heading that the report of the practice leaves out", () => {
  it("is named to whoever writes under it, and none is while all of them are printed", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
    expect((await team.hers.report.draft({ trajectoryId, kind })).unprinted).toEqual([]);

    const sections = ["referral", "trajectory", "course", "hindering", "helping", "load", "expectation", "next"];
    const wish = { kind, versionId: null, options: { sections } };
    const { kinds } = await team.owner.plugin.list();
    const seen = kinds.find((one) => one.kind === kind)?.seen ?? 0;
    expect(await team.owner.plugin.activate({ ...wish, stage: "all", seen })).toMatchObject({ ok: true });

    expect((await team.hers.report.draft({ trajectoryId, kind })).unprinted).toEqual(["approach", "advice"]);
  });
});

describe("a heading that the client does not share", () => {
  it("is named to whoever writes under it", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId);

    expect((await team.hers.report.draft({ trajectoryId, kind })).unshared).toEqual([
      ...["reason", "functioning", "dayStructure", "energy", "expectation"],
    ]);
  });
});

describe("the practice's own wording", () => {
  const block = { id: null, key: "4", name: "Opbouw", part: "advice", text: "{cliënt} bouwt op bij {werkgever}, {onbekend}." } as const;

  it("comes into a report with the names of the case, and leaves a place that nobody knows", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
    expect(await team.hers.report.saveBlock({ version: 0, block })).toEqual({ ok: true, value: null });

    const [filled] = await team.hers.report.blocksForCase({ trajectoryId });
    expect(filled?.text).toMatch(/^Noor de Wit bouwt op bij Werkgever .*, \{onbekend\}\.$/);
  });

  it("has one block for a key under a heading", async () => {
    expect(await team.hers.report.saveBlock({ version: 0, block })).toEqual({ ok: false, refusal: { kind: "key-taken" } });
    expect(await team.hers.report.saveBlock({ version: 0, block: { ...block, part: "next" } })).toMatchObject({ ok: true });
  });

  it("is changed by one at a time, and removed", async () => {
    const { blocks } = await team.hers.report.blocks();
    const [first] = blocks;
    if (first === undefined) throw new Error("no block");
    const changed = { version: first.version, block: { ...first.block, name: "Opbouw in stappen" } };
    expect(await team.hers.report.saveBlock(changed)).toMatchObject({ ok: true });
    await expect(team.hers.report.saveBlock(changed)).rejects.toMatchObject({ code: "CONFLICT" });

    await team.hers.report.removeBlock({ id: first.block.id });
    expect((await team.hers.report.blocks()).blocks).toHaveLength(blocks.length - 1);
  });
});
