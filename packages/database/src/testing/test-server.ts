import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { LOGIN_ROLES, type LoginRole, roleName } from "../migrate/login-roles.ts";
import { migrate } from "../migrate/migrate.ts";
import { attachServer } from "../server/embedded/attach-server.ts";
import { prepareCluster } from "../server/open-database.ts";
import { urlAs } from "../tenancy/database.ts";

/** What a test needs to make a database of its own; goes from the run's set-up to every test file as plain data. */
export interface TestServer {
  /** Address of the maintenance database, for a role that may create databases and roles. */
  readonly adminUrl: string;
  readonly prefix: string;
  readonly passwords: Readonly<Record<LoginRole, string>>;
  readonly template: string;
}

/**
 * A server for one run of the tests with a migrated template database in it: an embedded one, or the one at `givenUrl`, which
 * gets role names and a template of its own that are gone afterwards.
 */
export async function startTestServer(givenUrl: string | undefined): Promise<{ server: TestServer; stop(): Promise<void> }> {
  return givenUrl === undefined ? startEmbedded() : useGiven(givenUrl);
}

async function startEmbedded(): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "hervat-test-"));
  await chmod(folder, 0o755);
  const settings = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_wal_size: "1GB" };
  const embedded = await attachServer({ folder: join(folder, "data"), superuserPassword: randomBytes(12).toString("hex"), settings });
  const server = await makeTemplate(embedded.adminUrl("postgres"), "hervat_");
  return {
    server,
    stop: async () => {
      await embedded.leave();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function useGiven(url: string): Promise<{ server: TestServer; stop(): Promise<void> }> {
  await assertSuperuser(url);
  const server = await makeTemplate(url, `t${randomBytes(4).toString("hex")}_`);
  return {
    server,
    stop: async () => {
      const sql = postgres(url, { max: 1, onnotice: () => {} });
      await sql.unsafe(`drop database if exists ${server.template}`);
      for (const role of LOGIN_ROLES) await sql.unsafe(`drop role if exists ${roleName(server.prefix, role)}`);
      await sql.end();
    },
  };
}

/** The tests look from outside at what the walls hide, so the server is one to throw away. */
async function assertSuperuser(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  const [role] = await sql<{ rolsuper: boolean }[]>`select rolsuper from pg_roles where rolname = current_user`;
  await sql.end();
  if (role?.rolsuper !== true) throw new Error("TEST_DATABASE_URL must be the superuser of a PostgreSQL 18 without data worth keeping");
}

async function makeTemplate(adminUrl: string, prefix: string): Promise<TestServer> {
  const template = `${prefix}template`;
  const password = () => randomBytes(12).toString("hex");
  const passwords = {
    owner: password(),
    auth: password(),
    coach: password(),
    manager: password(),
    client: password(),
    link: password(),
    worker: password(),
    backup: password(),
  };
  const owner = roleName(prefix, "owner");
  await prepareCluster(adminUrl, prefix, passwords, { name: template, owner });
  await migrate(urlAs(databaseAt(adminUrl, template), owner, passwords.owner), { prefix });
  return { adminUrl, prefix, passwords, template };
}

/** The same server, another database. */
export function databaseAt(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
