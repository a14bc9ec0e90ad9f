import { newId, RoomId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { ID_OF_NOTHING, talk, talksOf } from "../testing/given-talks.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let talks: ReturnType<typeof talksOf>;
beforeAll(async () => {
  team = await givenTeam();
  talks = talksOf(team);
});
afterAll(() => team.test.close());

describe("the first sessions", () => {
  it("are planned in one go with both intakes, in order of their days, and leave one audit row", async () => {
    const trajectoryId = await talks.open();
    const appointments = [
      talk(team.inDays(30), { kind: "session" }),
      talk(team.inDays(23), { kind: "client-intake" }),
      talk(team.inDays(25), { kind: "manager-intake", durationMinutes: 30, place: { kind: "phone" } }),
      talk(team.inDays(37), { durationMinutes: 60 }),
    ];
    expect(await team.office.session.planList({ trajectoryId, appointments })).toMatchObject({ ok: true, value: { planned: 4 } });
    expect(await team.lastEvent()).toMatchObject({ action: "session.planned", details: { count: 4 } });
    expect((await talks.sessionsOf(trajectoryId)).map(({ kind, number }) => [kind, number])).toEqual([
      ["client-intake", null],
      ["manager-intake", null],
      ["session", 1],
      ["session", 2],
    ]);
  });

  it("are offered as a pattern to the next client, without a word of what became of them", async () => {
    const first = await talks.open();
    const appointments = [talk(team.inDays(300)), talk(team.inDays(307), { at: "14:30" }), talk(team.inDays(314))];
    await team.hers.session.planList({ trajectoryId: first, appointments });
    const next = await talks.open();
    const series = await team.hers.session.series({ trajectoryId: next });
    expect(series.find(({ trajectoryId }) => trajectoryId === first)?.talks.map(({ after, at }) => [after, at])).toEqual([
      [0, "10:00"],
      [7, "14:30"],
      [14, "10:00"],
    ]);
  });

  it("in a room that the practice does not have are refused", async () => {
    const trajectoryId = await talks.open();
    const place = { kind: "room" as const, roomId: newId(RoomId) };
    expect(await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(3), { place })] })).toEqual({
      ok: false,
      refusal: { kind: "room-unknown" },
    });
  });
});

describe("moving", () => {
  it("takes all that follow along, to the same time of day", async () => {
    const trajectoryId = await talks.open();
    const days = [310, 317, 324].map((day) => talk(team.inDays(day)));
    await team.hers.session.planList({ trajectoryId, appointments: days });
    const [first] = await talks.sessionsOf(trajectoryId);
    if (first === undefined) throw new Error("no session");
    const to = { sessionId: first.id, on: team.inDays(317), at: "11:30", durationMinutes: 90, following: true };
    expect(await team.office.session.move(to)).toMatchObject({ ok: true, value: { moved: 3 } });
    const moved = await talks.sessionsOf(trajectoryId);
    const shown = moved.map(({ startsAt }) => startsAt.toLocaleString("sv-SE", { timeZone: "Europe/Amsterdam" }).slice(0, 16));
    expect(shown).toEqual([317, 324, 331].map((day) => `${team.inDays(day)} 11:30`));
  });
});

describe("a series that was moved by mistake", () => {
  async function givenMovedSeries(at: number) {
    const trajectoryId = await talks.open();
    const appointments = [at, at + 7, at + 14].map((day) => talk(team.inDays(day)));
    await team.hers.session.planList({ trajectoryId, appointments });
    const [first, , last] = await talks.sessionsOf(trajectoryId);
    if (first === undefined || last === undefined) throw new Error("no session");
    const moved = await team.hers.session.move({
      ...{ sessionId: first.id, on: team.inDays(at + 7), at: "11:30", durationMinutes: 45, following: true },
      ...{ place: { kind: "walk", where: null }, travel: { minutes: 10, kilometres: 3 } },
    });
    if (!moved.ok) throw new Error("not moved");
    const [head, ...rest] = moved.value.back;
    if (head === undefined) throw new Error("nothing to put back");
    const shown = () => talks.sessionsOf(trajectoryId);
    return { last, back: { talks: [head, ...rest] as [typeof head, ...typeof rest] }, shown };
  }

  it("is put back as it was planned, every talk of it", async () => {
    const { back, shown } = await givenMovedSeries(340);
    expect(back.talks).toHaveLength(3);
    expect(await team.office.session.putBackMoved(back)).toEqual({ ok: true, value: { clashes: [] } });
    const stands = (await shown()).map(({ startsAt }) => startsAt.toLocaleString("sv-SE", { timeZone: "Europe/Amsterdam" }).slice(0, 16));
    expect(stands).toEqual([340, 347, 354].map((day) => `${team.inDays(day)} 10:00`));
    expect((await shown())[0]).toMatchObject({ place: null, travel: null });
  });

  it("stays where it is, all of it, once a colleague gave one of its talks another moment", async () => {
    const { back, last, shown } = await givenMovedSeries(370);
    await team.office.session.move({ sessionId: last.id, on: team.inDays(395), at: "09:00", durationMinutes: 60 });
    const before = await shown();
    await expect(team.hers.session.putBackMoved(back)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await shown()).toEqual(before);
  });

  it("is not put back into a room of another practice, nor with talks of another client", async () => {
    const [one, other] = [await givenMovedSeries(420), await givenMovedSeries(460)];
    const [head] = one.back.talks;
    const elsewhere = { ...head, place: { kind: "room" as const, roomId: newId(RoomId) } };
    expect(await team.hers.session.putBackMoved({ talks: [elsewhere] })).toEqual({ ok: false, refusal: { kind: "room-unknown" } });
    const mixed = team.hers.session.putBackMoved({ talks: [head, other.back.talks[0]] });
    await expect(mixed).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a double booking", () => {
  it("is told before it is made, and made when she says so", async () => {
    const [one, other] = [await talks.open(), await talks.open()];
    await team.hers.session.planList({ trajectoryId: one, appointments: [talk(team.inDays(400))] });
    const wish = { trajectoryId: other, appointments: [talk(team.inDays(400), { at: "11:00" })] };
    expect(await team.hers.session.planList({ ...wish, askFirst: true })).toMatchObject({
      refusal: { kind: "double-booked", clashes: [{ taken: "coach" }] },
    });
    expect(await talks.sessionsOf(other)).toEqual([]);
    expect(await team.hers.session.planList(wish)).toMatchObject({ ok: true, value: { planned: 1, clashes: [{ taken: "coach" }] } });
    const shown = await team.office.agenda.read({ from: team.inDays(400), until: team.inDays(401) });
    expect(shown.ok && shown.value.items.map((item) => item.double)).toEqual(["coach", "coach"]);
  });

  it("is told to who stands in where it is her own hour that is taken", async () => {
    const trajectoryId = await talks.open();
    const standIn = await givenStaff(team.test.service, team.practice, "coach");
    const hers = team.as(standIn);
    const own = await givenCase(hers, standIn.membershipId, talks.started());
    await hers.session.planList({ trajectoryId: own, appointments: [talk(team.inDays(2), { at: "18:00" })] });
    const period = { firstDay: team.inDays(0), lastDay: team.inDays(3) };
    await team.hers.handOver.make({ trajectoryIds: [trajectoryId], to: standIn.membershipId, reason: "coach-away", period });
    const wish = { trajectoryId, appointments: [talk(team.inDays(2), { at: "18:30" })] };
    expect(await hers.session.planList({ ...wish, askFirst: true })).toMatchObject({
      refusal: { kind: "double-booked", clashes: [{ taken: "stand-in" }] },
    });
    expect(await team.hers.session.planList(wish)).toMatchObject({ ok: true, value: { clashes: [] } });
    const [planned] = await talks.sessionsOf(trajectoryId);
    const moved = { sessionId: planned?.id ?? ID_OF_NOTHING, on: team.inDays(2), at: "18:15", durationMinutes: 30, askFirst: true };
    expect(await hers.session.move(moved)).toMatchObject({ refusal: { kind: "double-booked", clashes: [{ taken: "stand-in" }] } });
  });

  it("of one room by two people at the same moment is told to one of them", async () => {
    const roomId = await talks.givenRoom("Tuinkamer");
    const colleague = await givenStaff(team.test.service, team.practice, "coach");
    const mine = await talks.open();
    const hers = await givenCase(team.as(colleague), colleague.membershipId, talks.started());
    const place = { kind: "room" as const, roomId };
    for (let turn = 0; turn < 5; turn += 1) {
      const appointments = [talk(team.inDays(500 + turn), { place })];
      const answers = await Promise.all([
        team.hers.session.planList({ trajectoryId: mine, appointments, askFirst: true }),
        team.as(colleague).session.planList({ trajectoryId: hers, appointments, askFirst: true }),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });
});
