import { createHash } from "node:crypto";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hourInAmsterdam } from "../clock.ts";
import { coachRouter } from "../coach-router.ts";
import { sendDigests } from "../digest/send-digests.ts";
import { contextFor } from "../testing/call-as.ts";
import { eraseByTwo } from "../testing/erase-by-two.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { createCallerFactory } from "../trpc.ts";

type Caller = GivenTeam["hers"];

let team: GivenTeam;
let officer: Caller;
beforeAll(async () => {
  team = await givenTeam();
  officer = team.as(await givenStaff(team.test.service, team.practice, "privacy-officer"));
});
afterAll(() => team.test.close());

/** A case whose client withdrew: of its dossier the day has come. */
async function due(): Promise<TrajectoryId> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  await team.hers.recovery.add({ trajectoryId, measured: { on: team.inDays(-1), by: "coach", kind: "recovery", hoursToRecover: 8 } });
  await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) });
  return trajectoryId;
}
const refused = (kind: string) => ({ ok: false, refusal: { kind } });
const codeOf = async (trajectoryId: TrajectoryId) => (await officer.closing.previewErasure({ trajectoryId })).code;
const listed = async (id: TrajectoryId) => (await team.owner.closing.dueErasures()).find(({ trajectoryId }) => trajectoryId === id);
const complaint = (trajectoryId: TrajectoryId) => ({
  trajectoryId,
  reason: "complaint" as const,
  note: "kanarie: dossier 12",
  until: null,
});

/** What was asked and done about erasing this case, as the log has it. */
async function didIn(trajectoryId: TrajectoryId): Promise<unknown[]> {
  const rows = await team.test.database.admin`
    select e.action from audit.event e join audit.subject s on s.tenant_id = e.tenant_id and s.event_id = e.id
    where s.trajectory_id = ${trajectoryId} and e.action like 'privacy.eras%' and e.outcome = 'done' order by e.seq`;
  return rows.map(({ action }) => action);
}

async function asked(trajectoryId: TrajectoryId, by: Caller = team.hers) {
  const code = await codeOf(trajectoryId);
  expect(await by.retention.ask({ trajectoryId, code })).toEqual({ ok: true, value: null });
  const preview = await by.closing.previewErasure({ trajectoryId });
  if (preview.asked === null) throw new Error("nobody asked");
  return { trajectoryId, code, accordId: preview.asked.id };
}

describe("the terms of a practice", () => {
  it("are the owner's to choose, within the bounds, and say so in a refusal", async () => {
    const { version, mayChange, terms } = await team.owner.retention.terms();
    expect(mayChange).toBe(true);
    expect(terms.map(({ kind, years }) => [kind, years])).toEqual([
      ["dossier", 2],
      ["consent", 5],
      ["invoice", 7],
      ["log", 5],
    ]);
    const save = (kind: "dossier" | "invoice", years: number) => team.owner.retention.saveTerm({ version, kind, years });
    expect(await save("dossier", 6)).toEqual({ ok: false, refusal: { kind: "out-of-bounds", lower: 1, upper: 5 } });
    expect(await save("invoice", 1)).toEqual({ ok: false, refusal: { kind: "fixed", years: 7 } });
    expect(await officer.retention.terms()).toMatchObject({ mayChange: false });
    await expect(officer.retention.saveTerm({ version, kind: "dossier", years: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.hers.retention.terms()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("decide when a dossier is due, and stay when the profile is saved", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
    await team.hers.recovery.add({ trajectoryId, measured: { on: team.inDays(-1), by: "coach", kind: "recovery", hoursToRecover: 8 } });
    await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(-1) });
    const end = { kind: "stopped", reason: "in-consultation" } as const;
    await team.hers.closing.close({ trajectoryId, on: team.inDays(0), outcome: "none", end });
    await team.test.database.admin`
      update work.trajectory set started_on = stopped_on - 700, active_since = stopped_on - 700, stopped_on = stopped_on - 500 where id = ${trajectoryId}`;
    expect(await listed(trajectoryId)).toBeUndefined();
    const { version } = await team.owner.retention.terms();
    expect(await team.owner.retention.saveTerm({ version, kind: "dossier", years: 1 })).toMatchObject({ ok: true });
    expect(await team.lastEvent()).toMatchObject({ action: "retention.set", details: { kind: "dossier", years: 1 } });
    expect(await listed(trajectoryId)).toMatchObject({ because: "retention", isDue: true, held: null, asked: false });
    const profile = { legalName: "Praktijk anders" };
    await team.owner.practice.saveProfile({ version: version + 1, profile });
    expect((await team.owner.retention.terms()).terms[0]).toMatchObject({ years: 1 });
  });
});

describe("erasing a dossier", () => {
  it("takes two people: one asks and another agrees, and both stand in the log", async () => {
    const trajectoryId = await due();
    const accord = await asked(trajectoryId);
    expect(await didIn(trajectoryId)).toEqual(["privacy.erasure-asked"]);
    expect(await listed(trajectoryId)).toMatchObject({ asked: true });
    expect(await team.hers.retention.agree(accord)).toEqual(refused("same-person"));
    expect(await team.hers.retention.ask({ trajectoryId, code: accord.code })).toEqual(refused("already-asked"));
    expect(await officer.retention.agree(accord)).toMatchObject({ ok: true });
    expect(await team.lastEvent()).toMatchObject({ action: "privacy.erased", details: { way: "two-people", ground: "withdrawn" } });
    expect(await didIn(trajectoryId)).toEqual(["privacy.erasure-asked", "privacy.erased"]);
    expect(await listed(trajectoryId)).toBeUndefined();
  });

  it("is not agreed with twice, and not when it was taken back or asked anew", async () => {
    const trajectoryId = await due();
    const first = await asked(trajectoryId);
    expect(await team.owner.retention.takeBack({ trajectoryId, accordId: first.accordId })).toEqual({ ok: true, value: null });
    expect(await officer.retention.agree(first)).toEqual(refused("not-asked"));
    const accord = await asked(trajectoryId);
    expect(await officer.retention.agree(first)).toEqual(refused("not-asked"));
    const both = await Promise.all([officer.retention.agree(accord), team.owner.retention.agree(accord)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  it("shows before what goes and what stays, in kinds and numbers", async () => {
    const trajectoryId = await due();
    const preview = await officer.closing.previewErasure({ trajectoryId });
    expect(preview.goes).toContainEqual({ kind: "energy_measurement", rows: 1 });
    expect(preview.stays.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["privacy_basis", "log"]));
  });

  it("is not for a colleague, the office or a stranger to ask or agree with", async () => {
    const accord = await asked(await due());
    for (const who of [team.colleague, team.office, team.stranger])
      await expect(who.retention.agree(accord)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a practice of one", () => {
  it("waits seven days and gives her second factor anew before she agrees with herself", async () => {
    const alone = await givenTeam();
    try {
      await alone.test.database.admin`update identity.membership set ended_at = now() where tenant_id = ${alone.practice.id}`;
      const self = await givenStaff(alone.test.service, alone.practice, "owner");
      const hers = alone.as(self);
      const trajectoryId = await givenCase(hers, self.membershipId);
      await hers.privacy.withdraw({ trajectoryId, on: alone.inDays(0) });
      const { code } = await hers.closing.previewErasure({ trajectoryId });
      expect(await hers.retention.ask({ trajectoryId, code })).toMatchObject({ ok: true });
      const { asked: standing } = await hers.closing.previewErasure({ trajectoryId });
      if (standing === null || standing.aloneFrom === null) throw new Error("she is not alone");
      const accord = { trajectoryId, accordId: standing.id, code };
      expect(await hers.retention.agree(accord)).toEqual({ ok: false, refusal: { kind: "still-waiting", from: standing.aloneFrom } });
      alone.test.clock.pass({ days: 7 });
      const earlier = new Date(alone.test.clock.now().getTime() - 16 * 60_000);
      const context = contextFor(alone.test.service, "coach", self.actor);
      const signedInBefore = createCallerFactory(coachRouter)(() => ({
        ...context,
        identify: async () => {
          const identity = await context.identify();
          return identity.state === "ready" ? { ...identity, factor: { kind: "code", at: earlier } } : identity;
        },
      }));
      expect(await signedInBefore.retention.agree(accord)).toEqual(refused("factor-not-fresh"));
      expect(await hers.retention.agree(accord)).toMatchObject({ ok: true });
      expect(await alone.lastEvent()).toMatchObject({ details: { way: "alone-after-waiting" } });
    } finally {
      await alone.test.close();
    }
  });
});

describe("a dossier that is held", () => {
  it("is erased by nobody until owner or privacy officer lifts it, and stands in the list", async () => {
    const trajectoryId = await due();
    const accord = await asked(trajectoryId);
    expect(await team.hers.retention.hold(complaint(trajectoryId))).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "privacy.held", details: { reason: "complaint", until: "open" } });
    expect(await team.hers.retention.hold(complaint(trajectoryId))).toEqual(refused("already-held"));
    expect(await listed(trajectoryId)).toMatchObject({ held: { reason: "complaint", until: null } });
    for (const who of [officer, team.owner]) expect(await who.retention.agree(accord)).toEqual(refused("held"));
    const { held } = await officer.closing.previewErasure({ trajectoryId });
    if (held === null) throw new Error("not held");
    expect(held).toMatchObject({ note: "kanarie: dossier 12", mayLift: true });
    await expect(team.hers.retention.liftHold({ trajectoryId, holdId: held.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.owner.retention.liftHold({ trajectoryId, holdId: held.id })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "privacy.hold-lifted" });
    expect(await team.owner.retention.liftHold({ trajectoryId, holdId: held.id })).toEqual(refused("not-held"));
    expect(await officer.retention.agree(accord)).toMatchObject({ ok: true });
  });

  it("keeps its row even from who has the database, and is in no log with its note", async () => {
    const trajectoryId = await due();
    await team.owner.retention.hold(complaint(trajectoryId));
    const { admin } = team.test.database;
    await expect(admin`delete from care.dossier_hold where trajectory_id = ${trajectoryId}`).rejects.toThrow(/held is not erased/);
    const rows = await admin`select h::text as row from care.dossier_hold h union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
    expect(JSON.stringify(rows)).not.toContain("kanarie");
  });
});

describe("the certificate", () => {
  it("says kinds, counts, when, who and why, and nothing of whom; its hash is over its text", async () => {
    const trajectoryId = await due();
    const code = await codeOf(trajectoryId);
    const done = await eraseByTwo(team.hers, officer, trajectoryId);
    if (!done.ok || !("certificate" in (done.value ?? {}))) throw new Error("not erased");
    const [newest] = await officer.retention.certificates();
    expect(newest).toMatchObject({ number: done.value?.certificate, ground: "withdrawn" });
    const { text, hash } = await team.owner.retention.certificate({ number: newest?.number ?? 0 });
    expect(text).toContain("- energy_measurement: 1");
    expect(text).not.toContain(code);
    expect(text).not.toContain(trajectoryId);
    const body = text.slice(0, text.indexOf("SHA-256:"));
    expect(createHash("sha256").update(body).digest("hex")).toBe(hash);
    const logged = await team.test.database
      .admin`select 1 from audit.event where action = 'privacy.erased' and details ->> 'hash' = ${hash}`;
    expect(logged).toHaveLength(1);
    await expect(team.hers.retention.certificates()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the day itself", () => {
  it("erases nothing, and tells the owner once a month", async () => {
    const trajectoryId = await due();
    // Digests go out by day.
    do team.test.clock.pass({ hours: 1 });
    while (hourInAmsterdam(team.test.clock.now()) !== 9);
    const told = () => team.test.database.admin`select id from identity.mail where kind = 'digest' and text like '%bewaartermijn%'`;
    const owners = async () =>
      (
        await team.test.database.admin`
      select 1 from identity.membership where tenant_id = ${team.practice.id} and role = 'owner' and ended_at is null`
      ).length;
    let months = 0;
    let month = "";
    for (let day = 0; day < 45; day += 1) {
      team.test.clock.pass({ days: 1 });
      await sendDigests(team.test.service);
      const now = team.inDays(0).slice(0, 7);
      if (now !== month) months += 1;
      month = now;
    }
    const mails = (await told()).length;
    expect(mails).toBeGreaterThan(0);
    expect(mails).toBeLessThanOrEqual(months * (await owners()));
    expect(await listed(trajectoryId)).toMatchObject({ isDue: true });
  });
});
