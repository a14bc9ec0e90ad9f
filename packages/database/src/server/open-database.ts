import postgres from "postgres";
import { ensureRoles } from "../migrate/ensure-roles.ts";
import { DEFAULT_PREFIX, type LoginRole, roleName } from "../migrate/login-roles.ts";
import { migrate } from "../migrate/migrate.ts";
import { type Database, databaseOver, urlAs } from "../tenancy/database.ts";
import { attachServer } from "./embedded/attach-server.ts";
import type { Secrets } from "./secrets.ts";
import { ServerRefusal } from "./server-refusal.ts";

/** While roles and the database itself are made; roles are shared by the whole cluster. */
const CLUSTER_LOCK = 7_284_003;

export interface OpenDatabaseOptions {
  /** Where the embedded server keeps its data; not used with `databaseUrl`. */
  readonly dataFolder: string;
  readonly secrets: Secrets;
  /** An existing PostgreSQL, as the owner of the database: it must have CREATEROLE. Replaces the embedded server. */
  readonly databaseUrl?: string;
  readonly prefix?: string;
}

export interface OpenedDatabase extends Database {
  readonly embedded: boolean;
  /** False when the server does not let us make a role that reads everything: then there can be no backup. */
  readonly backupReadsAll: boolean;
  /** The owner's address: for migrations, restore and the removal of a demo practice, never for requests. */
  readonly ownerUrl: string;
}

/**
 * Opens the database of this installation, made and migrated when needed. Close it to let go of the embedded server.
 *
 * @throws ServerRefusal with a sentence for a person
 */
export async function openDatabase({
  dataFolder,
  secrets,
  databaseUrl,
  prefix = DEFAULT_PREFIX,
}: OpenDatabaseOptions): Promise<OpenedDatabase> {
  if (databaseUrl !== undefined) return openExternal(databaseUrl, secrets, prefix);

  const server = await attachServer({ folder: dataFolder, superuserPassword: secrets.superuserPassword });
  try {
    const opened = await openEmbedded((database) => server.adminUrl(database), secrets, prefix);
    return {
      ...opened,
      close: async () => {
        await opened.close();
        await server.leave();
      },
    };
  } catch (error) {
    await server.leave();
    throw error;
  }
}

async function openEmbedded(adminUrl: (database: string) => string, secrets: Secrets, prefix: string): Promise<OpenedDatabase> {
  const owner = roleName(prefix, "owner");
  const name = "hervat";
  const { backupReadsAll } = await prepareCluster(adminUrl("postgres"), prefix, secrets.rolePasswords, { name, owner });
  const ownerUrl = urlAs(adminUrl(name), owner, secrets.rolePasswords.owner);
  await migrate(ownerUrl, { prefix });
  return { ...databaseOver(roleUrls(ownerUrl, prefix, secrets.rolePasswords)), embedded: true, backupReadsAll, ownerUrl };
}

async function openExternal(databaseUrl: string, secrets: Secrets, prefix: string): Promise<OpenedDatabase> {
  const { owner: _ownerOfUrl, ...passwords } = secrets.rolePasswords;
  const { backupReadsAll } = await prepareCluster(databaseUrl, prefix, passwords).catch((cause: unknown) => {
    throw unreachable(cause);
  });
  await migrate(databaseUrl, { prefix });
  return { ...databaseOver(roleUrls(databaseUrl, prefix, secrets.rolePasswords)), embedded: false, backupReadsAll, ownerUrl: databaseUrl };
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

export function roleUrls(url: string, prefix: string, passwords: Readonly<Record<LoginRole, string>>) {
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
