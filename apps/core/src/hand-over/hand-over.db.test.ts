import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenMember, givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { inTurn } from "../testing/in-turn.ts";

let team: GivenTeam;
let colleague: GivenMember<"coach">;
beforeAll(async () => {
  team = await givenTeam();
  colleague = await givenStaff(team.test.service, team.practice, "coach");
});
afterAll(() => team.test.close());

const NOTE = { goal: "", done: "Gewandeld.", agreed: "Rust nemen.", next: "", homework: "Elke dag wandelen", private: "" };
const talk = { kind: "session", at: "10:00", durationMinutes: 60, times: 1, everyDays: 7 } as const;
const GOES = { ok: true, value: { cases: 1, talks: 0 } };

async function given(): Promise<TrajectoryId> {
  return givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-20), firstSickDay: team.inDays(-60) });
}
const forGood = (trajectoryIds: TrajectoryId[], to = colleague.membershipId) =>
  ({ trajectoryIds, to, reason: "coach-leaves", period: null }) as const;
const forDays = (trajectoryIds: TrajectoryId[], from: number, until: number) =>
  ({
    ...{ trajectoryIds, to: colleague.membershipId, reason: "coach-away" as const },
    period: { firstDay: team.inDays(from), lastDay: team.inDays(until) },
  }) as const;
const sees = async (member: GivenMember<"coach">, trajectoryId: TrajectoryId) =>
  team
    .as(member)
    .trajectory.read({ trajectoryId })
    .then(
      () => true,
      () => false,
    );

describe("a caseload that goes to a colleague", () => {
  it("is hers from that moment, with the talks, and the coach before finds nothing at her very next call", async () => {
    const ids = [await given(), await given()];
    await team.hers.session.plan({ trajectoryId: ids[0] ?? "", ...talk, on: team.inDays(3) });
    expect(await team.owner.handOver.make(forGood(ids))).toEqual({ ok: true, value: { cases: 2, talks: 1 } });

    for (const id of ids) expect([await sees(team.coach, id), await sees(colleague, id)]).toEqual([false, true]);
    await expect(team.hers.handOver.brief({ trajectoryId: ids[0] ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const mine = (await team.hers.caseload.list({ whose: "mine" })).map(({ trajectoryId }) => trajectoryId);
    expect(mine.filter((id) => ids.includes(id))).toEqual([]);
  });

  it("stands in the log of each case with who gave it and why", async () => {
    const trajectoryId = await given();
    await team.hers.handOver.make(forGood([trajectoryId]));
    const event = await team.lastEvent();
    expect(event).toMatchObject({ action: "trajectory.handed-over", outcome: "done", purpose: "De coach stopt hier" });
  });

  it("goes whole or not at all: one that is not hers to give holds the others back", async () => {
    const [mine, others] = [await given(), await givenCase(team.as(colleague), colleague.membershipId)];
    const to = team.coach.membershipId;
    await expect(team.hers.handOver.make({ ...forGood([mine, others]), to: colleague.membershipId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await sees(team.coach, mine)).toBe(true);
    expect(await team.hers.handOver.make(forGood([mine], to))).toEqual({ ok: false, refusal: { kind: "nothing-to-hand-over" } });
  });

  it("goes to nobody who coaches nobody here, and not by the office or another practice", async () => {
    const ids = [await given()];
    const office = await givenStaff(team.test.service, team.practice, "office");
    for (const [caller, to] of [
      [team.owner, office.membershipId],
      [team.office, colleague.membershipId],
      [team.stranger, colleague.membershipId],
    ] as const)
      await expect(caller.handOver.make(forGood(ids, to))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.visitor.handOver.make(forGood(ids))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("loses nothing that the first coach saved while it was under way; what comes after is refused", async () => {
    const trajectoryId = await given();
    await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(0) });
    const [session] = (await team.hers.session.list({ trajectoryId })).sessions;
    const sessionId = session?.id ?? "";
    const typed = Array.from({ length: 12 }, (_, line) => `regel ${line}`);
    const saved: string[] = [];
    const typing = (async () => {
      for (const line of typed) {
        const text = { ...NOTE, done: [...saved, line].join("\n") };
        const version = saved.length === 0 ? null : saved.length;
        const written = await team.hers.note.write({ sessionId, version, text }).then(
          ({ ok }) => ok,
          () => false,
        );
        if (!written) return;
        saved.push(line);
      }
    })();
    const going = team.owner.handOver.make(forGood([trajectoryId]));
    await Promise.all([typing, going]);
    const desk = await team.as(colleague).note.desk({ sessionId });
    expect(desk.note?.text.done ?? "").toBe(saved.join("\n"));
    await expect(team.hers.note.write({ sessionId, version: saved.length, text: NOTE })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("refuses what the coach before sent while the case was going to a colleague: it waited, and she is its coach no longer", async () => {
    const trajectoryId = await given();
    const [goes, written] = await inTurn(team, trajectoryId, [
      () => team.owner.handOver.make(forGood([trajectoryId])),
      () => team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(3) }),
    ]);
    expect([goes, written]).toMatchObject([{ status: "fulfilled" }, { status: "rejected", reason: { code: "NOT_FOUND" } }]);
    expect(await team.lastEvent()).toMatchObject({ action: "session.plan", outcome: "refused" });
    expect((await team.as(colleague).session.list({ trajectoryId })).sessions).toEqual([]);
  });

  it("of two who give the same cases away at once, in either order, both come to an end", async () => {
    const ids = [await given(), await given(), await given()];
    const one = await givenStaff(team.test.service, team.practice, "coach");
    const other = await givenStaff(team.test.service, team.practice, "coach");
    const outcomes = await Promise.all([
      team.owner.handOver.make(forGood(ids, one.membershipId)),
      team.owner.handOver.make(forGood(ids.toReversed(), other.membershipId)),
    ]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const seen = await Promise.all(ids.map(async (id) => [await sees(one, id), await sees(other, id)].filter(Boolean).length));
    expect(seen).toEqual([1, 1, 1]);
  });
});

describe("what the client reads of it on her first page", () => {
  it("is who guides her now, from whom, and not why", async () => {
    const trajectoryId = await given();
    const { herself } = await givenClient(team, trajectoryId);
    expect((await herself.own.home({ trajectoryId })).coachNews).toBeNull();
    await team.owner.handOver.make(forGood([trajectoryId]));
    const { coach, coachNews } = await herself.own.home({ trajectoryId });
    expect(coachNews).toEqual({ kind: "other-coach", before: team.coach.person.name, since: team.inDays(0) });
    expect(coach.name).toBe(colleague.person.name);
  });

  it("is who stands in and until when, and nothing any more once that ended", async () => {
    const trajectoryId = await given();
    const { herself } = await givenClient(team, trajectoryId);
    await team.hers.handOver.make(forDays([trajectoryId], 0, 3));
    const news = async () => (await herself.own.home({ trajectoryId })).coachNews;
    expect(await news()).toMatchObject({ kind: "stand-in", name: colleague.person.name, lastDay: team.inDays(3) });
    const { standIns } = await team.hers.handOver.read();
    await team.hers.handOver.endStandIn({ ids: [standIns.find((one) => one.trajectoryId === trajectoryId)?.id ?? ""] });
    expect(await news()).toBeNull();
  });
});

describe("a stand-in for some days", () => {
  it("is there from the first day to the last and the coach stays; ended sooner she is out at once", async () => {
    const trajectoryId = await given();
    expect(await team.hers.handOver.make(forDays([trajectoryId], 0, 3))).toEqual(GOES);
    expect([await sees(team.coach, trajectoryId), await sees(colleague, trajectoryId)]).toEqual([true, true]);
    const [row] = (await team.as(colleague).caseload.list({ whose: "mine" })).filter((one) => one.trajectoryId === trajectoryId);
    expect(row).toMatchObject({ standIn: true, mayHandOver: false });

    const { standIns } = await team.hers.handOver.read();
    const arranged = standIns.find((one) => one.trajectoryId === trajectoryId);
    expect(arranged).toMatchObject({ mayEnd: true, lastDay: team.inDays(3) });
    const ids = [arranged?.id ?? ""];
    await expect(team.as(colleague).handOver.endStandIn({ ids })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await team.hers.handOver.endStandIn({ ids });
    expect(await sees(colleague, trajectoryId)).toBe(false);
    await expect(team.hers.handOver.endStandIn({ ids })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("who is out is out too for what she sent just before, while it waited for the case", async () => {
    const trajectoryId = await given();
    await team.hers.handOver.make(forDays([trajectoryId], 0, 3));
    const { standIns } = await team.hers.handOver.read();
    const ids = standIns.flatMap((one) => (one.trajectoryId === trajectoryId ? [one.id] : []));
    const [ended, written] = await inTurn(team, trajectoryId, [
      () => team.owner.handOver.endStandIn({ ids }),
      () => team.as(colleague).session.plan({ trajectoryId, ...talk, on: team.inDays(1) }),
    ]);
    expect([ended, written]).toMatchObject([{ status: "fulfilled" }, { status: "rejected", reason: { code: "NOT_FOUND" } }]);
    expect((await team.hers.session.list({ trajectoryId })).sessions).toEqual([]);
  });

  it("stays when somebody else is asked for later days, and ends when the days are the same", async () => {
    const trajectoryId = await given();
    const later = await givenStaff(team.test.service, team.practice, "coach");
    await team.hers.handOver.make(forDays([trajectoryId], 0, 3));
    const standsIn = async () =>
      (await team.owner.handOver.read()).standIns.filter((one) => one.trajectoryId === trajectoryId).map(({ firstDay }) => firstDay);
    await team.owner.handOver.make({ ...forDays([trajectoryId], 4, 9), to: later.membershipId });
    expect([await sees(colleague, trajectoryId), await sees(later, trajectoryId)]).toEqual([true, false]);
    expect(await standsIn()).toEqual([team.inDays(0), team.inDays(4)]);

    await team.owner.handOver.make({ ...forDays([trajectoryId], 3, 3), to: later.membershipId });
    expect(await sees(colleague, trajectoryId)).toBe(false);
    expect(await standsIn()).toEqual([team.inDays(3), team.inDays(4)]);
    await team.owner.handOver.make(forGood([trajectoryId]));
    expect(await standsIn()).toEqual([]);
  });

  it("opens nothing before her first day", async () => {
    const trajectoryId = await given();
    expect(await team.hers.handOver.make(forDays([trajectoryId], 1, 3))).toEqual(GOES);
    expect(await sees(colleague, trajectoryId)).toBe(false);
  });

  it("plans, rings and writes, and reads of notes only what the coach opened for her", async () => {
    const trajectoryId = await given();
    await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(-1) });
    const [before] = (await team.hers.session.list({ trajectoryId })).sessions;
    await team.hers.note.write({ sessionId: before?.id ?? "", version: null, text: NOTE });
    await team.owner.handOver.make(forDays([trajectoryId], 0, 3));
    const hers = team.as(colleague);
    expect((await hers.handOver.brief({ trajectoryId })).note).toBeNull();
    expect(await hers.session.plan({ trajectoryId, ...talk, on: team.inDays(1) })).toMatchObject({ ok: true });
    await expect(hers.recovery.course({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(hers.report.draft({ trajectoryId, kind: "evaluation" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const ahead = (await team.hers.session.list({ trajectoryId })).sessions.find(({ id }) => id !== before?.id);
    const prepared = { ...NOTE, agreed: "Voor de volgende keer." };
    await team.hers.note.write({ sessionId: ahead?.id ?? "", version: null, text: prepared });
    // What was written beforehand is not the previous talk.
    expect((await team.hers.handOver.brief({ trajectoryId })).note).toMatchObject({ agreed: "Rust nemen." });
  });

  it("is refused in the past, the wrong way round and for too long", async () => {
    const ids = [await given()];
    const kinds = await Promise.all(
      [forDays(ids, -1, 3), forDays(ids, 3, 2), forDays(ids, 0, 200)].map(async (input) => {
        const outcome = await team.hers.handOver.make(input);
        return outcome.ok ? "made" : outcome.refusal.kind;
      }),
    );
    expect(kinds).toEqual(["begins-in-the-past", "ends-before-it-begins", "too-long"]);
  });
});
