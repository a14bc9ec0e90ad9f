import { fileURLToPath } from "node:url";
import { packPlugin, writePackageFile } from "@hervat/report-engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEngine } from "../rendering/open-engine.ts";
import { callManagerAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenPluginFile } from "../testing/given-plugin-file.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { broughtSampleRoute } from "./sample-page.ts";

let team: GivenTeam;
let hr: Awaited<ReturnType<typeof givenSide>>;
beforeAll(async () => {
  const enough = async () => ({ walls: [], browser: undefined, enoughForOthers: true });
  team = await givenTeam({ engine: { ...openEngine({}), walls: enough } });
  hr = await givenSide("hr", "Noor de Wit");
});
afterAll(() => team.test.close());

/** Somebody of an employer of his own, who stands in one case. */
async function givenSide(role: "manager" | "hr", name: string) {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { name });
  const details = { name: `P. van ${name}`, email: null, phone: null, organisation: null };
  await team.hers.people.save({ trajectoryId, role, person: { kind: "new", details } });
  const contact = (await team.hers.people.read({ trajectoryId }))[role];
  if (contact === null) throw new Error(`the case has no ${role}`);
  const { actor } = await givenEmployerSide(team.test.service, team.practice, role, contact.id);
  return { actor, call: callManagerAs(team.test.service, actor).employerReport };
}

async function givenBrought(id: string, version = "1.0.0") {
  const brought = await hr.call.bring({ content: await givenPluginFile({ id, version, title: "Verslag van Pels" }) });
  if (!brought.ok) throw new Error(brought.refusal.kind);
  return brought.value;
}

const NOT_FOUND = { code: "NOT_FOUND" };
const offered = async () => (await team.owner.plugin.offered()).map(({ pluginId }) => pluginId);

describe("a report that an employer brings", () => {
  it("is HR's alone to look at until she offers it, and then the practice's to take", async () => {
    const one = await givenBrought("pels-verslag");
    expect(await hr.call.list()).toMatchObject([{ ...one, status: "draft", explained: { name: "Verslag van Pels" } }]);
    expect(await offered()).toEqual([]);

    await hr.call.offer(one);
    expect(await offered()).toEqual(["pels-verslag"]);
    const taken = await team.owner.plugin.takeOffered(one);
    if (!taken.ok) throw new Error(taken.refusal.kind);
    expect((await team.owner.plugin.list()).installed).toMatchObject([
      { id: taken.value.versionId, pluginId: "pels-verslag", used: false },
    ]);
    expect(await offered()).toEqual([]);
    expect(await hr.call.list()).toMatchObject([{ status: "taken" }]);
    expect(await hr.call.takeBack(one)).toEqual({ ok: false, refusal: { kind: "answered" } });
    await expect(team.owner.plugin.takeOffered(one)).rejects.toMatchObject(NOT_FOUND);
  });

  it("can be declined by the practice, which the employer sees, and taken back before it is answered", async () => {
    const [declined, back] = [await givenBrought("pels-twee"), await givenBrought("pels-drie")];
    for (const one of [declined, back]) await hr.call.offer(one);
    await team.owner.plugin.declineOffered(declined);
    expect(await hr.call.takeBack(back)).toEqual({ ok: true, value: null });
    expect(await offered()).toEqual([]);
    expect((await hr.call.list()).find(({ id }) => id === declined.id)).toMatchObject({ status: "declined" });
    expect((await hr.call.list()).some(({ id }) => id === back.id)).toBe(false);
  });

  it("shows itself on its own sample data", async () => {
    const one = await givenBrought("pels-voorbeeld");
    const ctx = team.test.service.contextFor({ actor: hr.actor, requestId: "r", action: "employer-report.read" });
    const { bytes, mediaType } = await broughtSampleRoute.serve(ctx, { id: one.id, sample: "normal" });
    expect(mediaType).toBe("text/html; charset=utf-8");
    expect(Buffer.from(bytes instanceof Uint8Array ? bytes : []).toString()).toContain("Verslag van Pels");
  });

  it("is not there for another employer, nor for who only manages, nor for a coach", async () => {
    const one = await givenBrought("pels-besloten");
    const [other, manager] = [await givenSide("hr", "Ali Kaya"), await givenSide("manager", "Eva Mol")];
    expect(await other.call.list()).toEqual([]);
    await expect(other.call.offer(one)).rejects.toMatchObject(NOT_FOUND);
    await expect(other.call.takeBack(one)).rejects.toMatchObject(NOT_FOUND);
    await expect(manager.call.list()).rejects.toMatchObject(NOT_FOUND);
    await hr.call.offer(one);
    await expect(team.hers.plugin.offered()).rejects.toMatchObject(NOT_FOUND);
    await expect(team.hers.plugin.takeOffered(one)).rejects.toMatchObject(NOT_FOUND);
  });

  it("is refused in words when it is no package, is called as one of ours, came before, or is not for the employer", async () => {
    const bring = async (content: string) => hr.call.bring({ content });
    expect(await bring(Buffer.from("geen pakket").toString("base64"))).toMatchObject({ refusal: { kind: "file-refused" } });
    expect(await bring(await givenPluginFile({ id: "evaluation", version: "9.0.0" }))).toMatchObject({ refusal: { kind: "name-is-ours" } });
    await givenBrought("pels-weer");
    expect(await bring(await givenPluginFile({ id: "pels-weer", version: "1.0.0" }))).toMatchObject({ refusal: { kind: "version-known" } });
    expect(await bring(await forTheDoctor())).toEqual({ ok: false, refusal: { kind: "other-audience" } });
  });
});

async function forTheDoctor(): Promise<string> {
  const packed = await packPlugin(fileURLToPath(new URL("..", import.meta.resolve("@hervat/plugin-bedrijfsarts-rapportage"))));
  if (!packed.ok) throw new Error(packed.refusal.kind);
  const { manifest, files } = packed.value;
  return (await writePackageFile({ manifest: { ...manifest, id: "pels-arts" }, files })).toString("base64");
}
