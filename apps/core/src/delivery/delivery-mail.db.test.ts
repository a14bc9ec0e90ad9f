import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenCase } from "../testing/given-case.ts";
import { DOCTOR, deliveryDesk, SECRET } from "../testing/given-delivery.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let desk: ReturnType<typeof deliveryDesk>;
beforeAll(async () => {
  team = await givenTeam();
  desk = deliveryDesk(team);
});
afterAll(() => team.test.close());

describe("a mail to a bedrijfsarts", () => {
  it("says that a document waits, and nothing of whom or what; its link is 256 bits", async () => {
    const { token, code, trajectoryId } = await desk.givenSent();
    const { subject, text, html } = await desk.lastMail();
    const [client] = await team.test.database.admin`
      select c.name, c.code from work.client c join work.trajectory t on t.client_id = c.id where t.id = ${trajectoryId}`;
    for (const told of [subject, text, html])
      for (const never of [SECRET, client?.["name"], client?.["code"], DOCTOR.name, code, code.replace(" ", "")])
        expect(told).not.toContain(String(never));
    expect(Buffer.from(token, "base64url").length).toBe(16 + 32);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/);
    expect(team.test.logged.join("")).not.toMatch(new RegExp(`${token}|${code}|${SECRET}`));
  });

  it("goes where her consent reaches: a colleague who stands in only for a team, another doctor never", async () => {
    for (const [reach, outcome] of [
      ["team", { ok: true }],
      ["named", { ok: false, refusal: { kind: "no-consent" } }],
    ] as const) {
      const { trajectoryId, reportId } = await desk.givenReleased(reach);
      const other = await givenCase(team.hers, team.coach.membershipId);
      const details = { ...DOCTOR, name: "dr. De Boer", email: `boer-${reach}@arbo.example` };
      const saved = await team.hers.people.save({ trajectoryId: other, role: "bedrijfsarts", person: { kind: "new", details } });
      const standIn = contactIdOf(saved);
      expect(await team.hers.delivery.send({ reportId, contactId: standIn, channel: "told" })).toMatchObject(outcome);
      const elsewhere = { ...DOCTOR, name: "dr. Visser", email: `visser-${reach}@arbo.example`, organisation: "Arbodienst Zuid" };
      const foreign = await team.hers.people.save({
        trajectoryId: other,
        role: "bedrijfsarts",
        person: { kind: "new", details: elsewhere },
      });
      const stranger = contactIdOf(foreign);
      expect(await team.hers.delivery.send({ reportId, contactId: stranger, channel: "told" })).toMatchObject({
        ok: false,
        refusal: { kind: "no-consent" },
      });
      if (reach === "named") continue;
      const { token } = await desk.lastMail();
      const listed = await team.hers.delivery.list({ trajectoryId });
      const made = await team.hers.delivery.newCode({ trajectoryId, deliveryId: listed.sent[0]?.id ?? "" });
      const { proof } = await desk.entered({
        token,
        code: made.ok ? (made.value.code ?? "") : "",
        trajectoryId,
        reportId,
        contactId: standIn,
      });
      expect((await desk.by({ token }, proof).page()).documents).toHaveLength(1);
      expect((await desk.download({ token, reportId }, proof)).status).toBe(200);
    }
  });
});
