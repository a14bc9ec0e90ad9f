import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { inject } from "vitest";
import { roleName } from "../migrate/login-roles.ts";
import { type OpenedDatabase, roleUrls } from "../server/open-database.ts";
import { databaseOver, urlAs } from "../tenancy/database.ts";
import { databaseAt, type TestServer } from "./test-server.ts";

export interface TestDatabase extends OpenedDatabase {
  /** For looking from outside: a superuser sees past every wall, so what it shows proves nothing about them. */
  readonly admin: Sql;
  readonly server: TestServer;
  readonly name: string;
  /** Closes every pool and drops the database. */
  close(): Promise<void>;
}

/** A database of its own for one test file, copied from the migrated template. Close it in `afterAll`. */
export async function createTestDatabase({ empty = false }: { empty?: boolean } = {}): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `${server.prefix}${randomBytes(6).toString("hex")}`;
  const owner = roleName(server.prefix, "owner");
  await asAdmin(server.adminUrl, (sql) =>
    sql.unsafe(
      empty
        ? `create database ${name} owner ${owner}`
        : `create database ${name} template ${server.template} strategy file_copy owner ${owner}`,
    ),
  );
  const url = databaseAt(server.adminUrl, name);
  const ownerUrl = urlAs(url, owner, server.passwords.owner);
  const database = databaseOver(roleUrls(url, server.prefix, server.passwords));
  const admin = postgres(url, { max: 2, onnotice: () => {} });
  return {
    ...database,
    admin,
    server,
    name,
    embedded: true,
    backupReadsAll: true,
    ownerUrl,
    prefix: server.prefix,
    close: async () => {
      await Promise.all([database.close(), admin.end({ timeout: 5 })]);
      await asAdmin(server.adminUrl, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
    },
  };
}

async function asAdmin(url: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
