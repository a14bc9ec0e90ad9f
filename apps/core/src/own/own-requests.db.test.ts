import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTakenCopy } from "../takeout/own-copy.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let given: Awaited<ReturnType<typeof givenClient>>;
beforeAll(async () => {
  team = await givenTeam();
  trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  given = await givenClient(team, trajectoryId);
});
afterAll(() => team.test.close());

describe("a client who asks about her own file", () => {
  it("sees until when she is answered, and her coach reads her words and answers", async () => {
    const { herself } = given;
    await herself.request.ask({ trajectoryId, kind: "correction", question: "Mijn functie heet anders." });
    const [asked] = (await herself.request.list({ trajectoryId })).requests;
    expect(asked).toMatchObject({ kind: "correction", state: "open", late: false, question: "Mijn functie heet anders." });

    const [listed] = await team.hers.request.list();
    if (listed === undefined) throw new Error("not listed");
    const { id: requestId, version } = listed;
    expect((await team.hers.request.ofCase({ trajectoryId })).requests[0]?.question).toBe("Mijn functie heet anders.");
    const answer = { trajectoryId, requestId, version, outcome: "granted", answer: "Veranderd." } as const;
    expect(await team.hers.request.answer(answer)).toEqual({ ok: true, value: null });
    const [answered] = (await herself.request.list({ trajectoryId })).requests;
    expect(answered).toMatchObject({ state: "granted", answer: "Veranderd." });
    await expect(team.hers.request.answer(answer)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is on the privacy officer's clock by code, and not in her words", async () => {
    await given.herself.request.ask({ trajectoryId, kind: "erasure", question: "Alles weg graag." });
    const officer = team.as(await givenStaff(team.test.service, team.practice, "privacy-officer"));
    const listed = await officer.request.list();
    expect(listed.map(({ kind }) => kind)).toContain("erasure");
    expect(JSON.stringify(listed)).not.toContain("Alles weg");
    await expect(officer.request.ofCase({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("takes it back without a reason", async () => {
    const { herself } = given;
    const { requestId } = await herself.request.ask({ trajectoryId, kind: "inspection", question: "" });
    expect(await herself.request.takeBack({ trajectoryId, requestId })).toEqual({ ok: true, value: null });
    expect(await herself.request.takeBack({ trajectoryId, requestId })).toEqual({ ok: false, refusal: { kind: "already-ended" } });
  });
});

describe("her own copy", () => {
  it("holds a page and the data, no amount, and nothing that the coach wrote for herself", async () => {
    const ctx = team.test.service.contextFor({ actor: given.actor, requestId: "r", action: "own.take-out" });
    const entries = await readTakenCopy(ctx, trajectoryId);
    expect(entries.map(({ path }) => path)).toEqual(["mijn-dossier.html", "mijn-dossier.json"]);
    const [page, data] = await Promise.all(entries.map(async ({ bytes }) => (await bytes()).toString()));
    expect(page).toContain("Wie heeft wat gezien");
    expect(data).not.toMatch(/"billing"|[cC]ents"|"private"/);
  });
});
