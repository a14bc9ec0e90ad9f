import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionOf } from "../tenancy/built-once.ts";
import { DatabaseFault } from "../tenancy/database-fault.ts";
import { answeredWithCommit } from "../tenancy/with-commit.ts";
import { createTestDatabase, givenPractice, givenTrajectory, TEST_NOW, type TestDatabase, type TestPractice } from "../testing/index.ts";
import { auditRepository } from "./audit.ts";
import type { AuditEvent } from "./audit-event.ts";
import { GENESIS, hashOf } from "./audit-hash.ts";
import { appendInstallationEvent } from "./installation-audit.ts";
import { verifyAudit } from "./verify-audit.ts";

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
  onBehalfOf: null,
  door: "coach",
  address: "192.0.2.1",
  osUser: null,
  purpose: null,
  requestId: null,
  details: { rows: 1, kind: "evaluation" },
});
const asRole = <Value>(role: "coach" | "manager" | "worker", work: (audit: ReturnType<typeof auditRepository>) => Promise<Value>) =>
  database.transactAs(role, { tenant: practice.id }, (tx) => work(auditRepository(tx, practice.id)));
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
    const findings = await database.transactAs("coach", { tenant: practice.id }, (tx) => verifyAudit(tx, practice.id));
    expect(findings).toMatchObject({ events: 48, head: { seq: 48 }, breaks: [] });
    expect(await asRole("coach", (audit) => audit.ofTrajectory(trajectory.id))).toHaveLength(48);
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

  it("is not there when what was left for the commit fails", async () => {
    practice = await givenPractice(database);
    const failing = database.transactAs("coach", { tenant: practice.id }, async (tx) => {
      answeredWithCommit(tx, auditRepository(tx, practice.id).append(event("test.before-a-fault")));
      answeredWithCommit(tx, connectionOf(tx).unsafe("select 1 / 0").execute());
    });
    await expect(failing).rejects.toBeInstanceOf(DatabaseFault);
    expect(await asRole("coach", (audit) => audit.list())).toEqual([]);
  });

  it("is not left for the commit inside a savepoint, where nobody would hear that it failed", async () => {
    practice = await givenPractice(database);
    const inside = database.transactAs("coach", { tenant: practice.id }, (tx) =>
      tx.transaction(async (savepoint) => answeredWithCommit(savepoint, Promise.resolve())),
    );
    await expect(inside).rejects.toThrow("only the transaction itself");
  });

  it("goes on behind events that were written in an older format", async () => {
    practice = await givenPractice(database);
    const { trajectory } = await givenTrajectory(database, practice);
    const subjects = [{ trajectoryId: trajectory.id, fields: ["notes"] }];
    const { admin } = database;
    let prev: Buffer = GENESIS;
    for (const format of [1, 2]) {
      const [seq, id, old] = [format, v7(), { ...event(`test.${format}`), ...(format === 1 ? { door: null, address: null } : {}) }];
      const hash = hashOf({ format, tenant: practice.id, seq, id, event: old, subjects, prev });
      const { at, action, outcome, actorKind: actor_kind, door, address, details } = old;
      const row = { tenant_id: practice.id, seq, id, at, action, outcome, actor_kind, door, address, format, prev, hash };
      await admin`insert into audit.event ${admin({ ...row, details: admin.json(details) })}`;
      await admin`insert into audit.subject ${admin({ tenant_id: practice.id, event_id: id, trajectory_id: trajectory.id, fields: ["notes"] })}`;
      await admin`insert into audit.checkpoint ${admin({ tenant_id: practice.id, seq, hash, moved_at: at })}
        on conflict (tenant_id) do update set seq = excluded.seq, hash = excluded.hash`;
      prev = hash;
    }
    await asRole("coach", (audit) => audit.append(event("test.3"), subjects));
    const findings = await database.transactAs("coach", { tenant: practice.id }, (tx) => verifyAudit(tx, practice.id));
    expect(findings).toMatchObject({ events: 3, head: { seq: 3 }, breaks: [] });
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
