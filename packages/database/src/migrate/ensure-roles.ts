import type { Sql } from "postgres";
import { type LoginRole, roleName } from "./login-roles.ts";
import { scramVerifier } from "./scram-verifier.ts";

/**
 * Makes the login roles and gives them their passwords. `sql` belongs to a superuser or to a role with CREATEROLE.
 *
 * @returns whether the backup role reads past row level security; a managed server may not allow its owner to grant that.
 */
export async function ensureRoles(
  sql: Sql,
  prefix: string,
  passwords: Partial<Record<LoginRole, string>>,
): Promise<{ backupReadsAll: boolean }> {
  for (const [role, password] of passwordEntries(passwords)) {
    const name = roleName(prefix, role);
    const [known] = await sql`select 1 from pg_roles where rolname = ${name}`;
    if (known === undefined) await sql.unsafe(`create role ${name} login noinherit nosuperuser nocreatedb nocreaterole`);
    await sql.unsafe(`alter role ${name} with login noinherit password '${scramVerifier(password)}'`);
  }
  return { backupReadsAll: passwords.backup === undefined ? false : await letBackupReadAll(sql, roleName(prefix, "backup")) };
}

async function letBackupReadAll(sql: Sql, name: string): Promise<boolean> {
  const [role] = await sql<{ rolbypassrls: boolean }[]>`select rolbypassrls from pg_roles where rolname = ${name}`;
  if (role?.rolbypassrls === true) return true;
  try {
    await sql.unsafe(`alter role ${name} with bypassrls`);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "42501") return false;
    throw error;
  }
}

function passwordEntries(passwords: Partial<Record<LoginRole, string>>): [LoginRole, string][] {
  return (["owner", "auth", "coach", "manager", "client", "link", "worker", "backup"] as const).flatMap((role) => {
    const password = passwords[role];
    return password === undefined ? [] : [[role, password]];
  });
}
