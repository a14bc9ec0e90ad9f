import { randomInt } from "node:crypto";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, givenPractice, givenTrajectory, TEST_NOW, type TestDatabase, type TestPractice } from "../testing/index.ts";
import { auditRepository } from "./audit.ts";
import type { AuditEvent } from "./audit-event.ts";
import { AUDIT_FORMAT, hashOf } from "./audit-hash.ts";
import { type AuditFindings, type AuditHead, auditHead, verifyAudit } from "./verify-audit.ts";

const DEEP = process.env["HERVAT_DEEP"] === "1";
const RANDOM_TAMPERS = DEEP ? 1_000 : 100;
const WRITERS = 32;
const EACH = DEEP ? 50 : 8;
const EVENTS = 12;

let database: TestDatabase;
let practice: TestPractice;
let other: TestPractice;
let trajectoryId: TrajectoryId;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
  other = await givenPractice(database);
  trajectoryId = (await givenTrajectory(database, practice)).trajectory.id;
  for (let index = 0; index < EVENTS; index++) await add(practice, event(`case.${index}`));
  for (let index = 0; index < 3; index++) await add(other, event(`other.${index}`));
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
const as = <Value>({ id }: TestPractice, work: (tx: Parameters<typeof verifyAudit>[0]) => Promise<Value>) =>
  database.transactAs("coach", { tenant: id }, work);
const add = (where: TestPractice, what: AuditEvent) =>
  as(where, (tx) => auditRepository(tx, where.id).append(what, where === practice ? [{ trajectoryId, fields: ["notes"] }] : []));
const headOf = (where: TestPractice) => as(where, (tx) => auditHead(tx, where.id));

type Tamper = (sql: Pick<TestDatabase["admin"], "unsafe">) => Promise<unknown>;

/**
 * What the check finds after someone with the files of the server, past every grant and trigger, did this to the chain.
 * Nothing of it stays.
 */
async function foundAfter(tamper: Tamper, anchors: readonly AuditHead[] = []): Promise<AuditFindings> {
  const tables = ["event", "subject", "checkpoint"];
  const past = (work: Tamper) =>
    database.admin.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await work(tx);
    });
  await past(async (tx) => {
    for (const table of tables) await tx.unsafe(`create table public.kept_${table} as table audit.${table}`);
    await tamper(tx);
  });
  const found = await as(practice, (tx) => verifyAudit(tx, practice.id, anchors));
  await past(async (tx) => {
    for (const table of tables) {
      await tx.unsafe(`delete from audit.${table}; insert into audit.${table} select * from public.kept_${table}`);
      await tx.unsafe(`drop table public.kept_${table}`);
    }
  });
  return found;
}

const run = (statement: string) => (sql: Pick<TestDatabase["admin"], "unsafe">) =>
  sql.unsafe(statement.replaceAll(":here", `tenant_id = '${practice.id}'`).replaceAll(":there", `'${other.id}'`));
const kinds = ({ breaks }: AuditFindings) => breaks.map(({ kind }) => kind);

/** Changes one event and writes every hash after it anew, the checkpoint too: only what was kept outside can tell. */
const rechain =
  (from: number): Tamper =>
  async (sql) => {
    const rows = await as(practice, async (tx) => {
      const list = await auditRepository(tx, practice.id).list({ limit: 1_000 });
      return list.toSorted((one, two) => one.seq - two.seq);
    });
    const [before] = await sql.unsafe(`select hash from audit.event where tenant_id = '${practice.id}' and seq = ${from - 1}`);
    let prev: Uint8Array = before?.["hash"] ?? Buffer.alloc(32);
    for (const { seq, id, ...was } of rows.filter((one) => one.seq >= from)) {
      const said = seq === from ? { ...was, action: "nothing.happened" } : was;
      const subjects = [{ trajectoryId, fields: ["notes"] }];
      const hash = hashOf({ format: AUDIT_FORMAT, tenant: practice.id, seq, id, event: said, subjects, prev });
      await sql.unsafe(
        `update audit.event set action = '${said.action}', prev = '\\x${Buffer.from(prev).toString("hex")}', hash = '\\x${hash.toString("hex")}'
         where tenant_id = '${practice.id}' and seq = ${seq}`,
      );
      prev = hash;
    }
    await sql.unsafe(`update audit.checkpoint set hash = '\\x${Buffer.from(prev).toString("hex")}' where tenant_id = '${practice.id}'`);
  };

const INSERTED = `insert into audit.event select * from jsonb_populate_record(null::audit.event,
  (select to_jsonb(e) || jsonb_build_object('seq', 100, 'id', gen_random_uuid()) from audit.event e where :here and seq = 4))`;

describe("an audit that somebody tampered with", () => {
  const KINDS: readonly (readonly [string, Tamper, string])[] = [
    ["an event was changed", run("update audit.event set action = 'x.y' where :here and seq = 3"), "content"],
    ["an event was removed", run("delete from audit.event where :here and seq = 5"), "number"],
    [
      "an event was inserted",
      run(`update audit.event set seq = seq + 1000 where :here and seq > 4; ${INSERTED.replace("100", "5")};
           update audit.event set seq = seq - 999 where :here and seq > 1000`),
      "link",
    ],
    [
      "two events changed places",
      run("update audit.event set seq = -seq where :here and seq in (2, 3); update audit.event set seq = 5 + seq where :here and seq < 0"),
      "link",
    ],
    ["the end was cut off", run(`delete from audit.event where :here and seq > ${EVENTS - 2}`), "checkpoint"],
    ["it was written anew from a point, the checkpoint too", rechain(6), "anchor"],
    [
      "an event was moved to another practice",
      run(`update audit.event set tenant_id = :there, seq = 100 where :here and seq = 7`),
      "number",
    ],
  ];
  let shown = 0;

  it.each(KINDS)("is found out when %s", async (_, tamper, kind) => {
    const head = await headOf(practice);
    const found = kinds(await foundAfter(tamper, head === undefined ? [] : [head]));
    expect(found).toContain(kind);
    shown++;
  });

  it("is found out in each of the seven ways, and in what goes along with an event", async () => {
    process.stdout.write(`G10 audit tamper kinds: ${shown} / ${KINDS.length}\n`);
    expect(shown).toBe(KINDS.length);
    expect(kinds(await foundAfter(run("delete from audit.subject where :here")))).toContain("content");
    expect(kinds(await foundAfter(run("update audit.event set address = null where :here and seq = 2")))).toContain("content");
    expect(kinds(await foundAfter(run("update audit.event set format = 1 where :here and seq = 2")))).toContain("content");
    expect(kinds(await foundAfter(run("update audit.checkpoint set seq = seq - 2 where :here")))).toContain("checkpoint");
    expect(kinds(await foundAfter(run("delete from audit.checkpoint where :here")))).toContain("checkpoint");
    expect(kinds(await foundAfter(run("delete from audit.event where :here and seq = 2")))).toContain("subject");
  });

  it("is found out when the whole chain was taken away with its checkpoint, by the head that was kept outside", async () => {
    const head = await headOf(practice);
    const gone = run(
      "delete from audit.subject where :here; delete from audit.event where :here; delete from audit.checkpoint where :here",
    );
    expect(kinds(await foundAfter(gone, head === undefined ? [] : [head]))).toEqual(["anchor"]);
  });

  it("is found out wherever it happens: in any row, any column", { timeout: 120_000 }, async () => {
    let missed = 0;
    for (let round = 0; round < RANDOM_TAMPERS; round++) {
      const seq = randomInt(1, EVENTS + 1);
      const change = CHANGES[randomInt(CHANGES.length)] ?? "";
      const { breaks } = await foundAfter(run(change.replaceAll(":seq", String(seq))));
      if (breaks.length === 0) missed++;
    }
    process.stdout.write(`G10 random tampers found: ${RANDOM_TAMPERS - missed} / ${RANDOM_TAMPERS}\n`);
    expect(missed).toBe(0);
  });

  it("is whole again when it is put back", async () => {
    const found = await as(practice, (tx) => verifyAudit(tx, practice.id));
    expect(found).toMatchObject({ events: EVENTS, breaks: [] });
  });
});

const CHANGES: readonly string[] = [
  "update audit.event set action = action || 'x' where :here and seq = :seq",
  "update audit.event set outcome = 'refused' where :here and seq = :seq",
  "update audit.event set actor_kind = 'owner' where :here and seq = :seq",
  "update audit.event set at = at + interval '1 minute' where :here and seq = :seq",
  "update audit.event set person_id = gen_random_uuid() where :here and seq = :seq",
  "update audit.event set membership_id = gen_random_uuid() where :here and seq = :seq",
  "update audit.event set on_behalf_of = gen_random_uuid() where :here and seq = :seq",
  "update audit.event set door = 'manager' where :here and seq = :seq",
  "update audit.event set address = '198.51.100.7' where :here and seq = :seq",
  "update audit.event set os_user = 'root' where :here and seq = :seq",
  "update audit.event set purpose = 'none' where :here and seq = :seq",
  "update audit.event set request_id = 'r' where :here and seq = :seq",
  `update audit.event set details = '{"rows": 2}' where :here and seq = :seq`,
  "update audit.event set prev = hash where :here and seq = :seq",
  "update audit.event set hash = prev where :here and seq = :seq",
  "update audit.event set id = gen_random_uuid() where :here and seq = :seq",
  "update audit.event set seq = seq + 500 where :here and seq = :seq",
  "delete from audit.event where :here and seq = :seq",
  "delete from audit.event where :here and seq >= :seq",
  "update audit.event set tenant_id = :there, seq = seq + 200 where :here and seq = :seq",
  "update audit.subject set fields = '{}' where :here and event_id in (select id from audit.event where :here and seq = :seq)",
  "update audit.subject set trajectory_id = gen_random_uuid() where :here and event_id in (select id from audit.event where :here and seq = :seq)",
  "delete from audit.subject where :here and event_id in (select id from audit.event where :here and seq = :seq)",
];

describe("many who write at once", () => {
  it("make one chain without a fork", { timeout: 60_000 }, async () => {
    const busy = await givenPractice(database);
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let index = 0; index < EACH; index++) {
        const role = (["coach", "manager", "worker", "client"] as const)[writer % 4] ?? "coach";
        await database.transactAs(role, { tenant: busy.id }, (tx) => auditRepository(tx, busy.id).append(event(`w${writer}.e${index}`)));
      }
    });
    await Promise.all(writers);
    const found = await as(busy, (tx) => verifyAudit(tx, busy.id));
    const forks = await database.admin`select prev from audit.event where tenant_id = ${busy.id} group by prev having count(*) > 1`;
    process.stdout.write(`G10 forks of ${WRITERS} writers in ${found.events} rows: ${forks.length} / 0\n`);
    expect(found).toMatchObject({ events: WRITERS * EACH, breaks: [] });
    expect(forks).toHaveLength(0);
  });
});
