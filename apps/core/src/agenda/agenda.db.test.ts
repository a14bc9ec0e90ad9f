import { PlainDate } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { ID_OF_NOTHING, talk, talksOf } from "../testing/given-talks.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { openTestBrowser } from "../testing/test-browser.ts";

let team: GivenTeam;
let talks: ReturnType<typeof talksOf>;
beforeAll(async () => {
  team = await givenTeam();
  talks = talksOf(team);
});
afterAll(() => team.test.close());

describe("the agenda", () => {
  it("shows a coach of her colleague only that she is taken", async () => {
    const colleague = await givenStaff(team.test.service, team.practice, "coach");
    const hers = await givenCase(team.as(colleague), colleague.membershipId, { ...talks.started(), name: "Kanarie Vogel" });
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
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { ...talks.started(), name: "Vera Winter" });
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
    const sessionId = items[0]?.sessionId ?? ID_OF_NOTHING;
    expect(await team.as(standIn).agenda.talk({ sessionId })).toMatchObject({ name: "Vera Winter", may: { plan: true } });
    const later = { sessionId, on: team.inDays(2), at: "14:00", durationMinutes: 60 };
    expect(await team.as(standIn).session.move(later)).toMatchObject({ ok: true, value: { moved: 1 } });

    const { standIns } = await team.owner.handOver.read();
    await team.owner.handOver.endStandIn({ ids: standIns.flatMap((one) => (one.trajectoryId === trajectoryId ? [one.id] : [])) });
    expect([await seen(), await followed()]).toEqual([[], 0]);
  });

  it("shows the office nothing of who came", async () => {
    const trajectoryId = await talks.open();
    await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(-2))] });
    const [held] = await talks.sessionsOf(trajectoryId);
    await team.hers.session.close({ sessionId: held?.id ?? ID_OF_NOTHING, outcome: "no-show" });
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
    await talks.givenRoom("Zolder");
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
