import { newId, PracticeId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { DatabaseFault } from "./database-fault.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const settings = sql`select current_setting('app.tenant', true) as tenant, current_user as role`;

describe("a transaction", () => {
  it("belongs to one role and one practice, and leaves neither behind on its connection", async () => {
    const tenant = newId(PracticeId);
    const first = await database.transactAs("link", { tenant }, (tx) => tx.execute(settings));
    expect(first[0]).toEqual({ tenant, role: `${database.server.prefix}link` });

    const next = await database.transactAs("link", {}, (tx) => tx.execute(settings));
    expect(next[0]?.["tenant"]).toBe("");
  });

  it("sees no row of any practice when none was set", async () => {
    const [row] = await database.transactAs("coach", {}, (tx) => tx.execute(sql`select count(*)::int as n from identity.practice`));
    expect(row?.["n"]).toBe(0);
  });

  it("tells of a refusal without the values that were refused", async () => {
    const secret = "depressed@example.org";
    const attempt = database.transactAs("auth", {}, (tx) =>
      tx.execute(sql`insert into identity.person (id, email, name, created_at) values (gen_random_uuid(), ${secret}, ${secret}, now())`),
    );
    const error = await attempt.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseFault);
    expect(JSON.stringify([error, String(error)])).not.toContain(secret);
  });

  it("ends in a fault when the database takes its connection away, says nothing more on it, and leaves the pool whole", async () => {
    const tenants = Array.from({ length: 12 }, () => newId(PracticeId));
    const torn = await Promise.all(
      tenants.map((tenant) =>
        database
          .transactAs("worker", { tenant }, async (tx) => {
            const [row] = await tx.execute(sql`select pg_backend_pid() as pid`);
            await database.admin`select pg_terminate_backend(${Number(row?.["pid"])})`;
            // Work that goes on as if nothing happened: it must not reach the transaction that has this connection next.
            for (let times = 0; times < 20; times++) await tx.execute(settings).catch(() => {});
          })
          .catch((error: unknown) => error),
      ),
    );
    for (const error of torn) expect(error).toBeInstanceOf(Error);

    const tenantOf = (tenant: PracticeId) =>
      database.transactAs("worker", { tenant }, async (tx) => (await tx.execute(settings))[0]?.["tenant"]).catch(() => "refused");
    await expect.poll(() => Promise.all(tenants.map(tenantOf)), { timeout: 20_000 }).toEqual(tenants);
  });
});
