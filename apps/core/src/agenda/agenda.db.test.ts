import { mailRepository } from "@hervat/database/repositories";
import { MembershipId, newId, PlainDate, RoomId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { openTestBrowser } from "../testing/test-browser.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const started = () => ({ startedOn: team.inDays(-60), firstSickDay: team.inDays(-100) });
const open = () => givenCase(team.hers, team.coach.membershipId, started());
const talk = (on: string, facts: object = {}) => ({ kind: "session" as const, on, at: "10:00", durationMinutes: 90, ...facts });
const sessionsOf = async (trajectoryId: TrajectoryId) => (await team.hers.session.list({ trajectoryId })).sessions;
const inTenant = <Value>(work: Parameters<typeof team.test.service.database.transactAs<Value>>[2]) =>
  team.test.service.database.transactAs("coach", { tenant: team.practice.id }, work);

async function givenRoom(name: string): Promise<RoomId> {
  await team.office.agenda.saveRoom({ id: null, name, gone: false });
  const room = (await team.office.agenda.settings()).rooms.find((one) => one.name === name);
  return room?.id ?? newId(RoomId);
}

describe("the first sessions", () => {
  it("are planned in one go with both intakes, in order of their days, and leave one audit row", async () => {
    const trajectoryId = await open();
    const appointments = [
      talk(team.inDays(30), { kind: "session" }),
      talk(team.inDays(23), { kind: "client-intake" }),
      talk(team.inDays(25), { kind: "manager-intake", durationMinutes: 30, place: { kind: "phone" } }),
      talk(team.inDays(37), { durationMinutes: 60 }),
    ];
    expect(await team.office.session.planList({ trajectoryId, appointments })).toMatchObject({ ok: true, value: { planned: 4 } });
    expect(await team.lastEvent()).toMatchObject({ action: "session.planned", details: { count: 4 } });
    expect((await sessionsOf(trajectoryId)).map(({ kind, number }) => [kind, number])).toEqual([
      ["client-intake", null],
      ["manager-intake", null],
      ["session", 1],
      ["session", 2],
    ]);
  });

  it("are offered as a pattern to the next client, without a word of what became of them", async () => {
    const first = await open();
    const appointments = [talk(team.inDays(300)), talk(team.inDays(307), { at: "14:30" }), talk(team.inDays(314))];
    await team.hers.session.planList({ trajectoryId: first, appointments });
    const next = await open();
    const series = await team.hers.session.series({ trajectoryId: next });
    expect(series.find(({ trajectoryId }) => trajectoryId === first)?.talks.map(({ after, at }) => [after, at])).toEqual([
      [0, "10:00"],
      [7, "14:30"],
      [14, "10:00"],
    ]);
  });

  it("in a room that the practice does not have are refused", async () => {
    const trajectoryId = await open();
    const place = { kind: "room" as const, roomId: newId(RoomId) };
    expect(await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(3), { place })] })).toEqual({
      ok: false,
      refusal: { kind: "room-unknown" },
    });
  });
});

describe("moving", () => {
  it("takes all that follow along, to the same time of day", async () => {
    const trajectoryId = await open();
    const days = [310, 317, 324].map((day) => talk(team.inDays(day)));
    await team.hers.session.planList({ trajectoryId, appointments: days });
    const [first] = await sessionsOf(trajectoryId);
    if (first === undefined) throw new Error("no session");
    const to = { sessionId: first.id, on: team.inDays(317), at: "11:30", durationMinutes: 90, following: true };
    expect(await team.office.session.move(to)).toMatchObject({ ok: true, value: { moved: 3 } });
    const moved = await sessionsOf(trajectoryId);
    const shown = moved.map(({ startsAt }) => startsAt.toLocaleString("sv-SE", { timeZone: "Europe/Amsterdam" }).slice(0, 16));
    expect(shown).toEqual([317, 324, 331].map((day) => `${team.inDays(day)} 11:30`));
  });
});

describe("a double booking", () => {
  it("is told before it is made, and made when she says so", async () => {
    const [one, other] = [await open(), await open()];
    await team.hers.session.planList({ trajectoryId: one, appointments: [talk(team.inDays(400))] });
    const wish = { trajectoryId: other, appointments: [talk(team.inDays(400), { at: "11:00" })] };
    expect(await team.hers.session.planList({ ...wish, askFirst: true })).toMatchObject({
      refusal: { kind: "double-booked", clashes: [{ taken: "coach" }] },
    });
    expect(await sessionsOf(other)).toEqual([]);
    expect(await team.hers.session.planList(wish)).toMatchObject({ ok: true, value: { planned: 1, clashes: [{ taken: "coach" }] } });
    const shown = await team.office.agenda.read({ from: team.inDays(400), until: team.inDays(401) });
    expect(shown.ok && shown.value.items.map((item) => item.double)).toEqual(["coach", "coach"]);
  });

  it("is told to who stands in where it is her own hour that is taken", async () => {
    const trajectoryId = await open();
    const standIn = await givenStaff(team.test.service, team.practice, "coach");
    const hers = team.as(standIn);
    const own = await givenCase(hers, standIn.membershipId, started());
    await hers.session.planList({ trajectoryId: own, appointments: [talk(team.inDays(2), { at: "18:00" })] });
    const period = { firstDay: team.inDays(0), lastDay: team.inDays(3) };
    await team.hers.handOver.make({ trajectoryIds: [trajectoryId], to: standIn.membershipId, reason: "coach-away", period });
    const wish = { trajectoryId, appointments: [talk(team.inDays(2), { at: "18:30" })] };
    expect(await hers.session.planList({ ...wish, askFirst: true })).toMatchObject({
      refusal: { kind: "double-booked", clashes: [{ taken: "stand-in" }] },
    });
    expect(await team.hers.session.planList(wish)).toMatchObject({ ok: true, value: { clashes: [] } });
    const [planned] = await sessionsOf(trajectoryId);
    const moved = { sessionId: planned?.id ?? newIdOfNothing, on: team.inDays(2), at: "18:15", durationMinutes: 30, askFirst: true };
    expect(await hers.session.move(moved)).toMatchObject({ refusal: { kind: "double-booked", clashes: [{ taken: "stand-in" }] } });
  });

  it("of one room by two people at the same moment is told to one of them", async () => {
    const roomId = await givenRoom("Tuinkamer");
    const colleague = await givenStaff(team.test.service, team.practice, "coach");
    const mine = await open();
    const hers = await givenCase(team.as(colleague), colleague.membershipId, started());
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

describe("the agenda", () => {
  it("shows a coach of her colleague only that she is taken", async () => {
    const colleague = await givenStaff(team.test.service, team.practice, "coach");
    const hers = await givenCase(team.as(colleague), colleague.membershipId, { ...started(), name: "Kanarie Vogel" });
    await team.owner.session.planList({ trajectoryId: hers, appointments: [talk(team.inDays(200))] });
    const range = { from: team.inDays(200), until: team.inDays(201) };
    const seen = await team.hers.agenda.read(range);
    expect(seen.ok && seen.value.items.map(({ kind }) => kind)).toEqual(["taken"]);
    expect(JSON.stringify(seen)).not.toContain("Kanarie");
    const office = await team.office.agenda.read(range);
    expect(office.ok && office.value.items).toMatchObject([{ kind: "talk", name: "Kanarie Vogel", movable: true }]);
    const [item] = office.ok ? office.value.items : [];
    await expect(team.hers.agenda.talk({ sessionId: item?.sessionId ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("shows who stands in the talks she may hold, with a name, in her calendar too, and lets her move them", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { ...started(), name: "Vera Winter" });
    await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(1)), talk(team.inDays(8))] });
    const standIn = await givenStaff(team.test.service, team.practice, "coach");
    const range = { from: team.inDays(1), until: team.inDays(2) };
    const seen = async () => {
      const agenda = await team.as(standIn).agenda.read(range);
      return agenda.ok ? agenda.value.items : [];
    };
    const { url } = await team.as(standIn).calendarFeed.make({ kind: "sessions", withNames: true });
    const followed = async () => {
      const answer = await openTestBrowser(team.test.service, "coach").request(new URL(url).pathname, { headers: { origin: "none" } });
      return String(answer.body).match(/SUMMARY:Afspraak V\.W\./g)?.length ?? 0;
    };
    expect([(await seen()).map(({ kind }) => kind), await followed()]).toEqual([["taken"], 0]);

    const period = { firstDay: team.inDays(0), lastDay: team.inDays(3) };
    const arranged = { trajectoryIds: [trajectoryId], to: standIn.membershipId, reason: "coach-away" as const, period };
    await team.owner.handOver.make(arranged);
    const items = await seen();
    expect(items).toMatchObject([{ kind: "talk", name: "Vera Winter", movable: true, standIn: true }]);
    // The talk of next week is not hers to hold: the coach is back by then.
    expect(await followed()).toBe(1);
    const sessionId = items[0]?.sessionId ?? newIdOfNothing;
    expect(await team.as(standIn).agenda.talk({ sessionId })).toMatchObject({ name: "Vera Winter", may: { plan: true } });
    const later = { sessionId, on: team.inDays(2), at: "14:00", durationMinutes: 60 };
    expect(await team.as(standIn).session.move(later)).toMatchObject({ ok: true, value: { moved: 1 } });

    const { standIns } = await team.owner.handOver.read();
    await team.owner.handOver.endStandIn({ ids: standIns.flatMap((one) => (one.trajectoryId === trajectoryId ? [one.id] : [])) });
    expect([await seen(), await followed()]).toEqual([[], 0]);
  });

  it("shows the office nothing of who came", async () => {
    const trajectoryId = await open();
    await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(-2))] });
    const [held] = await sessionsOf(trajectoryId);
    await team.hers.session.close({ sessionId: held?.id ?? newIdOfNothing, outcome: "no-show" });
    const range = { from: team.inDays(-2), until: team.inDays(-1) };
    const office = await team.office.agenda.read(range);
    expect(office.ok && office.value.items).toEqual([]);
    const hers = await team.hers.agenda.read(range);
    expect(hers.ok && hers.value.items).toMatchObject([{ status: "no-show" }]);
    await expect(team.office.agenda.talk({ sessionId: held?.id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is not asked for a year at once", async () => {
    expect(await team.hers.agenda.read({ from: team.inDays(0), until: team.inDays(365) })).toEqual({
      ok: false,
      refusal: { kind: "too-many-days" },
    });
  });

  it("is for nobody who does not work here", async () => {
    await expect(team.visitor.agenda.read({ from: team.inDays(0), until: team.inDays(7) })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const seen = await team.stranger.agenda.read({ from: team.inDays(0), until: team.inDays(45) });
    expect(seen.ok && seen.value.items).toEqual([]);
  });

  it("has rooms and closed days that the office keeps and a coach reads", async () => {
    await givenRoom("Zolder");
    expect(await team.office.agenda.saveRoom({ id: null, name: "zolder", gone: false })).toEqual({
      ok: false,
      refusal: { kind: "name-taken" },
    });
    const day = (text: string) => PlainDate.parse(text);
    expect(await team.office.agenda.addClosed({ firstDay: day("2027-07-20"), lastDay: day("2027-07-19"), name: "Zomer" })).toMatchObject({
      refusal: { kind: "last-before-first" },
    });
    await team.office.agenda.addClosed({ firstDay: day("2027-07-19"), lastDay: day("2027-07-30"), name: "Zomer" });
    const seen = await team.hers.agenda.settings();
    expect(seen).toMatchObject({ mayChange: false, closed: [{ name: "Zomer" }] });
    await expect(team.hers.agenda.saveRoom({ id: null, name: "Kelder", gone: false })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await team.office.agenda.removeClosed({ id: seen.closed[0]?.id ?? "" });
    expect((await team.hers.agenda.settings()).closed).toEqual([]);
  });
});

describe("a coach who falls ill", () => {
  it("has her clients on a list to ring; who has an address gets one neutral message, and nobody pays", async () => {
    const [one, other] = [await open(), await open()];
    const day = team.inDays(600);
    await team.hers.session.planList({ trajectoryId: one, appointments: [talk(day), talk(day, { at: "13:00", durationMinutes: 30 })] });
    await team.hers.session.planList({ trajectoryId: other, appointments: [talk(day, { at: "15:00" })] });
    await team.test.database.admin`insert into care.client_contact (tenant_id, client_id, private_email, mobile, language)
      select tenant_id, client_id, 'noor@voorbeeld.example', '06 12345678', 'en' from work.trajectory where id = ${one}
      on conflict (tenant_id, client_id) do update set private_email = excluded.private_email, mobile = excluded.mobile, language = excluded.language`;
    const asked = { coach: team.coach.membershipId, days: [day] };
    const { calls } = await team.office.agenda.absence(asked);
    expect(calls.map(({ name, phone, mail }) => [name, phone, mail])).toEqual([
      ["Noor de Wit", "06 12345678", true],
      ["Noor de Wit", "06 12345678", true],
      ["Noor de Wit", null, false],
    ]);
    const sessionIds = calls.map(({ sessionId }) => sessionId);
    expect(await team.hers.agenda.takeBack({ ...asked, sessionIds, mail: true })).toEqual({ takenBack: 3, mailed: 1 });
    expect(await team.lastEvent()).toMatchObject({ action: "session.taken-back", details: { count: 3, mailed: 1 } });
    const mails = await inTenant((tx) => mailRepository(tx, team.practice.id).list({ limit: 50 }));
    const sent = mails.filter(({ kind }) => kind === "appointment");
    // She is written to in her own language.
    expect(sent.map(({ subject }) => subject)).toEqual(["Your appointment is off"]);
    expect(JSON.stringify(sent)).not.toMatch(/ziek|coach|Noor|Hervat/);
    expect(await team.hers.trajectory.read({ trajectoryId: one })).toMatchObject({ sessions: { reserved: 0 } });
    const [waiting] = await sessionsOf(one);
    expect(waiting).toMatchObject({ toReplan: true, late: false, number: null });
    const again = { sessionId: waiting?.id ?? newIdOfNothing, on: team.inDays(607), at: "10:00", durationMinutes: 90 };
    expect(await team.office.session.move(again)).toMatchObject({ ok: true, value: { moved: 1 } });
    expect((await sessionsOf(one)).find(({ id }) => id === waiting?.id)).toMatchObject({ status: "planned", number: 1 });
  });

  it("is looked up by herself, the office and the owner, not by a colleague", async () => {
    const asked = { coach: team.coach.membershipId, days: [team.inDays(1)] };
    await expect(team.colleague.agenda.absence(asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.colleague.agenda.takeBack({ ...asked, sessionIds: [newIdOfNothing], mail: false })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await team.owner.agenda.absence({ ...asked, coach: newId(MembershipId) })).toEqual({ coach: "", calls: [] });
  });
});

describe("a calendar of her own", () => {
  it("reads her talks at a secret address, without a name, and those called off as cancelled", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { ...started(), name: "Kanarie Duif" });
    await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(60)), talk(team.inDays(67))] });
    const [first] = await sessionsOf(trajectoryId);
    await team.hers.session.cancel({ sessionId: first?.id ?? newIdOfNothing, by: "coach" });
    const { url } = await team.hers.calendarFeed.make({ kind: "sessions", withNames: false });
    const fetched = () => openTestBrowser(team.test.service, "coach").request(new URL(url).pathname, { headers: { origin: "none" } });
    const answer = await fetched();
    const text = String(answer.body);
    expect(answer.status).toBe(200);
    expect(text).toContain("SUMMARY:Afspraak");
    expect(text).toContain("STATUS:CANCELLED");
    expect(text).not.toMatch(/Kanarie|Duif|Noor/);
    const [feed] = (await team.hers.calendarFeed.list()).filter(({ kind }) => kind === "sessions");
    await team.hers.calendarFeed.revoke({ id: feed?.id ?? newIdOfNothing });
    expect((await fetched()).status).toBe(404);
  });
});

describe("a pause", () => {
  it("keeps its reason behind the wall, sealed, and takes the talks within it back when asked", async () => {
    const trajectoryId = await open();
    await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(-50) });
    await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(700)), talk(team.inDays(720))] });
    const wish = { trajectoryId, firstDay: team.inDays(699), untilDay: team.inDays(705), reason: "too-ill" as const, takeBack: true };
    await expect(team.office.session.pause(wish)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.hers.session.pause({ ...wish, untilDay: team.inDays(1) })).toMatchObject({ refusal: { kind: "until-before-first" } });
    expect(await team.hers.session.pause(wish)).toEqual({ ok: true, value: { takenBack: 1 } });
    expect(await team.hers.session.readPause({ trajectoryId })).toMatchObject({ reason: "too-ill", untilDay: team.inDays(705) });
    const [row] = await team.test.database
      .admin`select count(*)::int as n from care.pause where position(convert_to('too-ill', 'UTF8') in reason) > 0`;
    expect(row?.["n"]).toBe(0);
    expect(await team.hers.session.pause(wish)).toMatchObject({ refusal: { kind: "wrong-status" } });
  });

  it("ends on the day on which guidance goes on, or on which the case is closed", async () => {
    const trajectoryId = await open();
    const endings = async () =>
      (
        await team.test.database.admin`select ended_on::text as on from care.pause where trajectory_id = ${trajectoryId} order by first_day`
      ).map(({ on }) => on);
    const pause = (days: number) =>
      team.hers.session.pause({ trajectoryId, firstDay: team.inDays(days), untilDay: null, reason: "holiday", takeBack: false });
    await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(-50) });
    await pause(-30);
    expect(await endings()).toEqual([null]);
    await team.hers.trajectory.move({ trajectoryId, move: "resume", on: team.inDays(-20) });
    expect(await endings()).toEqual([team.inDays(-20)]);
    await pause(-10);
    const end = { kind: "stopped", reason: "order-ended" } as const;
    await team.hers.closing.close({ trajectoryId, on: team.inDays(-1), outcome: "none", end });
    expect(await endings()).toEqual([team.inDays(-20), team.inDays(-1)]);
  });
});

describe("time that stayed reserved", () => {
  it("comes on the next concept, once, where a price was agreed for it", async () => {
    const trajectoryId = await open();
    await team.office.invoicing.saveTimePrice({ trajectoryId, price: { sessionCents: null, reservedCents: 9_500, kilometreCents: null } });
    await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(-3))] });
    const [missed] = await sessionsOf(trajectoryId);
    await team.hers.session.close({ sessionId: missed?.id ?? newIdOfNothing, outcome: "no-show" });
    const drafted = await team.office.invoicing.draft({ trajectoryId });
    if (!drafted.ok) throw new Error("no concept");
    const { invoiceId } = drafted.value;
    expect(await team.office.invoicing.read({ invoiceId })).toMatchObject({
      lines: [{ description: "Gereserveerde tijd", quantityHundredths: 100, unitPriceCents: 9_500 }],
    });
    await team.office.invoicing.discardConcept({ invoiceId });
    expect(await team.office.invoicing.draft({ trajectoryId })).toMatchObject({ ok: true });
  });
});

const newIdOfNothing = "01900000-0000-7000-8000-000000000000";
