import { membershipRepository } from "@hervat/database/repositories";
import { day } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { ID_OF_NOTHING, talk } from "../testing/given-talks.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { openTestBrowser } from "../testing/test-browser.ts";
import { writeCalendar } from "./write-calendar.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
  await givenCase(team.hers, team.coach.membershipId, {
    ...{ code: "KA-17", name: "Kanarie van Dijk", startedOn: team.inDays(-5), firstSickDay: team.inDays(-30) },
  });
});
afterAll(() => team.test.close());

const fetched = async (url: string) => {
  const answer = await openTestBrowser(team.test.service, "coach").request(new URL(url).pathname, { headers: { origin: "none" } });
  return { status: answer.status, type: answer.headers.get("content-type"), text: String(answer.body) };
};
const eventsIn = (calendar: string) => calendar.split("BEGIN:VEVENT").length - 1;

describe("a calendar that follows the deadlines", () => {
  it("reads them at a secret address, with a code and no name, on the day itself", async () => {
    const { url } = await team.hers.calendarFeed.make({ kind: "obligations", withNames: false });
    const { status, type, text } = await fetched(url);
    expect([status, type]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(text).toContain("SUMMARY:Termijn KA-17");
    expect(text).not.toMatch(/Kanarie|van Dijk|Probleemanalyse|ziek/i);
    expect(text).toContain(`DTSTART;VALUE=DATE:${team.inDays(11).replaceAll("-", "")}`);
    const rows = await team.hers.clock.deadlines({ whose: "mine", weeks: null });
    expect(eventsIn(text)).toBe(rows.length);
    expect(await team.hers.calendarFeed.list()).toMatchObject([{ kind: "obligations", withNames: false, readAt: expect.any(Date) }]);
    expect(await team.lastEvent()).toMatchObject({ action: "calendar-feed.own" });
  });

  it("carries names only where she asked for them herself", async () => {
    const { url } = await team.hers.calendarFeed.make({ kind: "obligations", withNames: true });
    expect((await fetched(url)).text).toContain("Probleemanalyse: Kanarie van Dijk");
  });

  it("holds nobody else's clients", async () => {
    const { url } = await team.colleague.calendarFeed.make({ kind: "obligations", withNames: true });
    const { status, text } = await fetched(url);
    expect([status, eventsIn(text)]).toEqual([200, 0]);
  });

  it("stops the moment the address is revoked, by its maker alone", async () => {
    const before = await team.hers.calendarFeed.list();
    const { url } = await team.hers.calendarFeed.make({ kind: "obligations", withNames: false });
    const made = (await team.hers.calendarFeed.list()).find(({ id }) => !before.some((one) => one.id === id));
    const id = made?.id ?? "";
    await expect(team.colleague.calendarFeed.revoke({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await fetched(url)).status).toBe(200);
    expect(await team.hers.calendarFeed.revoke({ id })).toEqual({ ok: true });
    expect((await fetched(url)).status).toBe(404);
    await expect(team.hers.calendarFeed.revoke({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("stops when its maker no longer works at the practice", async () => {
    const { url } = await team.hers.calendarFeed.make({ kind: "obligations", withNames: false });
    const { membershipId } = team.coach;
    const end = (at: Date | null) =>
      team.test.service.database.transactAs("coach", { tenant: team.practice.id }, (tx) =>
        membershipRepository(tx, team.practice.id).end(membershipId, at ?? team.test.clock.now()),
      );
    await end(team.test.clock.now());
    expect((await fetched(url)).status).toBe(404);
    await team.test.database.admin`update identity.membership set ended_at = null where id = ${membershipId}`;
  });

  it("leaves out a case that was closed; of its talks it only says, without a name, that they do not go on", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, {
      ...{ code: "KA-18", name: "Kanarie Bosch", startedOn: team.inDays(-5), firstSickDay: team.inDays(-30) },
    });
    const talk = { trajectoryId, kind: "session", at: "10:00", durationMinutes: 60, times: 1, everyDays: 7 } as const;
    await team.hers.session.plan({ ...talk, on: team.inDays(5) });
    await team.hers.session.plan({ ...talk, on: team.inDays(-2) });
    const terms = await team.hers.calendarFeed.make({ kind: "obligations", withNames: false });
    const talks = await team.hers.calendarFeed.make({ kind: "sessions", withNames: true });
    const read = async () => [(await fetched(terms.url)).text, (await fetched(talks.url)).text];
    const [termsBefore, talksBefore] = await read();
    expect(termsBefore).toContain("KA-18");
    expect(talksBefore?.match(/SUMMARY:Afspraak K\.B\./g)).toHaveLength(2);

    await team.hers.closing.closeQuietly({ trajectoryId });
    const [termsAfter, talksAfter] = await read();
    expect(termsAfter).not.toContain("KA-18");
    expect(talksAfter).not.toContain("K.B.");
    expect([eventsIn(talksAfter ?? ""), talksAfter?.includes("STATUS:CANCELLED")]).toEqual([1, true]);
  });

  it.each(["", "x.ics", `${"A".repeat(64)}.ics`, "%00.ics", `${"A".repeat(400)}.ics`])("does not answer at %j", async (file) => {
    expect((await fetched(`http://localhost:4600/calendar/${file}`)).status).toBe(404);
  });

  it("leaves its secret in no line of the log and in no table", async () => {
    const { url } = await team.hers.calendarFeed.make({ kind: "obligations", withNames: false });
    await fetched(url);
    const token = url.split("/").at(-1)?.replace(".ics", "") ?? "?";
    expect(team.test.logged.join("\n")).not.toContain(token);
    const rows = await team.test.database
      .admin`select f::text as row from identity.calendar_feed f union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("opens for no manager, no privacy officer and no visitor", async () => {
    await expect(team.visitor.calendarFeed.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(team.visitor.calendarFeed.make({ kind: "obligations", withNames: false })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("a calendar file", () => {
  const calendar = writeCalendar(
    "Hervat",
    [
      {
        uid: "a@hervat",
        title: `Komma, punt; en een heel lange regel ${"é".repeat(60)}`,
        url: "http://localhost/x",
        when: { kind: "day", on: day("2026-03-29") },
      },
      {
        uid: "b@hervat",
        title: "Afspraak",
        url: "http://localhost/y",
        when: { kind: "time", from: new Date("2026-03-29T08:00:00Z"), to: new Date("2026-03-29T09:30:00Z") },
      },
    ],
    new Date("2026-03-02T09:00:00Z"),
  );
  const lines = calendar.split("\r\n");

  it("is written by the rules: line ends, folded lines of at most 75 bytes, escaped text", () => {
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines.filter((line) => line !== "").at(-1)).toBe("END:VCALENDAR");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n"))).toBe(true);
    expect(calendar.replace(/\r\n[ \t]/g, "")).toContain("SUMMARY:Komma\\, punt\\; en een heel lange regel é");
    expect(lines.filter((line) => line.startsWith("UID:"))).toEqual(["UID:a@hervat", "UID:b@hervat"]);
  });

  it("has a day as a day and a time as the clock of the Netherlands shows it, whatever the zone of the machine", () => {
    expect(lines).toContain("DTSTART;VALUE=DATE:20260329");
    expect(lines).toContain("DTSTART;TZID=Europe/Amsterdam:20260329T100000");
    expect(lines).toContain("DTEND;TZID=Europe/Amsterdam:20260329T113000");
    expect(lines.filter((line) => line === "DTSTAMP:20260302T090000Z")).toHaveLength(2);
  });
});

describe("a calendar of her own talks", () => {
  it("reads them at a secret address, without a name, and those called off as cancelled", async () => {
    const facts = { name: "Kanarie Duif", startedOn: team.inDays(-60), firstSickDay: team.inDays(-100) };
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, facts);
    await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(60)), talk(team.inDays(67))] });
    const [first] = (await team.hers.session.list({ trajectoryId })).sessions;
    await team.hers.session.cancel({ sessionId: first?.id ?? ID_OF_NOTHING, by: "coach" });
    const before = new Set((await team.hers.calendarFeed.list()).map(({ id }) => id));
    const { url } = await team.hers.calendarFeed.make({ kind: "sessions", withNames: false });
    const { status, text } = await fetched(url);
    expect(status).toBe(200);
    expect(text).toContain("SUMMARY:Afspraak");
    expect(text).toContain("STATUS:CANCELLED");
    expect(text).not.toMatch(/Kanarie|Duif|Noor/);
    const [feed] = (await team.hers.calendarFeed.list()).filter(({ id }) => !before.has(id));
    await team.hers.calendarFeed.revoke({ id: feed?.id ?? ID_OF_NOTHING });
    expect((await fetched(url)).status).toBe(404);
  });
});
