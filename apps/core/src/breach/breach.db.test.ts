import { day, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTakenCopy } from "../takeout/own-copy.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { momentInWords } from "./moment-in-words.ts";

let team: GivenTeam;
let officer: ReturnType<GivenTeam["as"]>;
let hers: TrajectoryId;
let others: TrajectoryId;
let client: Awaited<ReturnType<typeof givenClient>>;
beforeAll(async () => {
  team = await givenTeam();
  officer = team.as(await givenStaff(team.test.service, team.practice, "privacy-officer"));
  hers = await givenCase(team.hers, team.coach.membershipId);
  others = await givenCase(team.hers, team.coach.membershipId);
  client = await givenClient(team, hers);
});
afterAll(() => team.test.close());

/** A day of which the first hour is over, whatever the hour here: in Amsterdam it is later. */
const today = () => team.test.clock.now().toISOString().slice(0, 10);
const facts = (told: object = {}) => ({
  kind: "sent-wrong" as const,
  discoveredOn: day(today()),
  discoveredAt: "00:30",
  from: null,
  until: null,
  casesKnown: true,
  trajectoryIds: [] as TrajectoryId[],
  data: ["health" as const, "sign-in" as const],
  note: "Een rapport ging naar een verkeerd adres.",
  ...told,
});
/** All the text of what she takes home. */
async function ownCopy(): Promise<string> {
  const ctx = team.test.service.contextFor({ actor: client.actor, requestId: "r", action: "own.take-out" });
  const files = await Promise.all((await readTakenCopy(ctx, hers)).map(({ bytes }) => bytes()));
  return files.map(String).join();
}
async function newest() {
  const [found] = (await officer.breach.list()).toSorted((one, other) => (one.id < other.id ? 1 : -1));
  if (found === undefined) throw new Error("nothing was reported");
  return found;
}

describe("a coach who says that something went wrong", () => {
  it("names her own dossiers by code, hears until when, and reads nothing of the register", async () => {
    expect((await team.hers.breach.nameable()).map(({ trajectoryId }) => trajectoryId)).toEqual(expect.arrayContaining([hers, others]));
    const reported = await team.hers.breach.report(facts({ trajectoryIds: [hers] }));
    expect(reported.ok && reported.value.notifyBy.getTime()).toBe((await newest()).discoveredAt.getTime() + 72 * 3_600_000);
    await expect(team.hers.breach.list()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.hers.breach.read({ breachId: (await newest()).id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("brings a mail to who keeps the register, without a word of what or of whom", async () => {
    const mails = await team.test.database.admin<
      { subject: string; text: string }[]
    >`select subject, text from identity.mail where kind = 'breach'`;
    expect(mails.length).toBeGreaterThan(0);
    for (const { subject, text } of mails) expect(`${subject} ${text}`).not.toMatch(/rapport|verkeerd adres|C-/);
  });

  it("cannot have noticed it tomorrow", async () => {
    const late = { discoveredOn: day("2100-01-01") };
    expect(await team.hers.breach.report(facts(late))).toEqual({ ok: false, refusal: { kind: "in-the-future" } });
  });

  it("cannot name a colleague's dossier", async () => {
    const colleague = team.as(await givenStaff(team.test.service, team.practice, "coach"));
    await expect(colleague.breach.report(facts({ trajectoryIds: [hers] }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the privacy officer", () => {
  it("sees the clock run, and who saw the dossier in the days it could happen", async () => {
    const breach = await newest();
    expect(breach).toMatchObject({ clock: "running", step: "decide", cases: [{ trajectoryId: hers, toldAt: null }] });
    const seen = await officer.breach.whoSaw({ breachId: breach.id });
    expect(seen.length).toBeGreaterThan(0);
    for (const { times, first, last } of seen) expect([times > 0, first <= last]).toEqual([true, true]);

    const before = { from: day("2000-01-01"), until: day("2000-01-02") };
    const { id: breachId, version } = breach;
    await officer.breach.amend({ ...facts({ trajectoryIds: [hers] }), ...before, breachId, version, measures: "" });
    expect(await officer.breach.whoSaw({ breachId })).toEqual([]);
  });

  it("decides with a reason, and says when the authority was told", async () => {
    const { id: breachId, version } = await newest();
    expect(await officer.breach.decide({ breachId, version, notify: true, reason: "" })).toMatchObject({
      refusal: { kind: "reason-missing" },
    });
    await officer.breach.decide({ breachId, version, notify: true, reason: "Het gaat om gezondheid." });
    await expect(officer.breach.decide({ breachId, version, notify: false, reason: "Toch niet." })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const told = { breachId, version: version + 1, on: day(today()), at: "00:45", reference: "AP-2026-1", lateReason: "" };
    expect(await officer.breach.notified(told)).toEqual({ ok: true, value: null });
    expect(await newest()).toMatchObject({ clock: "stopped", step: "clients", words: { reference: "AP-2026-1" } });
  });

  it("reads the letter before anybody gets it, and then the client reads it at her own door", async () => {
    const { id: breachId, version } = await newest();
    const done = "We belden de ontvanger. Die gooide het weg.";
    expect(await client.herself.request.letters({ trajectoryId: hers })).toEqual([]);
    expect(await officer.breach.sendLetters({ breachId, version, done })).toEqual({ ok: false, refusal: { kind: "not-to-be-told" } });
    await officer.breach.clients({ breachId, version, tell: true, reason: "Het risico is hoog." });
    const preview = await officer.breach.letter({ breachId, done });
    expect(await client.herself.request.letters({ trajectoryId: hers })).toEqual([]);
    expect(await ownCopy()).not.toContain(breachId);

    expect(await officer.breach.sendLetters({ breachId, version: version + 1, done })).toEqual({
      ok: true,
      value: { portal: 1, byHand: 0 },
    });
    expect(await ownCopy()).toContain("Die gooide het weg");
    const [letter] = await client.herself.request.letters({ trajectoryId: hers });
    expect(letter?.letter).toEqual(preview);
    expect(JSON.stringify(letter?.letter)).toMatch(/iets over je gezondheid.*Die gooide het weg.*hetzelfde wachtwoord/);
    const [mail] = await team.test.database.admin<{ text: string }[]>`select text from identity.mail where kind = 'waiting'`;
    expect(mail?.text).toContain("/mijn-dossier");
    expect(mail?.text).not.toMatch(/mis|gezondheid|gegevens/);
  });

  it("tells by hand who has no way in, and closes when all were told and something was learned", async () => {
    await team.hers.breach.report(facts({ trajectoryIds: [others] }));
    let breach = await newest();
    const breachId = breach.id;
    await officer.breach.decide({ breachId, version: breach.version, notify: false, reason: "Niemand kon het lezen." });
    await officer.breach.clients({ breachId, version: breach.version + 1, tell: true, reason: "Zij vroeg ernaar." });
    const close = async (lessons: string) => officer.breach.close({ breachId, version: (await newest()).version, lessons });
    expect(await close("Adres laten nalezen.")).toMatchObject({ refusal: { kind: "clients-not-told" } });
    const sent = await officer.breach.sendLetters({ breachId, version: (await newest()).version, done: "We haalden het terug." });
    expect(sent).toEqual({ ok: true, value: { portal: 0, byHand: 1 } });
    const printed = await officer.breach.sentLetter({ breachId, trajectoryId: others });
    expect(printed).toMatchObject({ way: "by-hand", sentOn: team.inDays(0), language: "nl" });
    expect(JSON.stringify(printed.letter)).toContain("We haalden het terug.");
    expect(JSON.stringify(printed)).not.toMatch(/Noor|C-/);
    expect(await team.lastEvent()).toMatchObject({ action: "breach.read", outcome: "done" });
    for (const [caller, trajectoryId] of [
      [officer, hers],
      [team.hers, others],
      [team.stranger, others],
    ] as const)
      await expect(caller.breach.sentLetter({ breachId, trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await close("")).toMatchObject({ refusal: { kind: "lessons-missing" } });
    expect(await close("Adres laten nalezen.")).toEqual({ ok: true, value: null });
    breach = await newest();
    expect(breach).toMatchObject({ step: "closed", words: { lessons: "Adres laten nalezen." } });
    const changed = officer.breach.decide({ breachId, version: breach.version, notify: true, reason: "Toch wel." });
    expect(await changed).toMatchObject({ refusal: { kind: "closed" } });
  });

  it("cannot take a breach out of the register, and nor can the database's role behind her", async () => {
    const tenant = team.practice.id;
    await expect(team.test.database.transactAs("coach", { tenant }, (tx) => tx.execute("delete from work.data_breach"))).rejects.toThrow();
  });
});

describe("the moment until which it can be told", () => {
  it.each([
    ["2026-11-25T13:20:00Z", "nl", "woensdag 25 november om 14.20 uur"],
    ["2026-07-01T12:05:00Z", "nl", "woensdag 1 juli om 14.05 uur"],
    ["2026-11-25T13:20:00Z", "en", "Wednesday 25 November at 14:20"],
  ] as const)("%s is, in %s, %s", (at, language, words) => {
    expect(momentInWords(new Date(at), language)).toBe(words);
  });
});
