import { SERVING_ROLES, type ServingRole } from "@hervat/database";
import { openPool, roleUrls } from "@hervat/database/server";
import { createTestDatabase, type TestDatabase } from "@hervat/database/testing";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Recording } from "./core-recorder.ts";
import { RecordedStatement } from "./recorded-statement.ts";
import { replay } from "./replay.ts";
import { watchStatements } from "./watch-statements.ts";

let asked: TestDatabase;
let same: TestDatabase;
const clients = new Map<ServingRole, Sql>();
beforeAll(async () => {
  [asked, same] = [await createTestDatabase(), await createTestDatabase()];
  for (const { admin } of [asked, same]) {
    await admin`create table public.said (at timestamptz not null, bytes bytea, word text)`;
    await admin`grant select, insert on public.said to public`;
  }
  const { server } = same;
  const url = new URL(same.ownerUrl);
  for (const role of SERVING_ROLES)
    clients.set(role, drizzle(openPool(role, roleUrls(url.href, server.prefix, server.passwords)[role])).$client);
});
afterAll(async () => {
  await Promise.all([...clients.values()].map((client) => client.end({ timeout: 5 })));
  await Promise.all([asked.close(), same.close()]);
});

const clientOf = (role: ServingRole): Sql => {
  const client = clients.get(role);
  if (client === undefined) throw new Error(`no client for ${role}`);
  return client;
};

async function recordingOf(work: () => Promise<unknown>): Promise<Recording> {
  const watch = watchStatements();
  try {
    await work();
    return (await watch.take()).map((one) => ({ ...RecordedStatement.parse(one), role: "coach" }));
  } finally {
    watch.stop();
  }
}

const say = (word: string) =>
  asked.transactAs("coach", {}, async (tx) => {
    await tx.execute(sql`insert into public.said values (${"2026-11-22T12:00:00Z"}, ${Buffer.from([1, 2])}, ${word})`);
    await Promise.all([
      tx.execute(sql`select word from public.said where word = ${word}`),
      tx.execute(sql`select count(*) from public.said`),
    ]);
  });

it("asks again what was asked, transaction and values included", async () => {
  await replay(await recordingOf(() => say("one")), clientOf);

  const rows = (database: TestDatabase) => database.admin`select * from public.said`;
  expect(await rows(same)).toEqual(await rows(asked));
});

it("sends together what was sent together, and waits for what was waited for", async () => {
  await say("to know its statements");

  const recording = await recordingOf(() => say("two"));

  expect(recording.map(({ text, after }) => [text.split(" ")[0], after])).toEqual([
    ["begin", []],
    ["select", [0]],
    ["insert", []],
    ["select", [1, 2]],
    ["select", []],
    ["commit", [3, 4]],
  ]);
});

it("does not pass over another number of rows", async () => {
  const recording = await recordingOf(() => say("three"));
  const other = recording.map((one) => ({ ...one, values: one.values.map((value) => (value === "three" ? "" : value)) }));

  await expect(
    replay(
      other.map((one, index) => (index === 2 ? (recording[2] ?? one) : one)),
      clientOf,
    ),
  ).rejects.toThrow("0 rows where");
});

it("does not pass over a statement that fails", async () => {
  const recording = await recordingOf(() => say("four"));

  await expect(
    replay(
      recording.map((one) => ({ ...one, text: one.text.replace("public.said", "public.unsaid") })),
      clientOf,
    ),
  ).rejects.toThrow("unsaid");
});
