import postgres, { type Sql } from "postgres";
import { ensureRoles } from "../migrate/ensure-roles.ts";
import { DEFAULT_PREFIX, type LoginRole, roleName } from "../migrate/login-roles.ts";
import { migrate } from "../migrate/migrate.ts";
import { type Database, databaseOver, type RoleUrls, urlAs } from "../tenancy/database.ts";
import { attachServer } from "./embedded/attach-server.ts";
import type { Secrets } from "./secrets.ts";
import { ServerRefusal } from "./server-refusal.ts";

/** While roles and the database itself are made; roles are shared by the whole cluster. */
const CLUSTER_LOCK = 7_284_003;
const DATABASE = "hervat";

export interface OpenDatabaseOptions {
  /** Where the embedded server keeps its data; not used with `databaseUrl`. */
  readonly dataFolder: string;
  readonly secrets: Secrets;
  /** An existing PostgreSQL, as the owner of the database: it must have CREATEROLE. Replaces the embedded server. */
  readonly databaseUrl?: string;
  readonly prefix?: string;
}

/** A database with its login roles, migrated or not. */
export interface PreparedDatabase {
  readonly embedded: boolean;
  /** False when the server does not let us make a role that reads everything: then there can be no backup. */
  readonly backupReadsAll: boolean;
  /** The owner's address: for migrations, restore and the demo's reset, never for requests. */
  readonly ownerUrl: string;
  readonly prefix: string;
  /** Lets go of the embedded server. */
  close(): Promise<void>;
}

export interface OpenedDatabase extends Database, PreparedDatabase {}

/**
 * Opens the database of this installation, made and migrated when needed. Close it to let go of the embedded server.
 *
 * @throws ServerRefusal with a sentence for a person
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const prepared = await prepareDatabase(options);
  try {
    const { ownerUrl, prefix } = prepared;
    await migrate(ownerUrl, { prefix });
    const database = databaseOver(roleUrls(ownerUrl, prefix, options.secrets.rolePasswords));
    return {
      ...prepared,
      ...database,
      close: async () => {
        await database.close();
        await prepared.close();
      },
    };
  } catch (error) {
    await prepared.close();
    throw error;
  }
}

/**
 * Makes the server, the login roles and the database, and applies no migration: what a restore starts from.
 *
 * @throws ServerRefusal
 */
export async function prepareDatabase({
  dataFolder,
  secrets,
  databaseUrl,
  prefix = DEFAULT_PREFIX,
}: OpenDatabaseOptions): Promise<PreparedDatabase> {
  if (databaseUrl !== undefined) {
    const { owner: _ownerOfUrl, ...passwords } = secrets.rolePasswords;
    const { backupReadsAll } = await prepareCluster(databaseUrl, prefix, passwords).catch((cause: unknown) => {
      throw cause instanceof ServerRefusal ? cause : unreachable(cause);
    });
    return { embedded: false, backupReadsAll, ownerUrl: databaseUrl, prefix, close: async () => {} };
  }

  const server = await attachServer({ folder: dataFolder, superuserPassword: secrets.superuserPassword });
  try {
    const owner = roleName(prefix, "owner");
    const { backupReadsAll } = await prepareCluster(server.adminUrl("postgres"), prefix, secrets.rolePasswords, { name: DATABASE, owner });
    const ownerUrl = urlAs(server.adminUrl(DATABASE), owner, secrets.rolePasswords.owner);
    return { embedded: true, backupReadsAll, ownerUrl, prefix, close: () => server.leave() };
  } catch (error) {
    await server.leave();
    throw error;
  }
}

/** Makes the login roles and, when asked, the database: one process at a time. */
export async function prepareCluster(
  adminUrl: string,
  prefix: string,
  passwords: Partial<Record<LoginRole, string>>,
  database?: { name: string; owner: string },
): Promise<{ backupReadsAll: boolean }> {
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await assertNewEnough(sql);
    await sql`select pg_advisory_lock(${CLUSTER_LOCK})`;
    const made = await ensureRoles(sql, prefix, passwords);
    if (database) {
      const [known] = await sql`select 1 from pg_database where datname = ${database.name}`;
      if (known === undefined) {
        await sql.unsafe(`create database ${database.name} owner ${database.owner}`);
        await sql.unsafe(`revoke all on database ${database.name} from public`);
      }
      const roles = (["auth", "coach", "manager", "client", "link", "worker", "backup"] as const).map((role) => roleName(prefix, role));
      await sql.unsafe(`grant connect on database ${database.name} to ${roles.join(", ")}`);
    }
    return made;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export function roleUrls(url: string, prefix: string, passwords: Readonly<Record<LoginRole, string>>): RoleUrls {
  const as = (role: LoginRole) => urlAs(url, roleName(prefix, role), passwords[role]);
  return {
    auth: as("auth"),
    coach: as("coach"),
    manager: as("manager"),
    client: as("client"),
    link: as("link"),
    worker: as("worker"),
    backup: as("backup"),
  };
}

/** Older ones may keep a plan with the policies of another role (CVE-2024-10976). */
async function assertNewEnough(sql: Sql): Promise<void> {
  const [server] = await sql<
    { number: number; name: string }[]
  >`select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
  if (server === undefined || server.number >= 170_001 || (server.number >= 160_005 && server.number < 170_000)) return;
  throw new ServerRefusal("database-too-old", {
    nl: `De database van DATABASE_URL is PostgreSQL ${server.name}. Hervat heeft 16.5, 17.1 of nieuwer nodig.`,
    en: `The database of DATABASE_URL is PostgreSQL ${server.name}. Hervat needs 16.5, 17.1 or newer.`,
  });
}

function unreachable(cause: unknown): ServerRefusal {
  return new ServerRefusal(
    "database-unreachable",
    {
      nl: "De database van DATABASE_URL is niet te bereiken, of die gebruiker mag geen rollen maken. Kijk het adres na en geef de eigenaar CREATEROLE.",
      en: "The database of DATABASE_URL cannot be reached, or its user may not make roles. Check the address and give the owner CREATEROLE.",
    },
    { cause },
  );
}
