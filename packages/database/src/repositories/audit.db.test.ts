import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, givenPractice, givenTrajectory, TEST_NOW, type TestDatabase, type TestPractice } from "../testing/index.ts";
import { type AuditEvent, auditRepository } from "./audit.ts";
import { appendInstallationEvent } from "./installation-audit.ts";

let database: TestDatabase;
let practice: TestPractice;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const event = (action: string): AuditEvent => ({
  at: TEST_NOW,
  action,
  outcome: "done",
  actorKind: "coach",
  personId: null,
  membershipId: null,
  osUser: null,
  purpose: null,
  requestId: null,
  details: { rows: 1, kind: "evaluation" },
});
const asRole = <Value>(role: "coach" | "manager" | "worker", work: (audit: ReturnType<typeof auditRepository>) => Promise<Value>) =>
  database.transactAs(role, { tenant: practice.id }, (tx) => work(auditRepository(tx, practice.id)));
/** As someone with the files of the server would: past every grant and trigger. */
const tamper = (statement: string) =>
  database.admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statement);
  });

describe("the audit of a practice", () => {
  it("is one unbroken chain, also when sixteen write at once under three roles", async () => {
    practice = await givenPractice(database);
    const { trajectory } = await givenTrajectory(database, practice);
    const roles = ["coach", "manager", "worker"] as const;
    await Promise.all(
      Array.from({ length: 48 }, (_, index) =>
        asRole(roles[index % 3] ?? "coach", (audit) =>
          audit.append(event(`test.${index}`), [{ trajectoryId: trajectory.id, fields: ["name", "status"] }]),
        ),
      ),
    );
    const events = await asRole("coach", (audit) => audit.list());
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 48 }, (_, index) => 48 - index));
    expect(await asRole("coach", (audit) => audit.firstBreak())).toBeUndefined();
    expect(await asRole("coach", (audit) => audit.ofTrajectory(trajectory.id))).toHaveLength(48);
  });

  it.each([
    ["an action was changed", "update audit.event set action = 'x.y' where seq = 3", 3],
    ["a value in the details was changed", `update audit.event set details = '{"rows": 2, "kind": "evaluation"}' where seq = 2`, 2],
    [
      "an event was removed",
      "delete from audit.subject where event_id in (select id from audit.event where seq = 2); delete from audit.event where seq = 2",
      3,
    ],
    ["a subject was removed", "delete from audit.subject where event_id in (select id from audit.event where seq = 4)", 4],
    [
      "two events changed places",
      "update audit.event set seq = -seq where seq in (2, 3); update audit.event set seq = 5 + seq where seq < 0",
      2,
    ],
  ])("shows where it was broken when %s", async (_, statement, at) => {
    practice = await givenPractice(database);
    const { trajectory } = await givenTrajectory(database, practice);
    for (let index = 0; index < 5; index++)
      await asRole("coach", (audit) => audit.append(event(`test.${index}`), [{ trajectoryId: trajectory.id, fields: [] }]));
    await tamper(
      statement.replaceAll("audit.event ", `audit.event `).replaceAll("where seq", `where tenant_id = '${practice.id}' and seq`),
    );
    expect(await asRole("coach", (audit) => audit.firstBreak())).toBe(at);
  });

  it("is rolled back with what it was about", async () => {
    practice = await givenPractice(database);
    const failing = asRole("coach", async (audit) => {
      await audit.append(event("test.rolled-back"));
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await asRole("coach", (audit) => audit.list())).toEqual([]);
  });
});

describe("the audit of the installation", () => {
  it("is a chain of its own that any role continues", async () => {
    for (const role of ["auth", "coach", "worker"] as const) {
      await database.transactAs(role, {}, (tx) =>
        appendInstallationEvent(tx, { at: TEST_NOW, action: "installation.migrate", outcome: "done", osUser: "root", details: {} }),
      );
    }
    const rows = await database.transactAs("worker", {}, (tx) =>
      tx.execute(sql`select seq::int as seq from audit.installation order by seq`),
    );
    expect(rows).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }]);
  });
});
