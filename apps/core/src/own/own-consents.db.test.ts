import type { ContactId, TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONSENT_TEXT_VERSION } from "../consent/record-consent.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let herself: Awaited<ReturnType<typeof givenClient>>["herself"];
let doctor: ContactId;
let manager: ContactId;
beforeAll(async () => {
  team = await givenTeam();
  trajectoryId = await givenCase(team.hers, team.coach.membershipId, {
    manager: { kind: "new", name: "Pels", email: "pels@werk.example" },
  });
  const details = { name: "dr. Jansen", email: "jansen@arbo.example", phone: null, organisation: "Arbo X" };
  await team.hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "new", details } });
  ({ herself } = await givenClient(team, trajectoryId));
  const { recipients } = await herself.consent.read({ trajectoryId });
  const of = (kind: string) => recipients.find(({ recipient }) => recipient === kind)?.contactId;
  [doctor, manager] = [of("bedrijfsarts"), of("manager")].map((id) => {
    if (id === undefined) throw new Error("nobody to consent to");
    return id;
  }) as [ContactId, ContactId];
});
afterAll(() => team.test.close());

const textVersion = CONSENT_TEXT_VERSION;
const line = async (contactId: ContactId, category: string) => {
  const { recipients } = await herself.consent.read({ trajectoryId });
  return recipients.find((one) => one.contactId === contactId)?.lines.find((one) => one.category === category);
};

describe("the client's own ledger", () => {
  it("has no line about health for anyone at work, and says that there is none", async () => {
    const { recipients } = await herself.consent.read({ trajectoryId });
    const atWork = recipients.find(({ contactId }) => contactId === manager);
    expect(atWork?.health).toBe(false);
    expect(atWork?.lines.map(({ category }) => category)).toEqual(["work-factors", "work-goals", "work-agreements", "evaluation"]);
    const asked = { trajectoryId, contactId: manager, category: "energy", textVersion } as const;
    const refusal = { ok: false, refusal: { kind: "health-not-for-employer" } };
    expect(await herself.consent.give({ ...asked, period: "guidance" })).toEqual(refusal);
    expect(await herself.consent.refuse({ ...asked, recipient: "manager" })).toEqual(refusal);
  });

  it("takes a yes with its wording, its day and its end, and the coach reads it as any other consent", async () => {
    const given = await herself.consent.give({ trajectoryId, contactId: doctor, category: "course", period: "three-months", textVersion });
    expect(given).toEqual({ ok: true, value: null });
    expect(await line(doctor, "course")).toMatchObject({ standing: "given", how: "portal", textVersion, until: expect.any(String) });
    const [seen] = await team.hers.consent.list({ trajectoryId });
    expect(seen).toMatchObject({ categories: ["course"], stands: true, how: { kind: "portal" } });
  });

  it("refuses an answer to other words than stood on her page", async () => {
    const old = { trajectoryId, contactId: doctor, category: "scores", textVersion: "2020-01" } as const;
    expect(await herself.consent.give({ ...old, period: "guidance" })).toEqual({ ok: false, refusal: { kind: "text-changed" } });
  });

  it("keeps a no beside the yes of other things, and takes back at once", async () => {
    const about = { trajectoryId, contactId: doctor, recipient: "bedrijfsarts", textVersion } as const;
    await herself.consent.refuse({ ...about, category: "scores" });
    expect((await line(doctor, "scores"))?.standing).toBe("refused");
    await herself.consent.refuse({ ...about, category: "course" });
    expect((await line(doctor, "course"))?.standing).toBe("withdrawn");
    expect((await team.hers.consent.list({ trajectoryId })).every(({ stands }) => !stands)).toBe(true);
  });

  it("tells her own coach where she said no, and nobody else", async () => {
    expect(await team.hers.consent.refusals({ trajectoryId })).toMatchObject([
      { recipient: "bedrijfsarts", name: "dr. Jansen", categories: ["scores"], refusedOn: team.inDays(0) },
    ]);
    for (const who of [team.office, team.colleague, team.stranger])
      await expect(who.consent.refusals({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is nothing that the employer's role can read, not even that there was a question", async () => {
    for (const table of ["care.consent", "care.consent_refusal"]) {
      const attempt = team.test.database.transactAs("manager", { tenant: team.practice.id }, (tx) => tx.execute(`select 1 from ${table}`));
      await expect(attempt).rejects.toThrow(/42501/);
    }
  });
});
