import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { auditRepository } from "@hervat/database/repositories";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromBufferPromise } from "yauzl";
import { readWorkbook } from "../caseload-import/read-workbook.ts";
import { NotFoundError } from "../errors.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenMember, givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { exportPractice } from "./export-practice.ts";
import { dossierRoute, takeoutRoute } from "./takeout-file.ts";

let team: GivenTeam;
let leaving: GivenMember<"owner">;
let hers: TrajectoryId;
let other: TrajectoryId;
beforeAll(async () => {
  team = await givenTeam();
  leaving = await givenStaff(team.test.service, team.practice, "owner");
  const told = { startedOn: team.inDays(-60), firstSickDay: team.inDays(-100) };
  hers = await givenCase(team.hers, team.coach.membershipId, { ...told, code: "C-1", name: "Noor de Wit" });
  other = await givenCase(team.hers, team.coach.membershipId, { ...told, code: "c/1", name: "Ali Kaya" });
  await note(hers, "kanarie gedaan", { sign: true });
  await note(other, "kanarie niet af", { sign: false });
  const content = Buffer.from("%PDF-1.7 kanariebrief").toString("base64");
  const paper = { kind: "medical-letter", title: "Brief van Noor.pdf", from: "practitioner", datedOn: team.inDays(-3), content } as const;
  expect(await team.hers.received.add({ trajectoryId: hers, ...paper })).toMatchObject({ ok: true });
}, 60_000);
afterAll(() => team.test.close());

async function note(trajectoryId: TrajectoryId, done: string, { sign }: { sign: boolean }) {
  const on = team.inDays(-7);
  await team.hers.session.plan({ trajectoryId, kind: "session", on, at: "10:00", durationMinutes: 90, times: 1, everyDays: 7 });
  const { sessions } = await team.hers.session.list({ trajectoryId });
  const sessionId = sessions.find(({ startsAt }) => startsAt.toISOString().startsWith(on))?.id;
  if (sessionId === undefined) throw new Error("no session");
  const text = { goal: "", done, agreed: "", next: "", homework: "", private: "kanarie van mij alleen" };
  await team.hers.note.write({ sessionId, version: null, text, visibility: "mine" });
  if (sign) expect(await team.hers.note.sign({ sessionId, version: 1 })).toEqual({ ok: true, value: null });
}

async function unzipped(route: typeof takeoutRoute, member: GivenMember, params: Record<string, string> = {}) {
  const { action } = route.meta;
  const { bytes, fileName } = await route.serve(team.test.service.contextFor({ actor: member.actor, requestId: "r", action }), params);
  if (bytes instanceof Uint8Array) throw new Error("not a stream");
  const zip = await fromBufferPromise(await buffer(bytes));
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return { fileName, files };
}

const subjects = (trajectoryId: TrajectoryId) =>
  team.test.service.database.transactAs("coach", { tenant: team.practice.id }, async (tx) =>
    auditRepository(tx, team.practice.id).ofTrajectory(trajectoryId),
  );

describe("a practice that leaves", () => {
  it("takes nothing without a reason, and nothing for whoever does not own it", async () => {
    const owner = team.as(leaving);
    expect(await owner.takeout.prepare({ reason: " " })).toEqual({ ok: false, refusal: { kind: "reason-needed" } });
    await expect(unzipped(takeoutRoute, leaving)).rejects.toThrow(NotFoundError);
    for (const who of [team.hers, team.office])
      await expect(who.takeout.prepare({ reason: "weg" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.visitor.takeout.size()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("takes all of it in one ZIP, without a name on the outside of anything", async () => {
    const owner = team.as(leaving);
    expect(await owner.takeout.size()).toEqual({ clients: 2, documents: 1 });
    expect(await owner.takeout.prepare({ reason: "wij stoppen" })).toEqual({ ok: true, value: { clients: 2, documents: 1 } });
    const { fileName, files } = await unzipped(takeoutRoute, leaving);
    expect(fileName).toBe(`praktijk-${team.inDays(0)}.zip`);
    expect([...files.keys()].sort()).toEqual([
      "LEESMIJ.txt",
      "clienten.xlsx",
      "contacten.json",
      "dossiers/C-1/dossier.json",
      `dossiers/C-1/medical-letter-${team.inDays(-3)}.pdf`,
      "dossiers/c-1-2/dossier.json",
      "facturen.xlsx",
      "gesprekken.xlsx",
      "praktijk.json",
      "programmas.json",
      "werkgevers.xlsx",
    ]);
    expect(files.get(`dossiers/C-1/medical-letter-${team.inDays(-3)}.pdf`)?.toString()).toBe("%PDF-1.7 kanariebrief");
    expect(files.get("LEESMIJ.txt")?.toString()).toContain(team.practice.name);
    const sheet = await readWorkbook(files.get("clienten.xlsx") ?? Buffer.of(), null);
    expect(JSON.stringify(sheet)).toContain("Noor de Wit");
    expect(JSON.parse(files.get("praktijk.json")?.toString() ?? "").work.employer).toHaveLength(2);
  });

  it("finds in each dossier what was signed, and never what a colleague wrote for herself", async () => {
    await team.as(leaving).takeout.prepare({ reason: "wij stoppen" });
    const { files } = await unzipped(takeoutRoute, leaving);
    const signed = files.get("dossiers/C-1/dossier.json")?.toString() ?? "";
    expect(signed).toContain("kanarie gedaan");
    expect(files.get("dossiers/c-1-2/dossier.json")?.toString()).not.toContain("kanarie niet af");
    expect([...files.values()].join("")).not.toContain("van mij alleen");
    expect(JSON.parse(signed).care.received_document).toMatchObject([{ title: "Brief van Noor.pdf" }]);
  });

  it("leaves its reason in the log of every case", async () => {
    await team.as(leaving).takeout.prepare({ reason: "naar een ander pakket" });
    for (const trajectoryId of [hers, other]) {
      expect(await subjects(trajectoryId)).toContainEqual(
        expect.objectContaining({ action: "practice.take-out", purpose: "naar een ander pakket", outcome: "done" }),
      );
    }
  });

  it("opens for a few minutes only", async () => {
    await team.as(leaving).takeout.prepare({ reason: "wij stoppen" });
    team.test.clock.pass({ minutes: 11 });
    await expect(unzipped(takeoutRoute, leaving)).rejects.toThrow(NotFoundError);
  });

  it("goes into a folder from the command line, with the system's user in the log", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hervat-takeout-"));
    const actor = { kind: "console", practiceId: team.practice.id, osUser: "marit" } as const;
    const ctx = team.test.service.contextFor({ actor, requestId: "r" });
    expect(await exportPractice(ctx, { reason: "kopie", folder })).toEqual({ clients: 2, files: 11 });
    expect((await readdir(folder)).sort()).toContain("clienten.xlsx");
    expect(await readFile(join(folder, "dossiers", "C-1", "dossier.json"), "utf8")).not.toContain("van mij alleen");
    expect(await subjects(other)).toContainEqual(expect.objectContaining({ actorKind: "console", osUser: "marit", purpose: "kopie" }));
    await rm(folder, { recursive: true });
  });
});

describe("the dossier of one case", () => {
  it("is taken along by its coach, her own notes whole, and by nobody else", async () => {
    expect(await team.hers.takeout.prepareDossier({ trajectoryId: hers, reason: "overdracht" })).toMatchObject({ ok: true });
    const { fileName, files } = await unzipped(dossierRoute, team.coach, { trajectoryId: hers });
    expect(fileName).toBe(`dossier-${team.inDays(0)}.zip`);
    expect([...files.keys()].filter((name) => !name.startsWith("dossiers/C-1/"))).toEqual(["LEESMIJ.txt"]);
    expect(files.get("dossiers/C-1/dossier.json")?.toString()).toContain("van mij alleen");
    expect(await subjects(hers)).toContainEqual(expect.objectContaining({ action: "dossier.read-all", purpose: "overdracht" }));
    for (const who of [team.owner, team.colleague, team.stranger, team.office])
      await expect(who.takeout.prepareDossier({ trajectoryId: hers, reason: "weg" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("asks why for each case anew", async () => {
    await team.hers.takeout.prepareDossier({ trajectoryId: hers, reason: "overdracht" });
    await expect(unzipped(dossierRoute, team.coach, { trajectoryId: other })).rejects.toThrow(NotFoundError);
  });
});
