import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { LOGIN_ROLES, type LoginRole } from "../migrate/login-roles.ts";
import { ServerRefusal } from "./server-refusal.ts";

const text = z.string().min(1);
const SecretsFile = z.object({
  authSecret: text,
  doorKey: text,
  /** 32 bytes, base64: wraps the data key of every practice. */
  keyEncryptionKey: text,
  superuserPassword: text,
  rolePasswords: z.record(z.enum(LOGIN_ROLES), text),
});

export interface Secrets {
  /** Signs the sessions. */
  readonly authSecret: string;
  /** What a portal shows at core's internal door. */
  readonly doorKey: string;
  /** 32 bytes. */
  readonly keyEncryptionKey: Uint8Array;
  /** Of the embedded server alone. */
  readonly superuserPassword: string;
  readonly rolePasswords: Readonly<Record<LoginRole, string>>;
  /** Which of them came from the environment and not from the file. */
  readonly fromEnvironment: readonly string[];
}

/**
 * The secrets of this installation: `secrets.json` in the data folder, written once and readable by its owner alone. Each may
 * come from the environment or from a file named there instead: `HERVAT_AUTH_SECRET`, `HERVAT_DOOR_KEY`,
 * `HERVAT_KEY_ENCRYPTION_KEY`, `HERVAT_DB_PASSWORD_COACH` and so on, or the same with `_FILE`.
 *
 * @throws ServerRefusal when the file is there and not readable as what it should be
 */
export async function readSecrets(folder: string, environment: Readonly<Record<string, string | undefined>>): Promise<Secrets> {
  const file = await readOrWrite(folder);
  const fromEnvironment: string[] = [];
  const given = async (name: string, kept: string) => {
    const value = await fromEnv(environment, name);
    if (value !== undefined) fromEnvironment.push(name);
    return value ?? kept;
  };
  const keyEncryptionKey = Buffer.from(await given("HERVAT_KEY_ENCRYPTION_KEY", file.keyEncryptionKey), "base64");
  if (keyEncryptionKey.length !== 32) throw badKey();
  const passwords = { ...file.rolePasswords };
  for (const role of LOGIN_ROLES) passwords[role] = await given(`HERVAT_DB_PASSWORD_${role.toUpperCase()}`, file.rolePasswords[role]);
  return {
    authSecret: await given("HERVAT_AUTH_SECRET", file.authSecret),
    doorKey: await given("HERVAT_DOOR_KEY", file.doorKey),
    keyEncryptionKey,
    superuserPassword: file.superuserPassword,
    rolePasswords: passwords,
    fromEnvironment,
  };
}

/**
 * The key that wraps the data keys, when this installation has one; asking makes none.
 *
 * @throws ServerRefusal when the file is there and not readable as what it should be
 */
export async function readKeptKey(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array | undefined> {
  const given = await fromEnv(environment, "HERVAT_KEY_ENCRYPTION_KEY");
  const kept = given ?? (await readKept(join(folder, "secrets.json")))?.keyEncryptionKey;
  return kept === undefined ? undefined : Buffer.from(kept, "base64");
}

/** Whether `secrets.json` can be read by more people than its owner. */
export async function secretsAreOpen(folder: string): Promise<boolean> {
  const found = await stat(join(folder, "secrets.json")).catch(() => undefined);
  return found !== undefined && process.platform !== "win32" && (found.mode & 0o077) !== 0;
}

async function readOrWrite(folder: string): Promise<z.infer<typeof SecretsFile>> {
  const path = join(folder, "secrets.json");
  const kept = await readKept(path);
  if (kept !== undefined) return kept;
  await writeOnce(folder, path);
  return readOrWrite(folder);
}

async function readKept(path: string): Promise<z.infer<typeof SecretsFile> | undefined> {
  const written = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw unreadable(path, error);
  });
  if (written === undefined) return undefined;
  const parsed = SecretsFile.safeParse(asJson(written));
  if (!parsed.success) throw unreadable(path);
  return parsed.data;
}

/** Complete or not at all, and never over one that another process wrote in the meantime. */
async function writeOnce(folder: string, path: string): Promise<void> {
  const secret = () => randomBytes(32).toString("base64");
  const password = () => randomBytes(24).toString("base64url");
  const content: z.infer<typeof SecretsFile> = {
    authSecret: secret(),
    doorKey: secret(),
    keyEncryptionKey: secret(),
    superuserPassword: password(),
    rolePasswords: {
      owner: password(),
      auth: password(),
      coach: password(),
      manager: password(),
      client: password(),
      link: password(),
      worker: password(),
      backup: password(),
    },
  };
  const temporary = `${path}.tmp-${process.pid}-${randomBytes(3).toString("hex")}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(temporary, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  } catch (cause) {
    throw unreadable(path, cause);
  } finally {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

async function fromEnv(environment: Readonly<Record<string, string | undefined>>, name: string): Promise<string | undefined> {
  const value = environment[name];
  if (value !== undefined && value !== "") return value;
  const path = environment[`${name}_FILE`];
  if (path === undefined || path === "") return undefined;
  return (await readFile(path, "utf8").catch((cause: unknown) => Promise.reject(unreadable(path, cause)))).trim();
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(path: string, cause?: unknown): ServerRefusal {
  return new ServerRefusal(
    "folder-broken",
    {
      nl: `Het bestand ${path} is niet te lezen of te schrijven, of het is beschadigd. Zet het terug uit een kopie; zonder dit bestand is de database niet te openen.`,
      en: `The file ${path} cannot be read or written, or is broken. Put it back from a copy; without it the database cannot be opened.`,
    },
    { cause },
  );
}

function badKey(): ServerRefusal {
  return new ServerRefusal("folder-broken", {
    nl: "HERVAT_KEY_ENCRYPTION_KEY moet 32 bytes zijn, geschreven als base64.",
    en: "HERVAT_KEY_ENCRYPTION_KEY must be 32 bytes, written as base64.",
  });
}
