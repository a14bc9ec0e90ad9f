import { MembershipId, newId, type PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { writeAudit } from "./audit/write-audit.ts";
import { practiceOf } from "./sign-in/practice-of.ts";
import { contextFor } from "./testing/call-as.ts";
import { type GivenMember, type GivenPractice, givenPractice, givenStaff } from "./testing/given-practice.ts";
import { startTestService, type TestService } from "./testing/test-service.ts";
import { createCallerFactory, procedure, router } from "./trpc.ts";

let test: TestService;
let practice: GivenPractice;
beforeAll(async () => {
  test = await startTestService();
  practice = await givenPractice(test.service);
});
afterAll(() => test.close());

const Answer = z.strictObject({ ok: z.boolean() });
const trajectoryId = newId(TrajectoryId);
const facts = (practiceId: PracticeId, coachMembershipId: MembershipId) =>
  ({
    kind: "trajectory",
    practiceId,
    trajectoryId,
    coachMembershipId,
    managerContactId: null,
    hrContactId: null,
    bedrijfsartsContactId: null,
    supervisionConsent: false,
    standInMembershipIds: [],
    besideMembershipIds: [],
  }) as const;

/** A router of its own, so that what the guard does stands apart from what a verb does. */
const tried = router({
  readNote: procedure
    .meta({ action: "note.read", resource: "trajectory" })
    .input(z.strictObject({ coach: MembershipId }))
    .output(Answer)
    .query(({ ctx, input }) =>
      ctx.inTransaction(async () => {
        ctx.authorise("note.read", facts(practiceOf(ctx), input.coach));
        return { ok: true };
      }),
    ),
  refuse: procedure
    .meta({ action: "settings.change", resource: "practice" })
    .output(Answer)
    .mutation(({ ctx }) => ctx.inTransaction(async () => ({ ok: false }))),
  list: procedure
    .meta({ action: "caseload.read", resource: "practice" })
    .output(Answer)
    .query(({ ctx }) =>
      ctx.inTransaction(async (tx) => {
        await writeAudit(tx, ctx, { action: "caseload.listed", trajectories: [trajectoryId], details: { rows: 1 } });
        return { ok: true };
      }),
    ),
  tooMuch: procedure
    .meta({ action: "team.read", resource: "practice" })
    .output(Answer)
    .query(({ ctx }) => ctx.inTransaction(async () => ({ ok: true, notes: "van het gesprek" }))),
});
const callerOf = createCallerFactory(tried);
const as = (actor: GivenMember["actor"]) => callerOf(() => contextFor(test.service, "coach", actor));
const staff = (kind: "coach" | "owner" | "office" = "coach") => givenStaff(test.service, practice, kind);

async function trail(actor: GivenMember["actor"]) {
  const rows = await test.database.admin`
    select e.action, e.outcome, e.actor_kind, array_remove(array_agg(s.trajectory_id), null) as about
    from audit.event e left join audit.subject s on s.tenant_id = e.tenant_id and s.event_id = e.id
    where e.membership_id = ${actor.membershipId} group by e.tenant_id, e.seq, e.action, e.outcome, e.actor_kind order by e.seq`;
  return rows.map(({ action, outcome, about }) => ({ action, outcome, about }));
}

describe("a call inside a practice", () => {
  it("leaves one row that names the action, the outcome and the case it was allowed to touch", async () => {
    const { actor, membershipId } = await staff();
    await as(actor).readNote({ coach: membershipId });
    expect(await trail(actor)).toEqual([{ action: "note.read", outcome: "done", about: [trajectoryId] }]);
  });

  it("leaves its own row when the verb says more than its action", async () => {
    const { actor } = await staff();
    await as(actor).list();
    expect(await trail(actor)).toEqual([{ action: "caseload.listed", outcome: "done", about: [trajectoryId] }]);
  });

  it("about another coach's case is not found, and leaves its row", async () => {
    const { actor } = await staff();
    await expect(as(actor).readNote({ coach: newId(MembershipId) })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await trail(actor)).toEqual([{ action: "note.read", outcome: "refused", about: [] }]);
  });

  it("of a role that may never do this is not found either, before the verb runs", async () => {
    const { actor } = await staff("office");
    await expect(as(actor).readNote({ coach: actor.membershipId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await trail(actor)).toEqual([{ action: "note.read", outcome: "refused", about: [] }]);
  });

  it("that is refused in words is recorded as refused", async () => {
    const { actor } = await staff("owner");
    await as(actor).refuse();
    expect(await trail(actor)).toEqual([{ action: "settings.change", outcome: "refused", about: [] }]);
  });

  it("never answers more than it declared", async () => {
    const { actor } = await staff();
    await expect(as(actor).tooMuch()).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
  });

  it("without a sign-in is unauthorized", async () => {
    const visitor = callerOf(() => contextFor(test.service, "coach", { kind: "anonymous" }));
    await expect(visitor.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("is unauthorized from the moment the membership ended", async () => {
    const { actor, membershipId } = await staff();
    await as(actor).list();
    await test.database.admin`update identity.membership set ended_at = ${test.clock.now()} where id = ${membershipId}`;
    await expect(as(actor).list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("rolls back what it changed when its audit row cannot be written", async () => {
    const { actor } = await staff("owner");
    const ctx = test.service.contextFor({ actor, requestId: "test", action: "settings.change" });
    const twice = ctx.inTransaction(async (tx) => {
      await tx.execute("update identity.practice set name = 'Gewijzigd'");
      await writeAudit(tx, ctx, {});
      await writeAudit(tx, ctx, {});
    });
    await expect(twice).rejects.toThrow("a second audit row");
    const [row] = await test.database.admin`select name from identity.practice where id = ${practice.id}`;
    expect(row?.["name"]).toBe(practice.name);
  });
});

it("a procedure cannot be declared without an action, or without saying what comes out", () => {
  // @ts-expect-error an action that the policy table does not have
  procedure.meta({ action: "note.burn", resource: "trajectory" });
  // @ts-expect-error an action is about one kind of thing
  procedure.meta({ action: "note.read", resource: "practice" });
  // @ts-expect-error no query before its output is declared
  expect(procedure.meta({ action: "note.read", resource: "trajectory" }).query).toBeUndefined();
});
