import { openDemo, readEnv, startService } from "@hervat/core/bench";
import { SERVING_ROLES, type ServingRole } from "@hervat/database";
import { prepareDatabase, readSecrets, roleUrls } from "@hervat/database/server";
import { PracticeId } from "@hervat/domain/primitives";
import postgres from "postgres";
import { z } from "zod";
import { demoAccount } from "./coach-browser.ts";
import { type DatabaseCopy, keepBefore, openCopy } from "./database-copy.ts";
import { fillHouse } from "./large-house.ts";

/** A database server with a large house in it, kept as it was before anybody asked it anything. */
export interface MeasuredHouse {
  /** As it was. One at a time. */
  openCopy(): Promise<DatabaseCopy>;
  /** @param connection the process of the server behind it */
  roleOf(connection: number): Promise<ServingRole>;
  close(): Promise<void>;
}

/** Fills this folder with the demo and makes the practice of its first coach a large one; core is started on it afterwards. */
export async function openMeasuredHouse(dataFolder: string): Promise<MeasuredHouse> {
  const secrets = await readSecrets(dataFolder, {});
  const server = await prepareDatabase({ dataFolder, secrets });
  const adminUrl = new URL(server.ownerUrl);
  adminUrl.username = "postgres";
  adminUrl.password = encodeURIComponent(secrets.superuserPassword);
  const database = adminUrl.pathname.slice(1);
  const urlOf = (name: string, role?: ServingRole) => {
    adminUrl.pathname = name;
    return role === undefined ? adminUrl.href : roleUrls(adminUrl.href, server.prefix, secrets.rolePasswords)[role];
  };
  const admin = postgres(urlOf("postgres"), { max: 1, onnotice: () => {} });
  const roles = new Map<number, ServingRole>();
  const close = async () => {
    await admin.end({ timeout: 5 });
    await server.close();
  };
  try {
    await fillDemo(dataFolder);
    const { email } = await demoAccount(dataFolder, "coach");
    await fillHouse(server.ownerUrl, await practiceOf(urlOf(database), email));
    await keepBefore(admin, database);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    openCopy: () => openCopy(admin, urlOf),
    async roleOf(connection) {
      const known = roles.get(connection);
      if (known !== undefined) return known;
      const [found] = await admin<{ login: string }[]>`select usename as login from pg_stat_activity where pid = ${connection}`;
      const role = z.enum(SERVING_ROLES).parse(found?.login.slice(server.prefix.length));
      roles.set(connection, role);
      return role;
    },
    close,
  };
}

async function fillDemo(dataFolder: string): Promise<void> {
  const { service, database, close } = await startService(readEnv({ HERVAT_DATA: dataFolder, HERVAT_LOG_LEVEL: "error" }), {});
  try {
    await openDemo({ service, ownerUrl: database.ownerUrl });
  } finally {
    await close();
  }
}

async function practiceOf(url: string, email: string): Promise<PracticeId> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql<{ tenant: string }[]>`
      select m.tenant_id as tenant from identity.membership m join identity.person p on p.id = m.person_id
      where p.email = ${email} and m.role = 'coach' and m.ended_at is null`;
    return PracticeId.parse(found?.tenant);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
