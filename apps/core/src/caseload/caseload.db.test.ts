import { auditRepository } from "@hervat/database/repositories";
import type { Actor } from "@hervat/domain/people";
import { EmployerId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "../testing/call-as.ts";
import { clientForm, givenCase } from "../testing/given-case.ts";
import { type GivenMember, type GivenPractice, givenPractice, givenStaff } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

let test: TestService;
let practice: GivenPractice;
let coach: GivenMember<"coach">;
let owner: GivenMember<"owner">;
let office: GivenMember<"office">;
beforeAll(async () => {
  test = await startTestService();
  practice = await givenPractice(test.service);
  coach = await givenStaff(test.service, practice, "coach");
  owner = await givenStaff(test.service, practice, "owner");
  office = await givenStaff(test.service, practice, "office");
});
afterAll(() => test.close());

const as = (member: { readonly actor: Actor }) => callAs(test.service, member.actor);
const lastEvent = async () => {
  const events = await test.service.database.transactAs("coach", { tenant: practice.id }, (tx) =>
    auditRepository(tx, practice.id).list({ limit: 1 }),
  );
  return events[0];
};
const subjects = async (seq: number | undefined): Promise<number> => {
  const [row] = await test.database
    .admin`select count(*)::int as n from audit.subject s join audit.event e on e.id = s.event_id where e.seq = ${seq ?? 0} and e.tenant_id = ${practice.id}`;
  return row?.["n"];
};

describe("a caseload", () => {
  it("shows a coach her own cases with phase, sessions and the next obligation, in one audit row with every case", async () => {
    const id = await givenCase(as(coach), coach.membershipId, { name: "Amira Kaya", firstSickDay: "2026-10-26", startedOn: "2026-11-02" });
    await givenCase(as(owner), owner.membershipId);
    const rows = await as(coach).caseload.list({ whose: "practice" });

    expect(rows.map(({ trajectoryId }) => trajectoryId)).toEqual([id]);
    expect(rows[0]).toMatchObject({
      name: "Amira Kaya",
      status: "intake",
      next: { key: expect.any(String) },
      care: { phase: null, used: 0, planned: 10, left: 10 },
    });
    const event = await lastEvent();
    expect(event).toMatchObject({ action: "caseload.read", outcome: "done" });
    expect(await subjects(event?.seq)).toBe(1);
  });

  it("shows the owner the whole practice, and of another's case nothing about health", async () => {
    const rows = await as(owner).caseload.list({ whose: "practice" });
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.find(({ name }) => name === "Amira Kaya")).toMatchObject({ care: null });
    expect((await as(owner).caseload.list({ whose: "mine" })).every(({ care }) => care !== null)).toBe(true);
  });

  it("tells the office neither phase nor how often someone came", async () => {
    const rows = await as(office).caseload.list({ whose: "practice" });
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ care }) => care === null)).toBe(true);
  });

  it("is empty for another practice", async () => {
    const elsewhere = await givenStaff(test.service, await givenPractice(test.service), "owner");
    expect(await as(elsewhere).caseload.list({ whose: "practice" })).toEqual([]);
  });

  it("opens for nobody who is not signed in, and answers a privacy officer as if it were not there", async () => {
    const officer = await givenStaff(test.service, practice, "privacy-officer");
    await expect(callAs(test.service, { kind: "anonymous" }).caseload.list({ whose: "mine" })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    await expect(as(officer).caseload.list({ whose: "mine" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of 1,200 cases is read whole", async () => {
    const big = await givenPractice(test.service);
    const busy = await givenStaff(test.service, big, "coach");
    const first = await givenCase(as(busy), busy.membershipId);
    await copyCase(big.id, first, 1_199);
    expect(await as(busy).caseload.list({ whose: "mine" })).toHaveLength(1_200);
  }, 60_000);
});

async function copyCase(tenant: string, id: TrajectoryId, copies: number): Promise<void> {
  const { admin } = test.database;
  await admin`create temp table copied as select gen_random_uuid() as client, gen_random_uuid() as trajectory, n from generate_series(1, ${copies}) n`;
  await admin`insert into work.client select (jsonb_populate_record(c, jsonb_build_object('id', k.client, 'code', 'K-' || k.n))).* from copied k, work.client c where c.tenant_id = ${tenant}`;
  await admin`insert into work.trajectory select (jsonb_populate_record(t, jsonb_build_object('id', k.trajectory, 'client_id', k.client))).* from copied k, work.trajectory t where t.tenant_id = ${tenant} and t.id = ${id}`;
  await admin`insert into work.spell select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'trajectory_id', k.trajectory))).* from copied k, work.spell s where s.tenant_id = ${tenant} and s.trajectory_id = ${id}`;
}

describe("a client by hand", () => {
  it("gets a trajectory before its intake, with what the law asked earlier done elsewhere", async () => {
    const outcome = await as(coach).caseload.addClient(
      clientForm(coach.membershipId, { manager: { kind: "new", name: "J. Pels", email: "pels@werk.example" } }),
    );
    expect(outcome).toMatchObject({ ok: true });
    expect(await lastEvent()).toMatchObject({ action: "client.added", outcome: "done" });
  });

  it("is refused with a code the practice uses, a name an employer has, and a day that must still come", async () => {
    const form = clientForm(coach.membershipId, { employer: { kind: "new", name: "Bakkerij Zon" } });
    expect(await as(coach).caseload.addClient(form)).toMatchObject({ ok: true });
    expect(await as(coach).caseload.addClient(clientForm(coach.membershipId, { code: form.code.toLowerCase() }))).toEqual({
      ok: false,
      refusal: { kind: "code-taken" },
    });
    expect(await as(coach).caseload.addClient(clientForm(coach.membershipId, { employer: form.employer }))).toEqual({
      ok: false,
      refusal: { kind: "employer-name-taken" },
    });
    expect(await as(coach).caseload.addClient(clientForm(coach.membershipId, { firstSickDay: "2150-01-01" }))).toEqual({
      ok: false,
      refusal: { kind: "sick-day-in-the-future" },
    });
    expect(await as(coach).caseload.addClient(clientForm(coach.membershipId, { firstSickDay: "1900-01-01" }))).toMatchObject({
      refusal: { because: "date-out-of-range" },
    });
  });

  it("has an address and a language of her own; one that looks like work is asked about first", async () => {
    const manager = { kind: "new", name: "R. Pels", email: "r.pels@werkgever.example" } as const;
    const told = (confirmed: boolean) => ({ manager, contact: { email: "noor@mail.werkgever.example", confirmed, language: "en" } });
    const hers = as(coach).caseload;
    expect(await hers.addClient(clientForm(coach.membershipId, told(false)))).toEqual({ ok: false, refusal: { kind: "looks-like-work" } });
    const added = await hers.addClient(clientForm(coach.membershipId, told(true)));
    if (!added.ok) throw new Error(added.refusal.kind);
    expect((await as(coach).privacy.read(added.value)).address).toMatchObject({ email: "noor@mail.werkgever.example", confirmed: true });
    await as(coach).privacy.send(added.value);
    const [mail] = await test.database.admin`
      select subject, text from identity.mail where "to" = 'noor@mail.werkgever.example' order by created_at desc limit 1`;
    expect(mail).toMatchObject({ subject: "There is something ready for you", text: expect.stringContaining("?taal=en") });
  });

  it("cannot be given to an employer or a coach of another practice", async () => {
    const stranger = await givenStaff(test.service, await givenPractice(test.service), "coach");
    await expect(as(coach).caseload.addClient(clientForm(stranger.membershipId))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const form = clientForm(coach.membershipId, { employer: { kind: "known", id: newId(EmployerId) } });
    await expect(as(coach).caseload.addClient(form)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is added by nobody who is not signed in, nor by a supervisor", async () => {
    const supervisor = await givenStaff(test.service, practice, "supervisor");
    const form = clientForm(coach.membershipId);
    await expect(callAs(test.service, { kind: "anonymous" }).caseload.addClient(form)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(as(supervisor).caseload.addClient(form)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is offered the practice's own employers, coaches and programmes", async () => {
    const choices = await as(coach).caseload.clientChoices();
    expect(choices.coach).toBe(coach.membershipId);
    expect(choices.programmes.map(({ key }) => key)).toEqual([
      "re-integratiebegeleiding",
      "van-verzuim-naar-herstel",
      "alleen-de-wettelijke-data",
    ]);
    expect(choices.coaches.map(({ id }) => id)).toEqual(expect.arrayContaining([coach.membershipId, owner.membershipId]));
    await expect(callAs(test.service, { kind: "anonymous" }).caseload.clientChoices()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
