import { mailRepository } from "@hervat/database/repositories";
import { MembershipId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ID_OF_NOTHING, talk, talksOf } from "../testing/given-talks.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let talks: ReturnType<typeof talksOf>;
beforeAll(async () => {
  team = await givenTeam();
  talks = talksOf(team);
});
afterAll(() => team.test.close());

describe("a coach who falls ill", () => {
  it("has her clients on a list to ring; who has an address gets one neutral message, and nobody pays", async () => {
    const [one, other] = [await talks.open(), await talks.open()];
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
    const mails = await team.test.service.database.transactAs("coach", { tenant: team.practice.id }, (tx) =>
      mailRepository(tx, team.practice.id).list({ limit: 50 }),
    );
    const sent = mails.filter(({ kind }) => kind === "appointment");
    // She is written to in her own language.
    expect(sent.map(({ subject }) => subject)).toEqual(["Your appointment is off"]);
    expect(JSON.stringify(sent)).not.toMatch(/ziek|coach|Noor|Hervat/);
    expect(await team.hers.trajectory.read({ trajectoryId: one })).toMatchObject({ sessions: { reserved: 0 } });
    const [waiting] = await talks.sessionsOf(one);
    expect(waiting).toMatchObject({ toReplan: true, late: false, number: null });
    const again = { sessionId: waiting?.id ?? ID_OF_NOTHING, on: team.inDays(607), at: "10:00", durationMinutes: 90 };
    expect(await team.office.session.move(again)).toMatchObject({ ok: true, value: { moved: 1 } });
    expect((await talks.sessionsOf(one)).find(({ id }) => id === waiting?.id)).toMatchObject({ status: "planned", number: 1 });
  });

  it("is looked up by herself, the office and the owner, not by a colleague", async () => {
    const asked = { coach: team.coach.membershipId, days: [team.inDays(1)] };
    await expect(team.colleague.agenda.absence(asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.colleague.agenda.takeBack({ ...asked, sessionIds: [ID_OF_NOTHING], mail: false })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await team.owner.agenda.absence({ ...asked, coach: newId(MembershipId) })).toEqual({ coach: "", calls: [] });
  });
});
