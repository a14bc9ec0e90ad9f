import { generateKeyPairSync } from "node:crypto";
import { publicHalf } from "@hervat/report-engine/signature";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEngine } from "../rendering/open-engine.ts";
import { givenPluginFile, type PluginFileWish } from "../testing/given-plugin-file.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

const kind = "evaluation" as const;

let team: GivenTeam;
beforeAll(async () => {
  // What is asked here needs no browser; that the walls stand is another test's.
  const enough = async () => ({ walls: [], browser: undefined, enoughForOthers: true });
  team = await givenTeam({ engine: { ...openEngine({}), walls: enough } });
});
afterAll(() => team.test.close());

async function install(wish: PluginFileWish) {
  const installed = await team.owner.plugin.install({ content: await givenPluginFile(wish) });
  if (!installed.ok) throw new Error(installed.refusal.kind);
  return installed.value.versionId;
}

async function kindShown() {
  const found = (await team.owner.plugin.list()).kinds.find((one) => one.kind === kind);
  if (found === undefined) throw new Error("no such kind");
  return found;
}

describe("keys by which a practice knows who made a report", () => {
  const oost = generateKeyPairSync("ed25519").privateKey;
  const { publicKey, fingerprint } = publicHalf(oost);
  const stranger = generateKeyPairSync("ed25519").privateKey;

  it("tell at a file whose it is, or that nobody here knows the key, or that nobody signed it", async () => {
    const signature = async (wish: PluginFileWish) => {
      const seen = await team.owner.plugin.inspect({ content: await givenPluginFile(wish) });
      return seen.ok ? seen.value.signature : seen.refusal;
    };
    const wish = { id: "oost-verslag", version: "1.0.0" };
    expect(await signature(wish)).toEqual({ kind: "unsigned" });
    expect(await signature({ ...wish, key: oost })).toEqual({ kind: "unknown", fingerprint, before: null });
    expect(await team.owner.plugin.addKey({ name: "Arbodienst Oost", publicKey })).toMatchObject({ ok: true, value: { fingerprint } });
    expect(await team.lastEvent()).toMatchObject({ action: "plugin.key-added", details: { name: "Arbodienst Oost", fingerprint } });
    expect(await signature({ ...wish, key: oost })).toEqual({ kind: "known", name: "Arbodienst Oost", fingerprint });
  });

  it("are refused in words when it is no key, when it is the secret half, and when it is there already", async () => {
    const add = (key: string) => team.owner.plugin.addKey({ name: "Oost", publicKey: key });
    expect(await add("geen sleutel")).toEqual({ ok: false, refusal: { kind: "not-a-key" } });
    expect(await add(oost.export({ type: "pkcs8", format: "pem" }).toString())).toEqual({ ok: false, refusal: { kind: "secret-key" } });
    expect(await add(publicKey)).toEqual({ ok: false, refusal: { kind: "key-known" } });
  });

  it("once the practice takes known signatures only, another report is neither added, chosen nor gone back to, and what was in use stays", async () => {
    const before = await install({ id: "zonder-naam", version: "1.0.0" });
    const choose = async (stage: "preview" | "all") =>
      team.owner.plugin.activate({ kind, versionId: before, options: {}, stage, seen: (await kindShown()).seen });
    await choose("preview");
    expect(await choose("all")).toMatchObject({ ok: true });
    expect(await team.owner.plugin.takeKnownKeysOnly({ on: true })).toEqual({ ok: true, value: null });
    expect(await team.owner.plugin.keys()).toMatchObject({ knownKeysOnly: true });
    expect(await kindShown()).toMatchObject({ inUse: { versionId: before } });

    const add = async (wish: Omit<PluginFileWish, "version">) =>
      team.owner.plugin.install({ content: await givenPluginFile({ ...wish, version: "2.0.0" }) });
    expect(await add({ id: "zonder-naam" })).toEqual({ ok: false, refusal: { kind: "not-signed" } });
    expect(await add({ id: "vreemd", key: stranger })).toEqual({ ok: false, refusal: { kind: "signed-by-unknown" } });
    expect(await add({ id: "oost-verslag", key: oost })).toMatchObject({ ok: true });

    const ours = { kind, versionId: null, options: {}, stage: "all" } as const;
    expect(await team.owner.plugin.activate({ ...ours, seen: (await kindShown()).seen })).toMatchObject({ ok: true });
    const back = await team.owner.plugin.rollBack({ kind, seen: (await kindShown()).seen });
    expect(back).toEqual({ ok: false, refusal: { kind: "not-signed" } });
    expect(await kindShown()).toMatchObject({ inUse: { versionId: null } });
    expect(await choose("preview")).toEqual({ ok: false, refusal: { kind: "not-signed" } });
  });

  it("go again: what was signed with one is unknown then, and who knew it until when stays written", async () => {
    const keyOf = async () => (await team.owner.plugin.keys()).keys.find((one) => one.fingerprint === fingerprint);
    const keyId = (await keyOf())?.id;
    if (keyId === undefined) throw new Error("the key is not there");
    await team.owner.plugin.removeKey({ keyId });
    expect(await keyOf()).toMatchObject({ name: "Arbodienst Oost", removedAt: expect.any(Date) });
    expect((await team.owner.plugin.list()).installed.find((one) => one.pluginId === "oost-verslag")).toMatchObject({
      signature: { kind: "unknown", fingerprint },
    });
    await expect(team.owner.plugin.removeKey({ keyId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await team.owner.plugin.takeKnownKeysOnly({ on: false });
    expect(await team.owner.plugin.takeKnownKeysOnly({ on: true })).toEqual({ ok: false, refusal: { kind: "no-key-known" } });
  });

  it("are the owner's to add, and no other practice knows them by it", async () => {
    await expect(team.hers.plugin.addKey({ name: "Oost", publicKey })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await team.stranger.plugin.keys()).keys).toEqual([]);
  });
});
