import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { QUEUES } from "./queues.ts";

let database: TestDatabase;
let boss: PgBoss;
const faults: unknown[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  boss = new PgBoss({ connectionString: database.workerUrl, schema: "queue", migrate: false, useListenNotify: true, schedule: false });
  boss.on("error", (error) => faults.push(error));
  await boss.start();
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await database.close();
});

const send = (role: "coach" | "manager", data: object) =>
  database.transactAs(role, {}, (tx) => boss.send("render", data, { db: fromDrizzle(tx, sql) }));

describe("the queue", () => {
  it("has its queues from the migrations", async () => {
    expect((await boss.getQueues()).map(({ name }) => name).sort()).toEqual(Object.keys(QUEUES).sort());
  });

  it("takes a job in the transaction of a router's role, and hands it to a worker at once", async () => {
    const taken = new Promise((done) =>
      boss.work("render", { batchSize: 1, pollingIntervalSeconds: 60 }, async ([job]) => done(job?.data)),
    );
    await new Promise((listening) => setImmediate(listening));
    await send("coach", { tenant: "t", item: "i" });
    expect(await taken).toEqual({ tenant: "t", item: "i" });
  });

  it("has no job of a transaction that was rolled back", async () => {
    const failing = database.transactAs("manager", {}, async (tx) => {
      await boss.send("mail", { item: "rolled back" }, { db: fromDrizzle(tx, sql) });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await boss.findJobs("mail")).toEqual([]);
  });

  it("is kept by the worker's role without owning anything of it", async () => {
    await boss.supervise();
    expect(faults).toEqual([]);
  });
});
