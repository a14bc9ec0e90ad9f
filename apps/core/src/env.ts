import { readFileSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const repositoryRoot = fileURLToPath(new URL("../../..", import.meta.url));
const port = (standard: number) => z.coerce.number().int().min(0).max(65_535).default(standard);
const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);
const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "::1"]);

const Variables = z.object({
  HERVAT_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.url().optional(),
  /** The file that holds it, where the environment must not. */
  DATABASE_URL_FILE: z.string().min(1).optional(),
  HERVAT_DB_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .default("hervat_"),
  HERVAT_HOST: z.string().min(1).default("127.0.0.1"),
  HERVAT_PORT: port(4600),
  HERVAT_INTERNAL_PORT: port(4610),
  HERVAT_MANAGER_PORT: port(4601),
  HERVAT_CLIENT_PORT: port(4602),
  HERVAT_COACH_ORIGIN: z.url().optional(),
  HERVAT_MANAGER_ORIGIN: z.url().optional(),
  HERVAT_CLIENT_ORIGIN: z.url().optional(),
  /** `1` behind a reverse proxy that writes x-forwarded-for: its last address is then the visitor's. */
  HERVAT_TRUST_PROXY: z.enum(["0", "1"]).default("0"),
  HERVAT_WORKER: z.enum(["beside", "apart"]).default("beside"),
  /** Documents that print at the same time in this process; beside the doors one core stays theirs. */
  HERVAT_LANES: z.coerce.number().int().min(1).max(256).optional(),
  /** Where a worker in a process of its own says that it runs, for who has to know. */
  HERVAT_WORKER_ALIVE: z.string().min(1).optional(),
  HERVAT_LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).default("info"),
  NODE_ENV: z.string().default("development"),
  INIT_CWD: z.string().optional(),
});

/** A path as the user typed it: npm starts us in the root of the repository, INIT_CWD is where the user stands. */
export function userPath(path: string, from: string): string {
  const home = path === "~" || path.startsWith("~/") ? homedir() + path.slice(1) : path;
  return isAbsolute(home) ? home : resolve(from, home);
}

/**
 * The environment, parsed once at the start of a process; everything else receives values.
 *
 * @throws z.ZodError when a variable is not what it should be.
 */
export function readEnv(variables: NodeJS.ProcessEnv) {
  const given = Variables.parse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "")));
  const workingFolder = given.INIT_CWD ?? process.cwd();
  const databaseUrl =
    given.DATABASE_URL ?? (given.DATABASE_URL_FILE && z.url().parse(readFileSync(given.DATABASE_URL_FILE, "utf8").trim()));
  const coachOrigin = new URL(given.HERVAT_COACH_ORIGIN ?? `http://localhost:${given.HERVAT_PORT}`).origin;
  const managerOrigin = new URL(given.HERVAT_MANAGER_ORIGIN ?? `http://localhost:${given.HERVAT_MANAGER_PORT}`).origin;
  const clientOrigin = new URL(given.HERVAT_CLIENT_ORIGIN ?? `http://localhost:${given.HERVAT_CLIENT_PORT}`).origin;
  const origins = { coach: coachOrigin, manager: managerOrigin, client: clientOrigin };
  const loopback = Object.values(origins).every((origin) => LOOPBACK_NAMES.has(new URL(origin).hostname));
  const production = given.NODE_ENV === "production";

  return {
    repositoryRoot,
    workingFolder,
    dataFolder: given.HERVAT_DATA === undefined ? resolve(repositoryRoot, "var") : userPath(given.HERVAT_DATA, workingFolder),
    databaseUrl,
    databasePrefix: given.HERVAT_DB_PREFIX,
    host: given.HERVAT_HOST,
    port: given.HERVAT_PORT,
    internalPort: given.HERVAT_INTERNAL_PORT,
    managerPort: given.HERVAT_MANAGER_PORT,
    clientPort: given.HERVAT_CLIENT_PORT,
    origins,
    https: Object.values(origins).every((origin) => origin.startsWith("https:")),
    loopback,
    /** Demo practices exist only where nobody else can come: doors named and bound to this machine, our own server, not production. */
    demoAllowed: loopback && LOOPBACK_HOSTS.has(given.HERVAT_HOST) && databaseUrl === undefined && !production,
    behindProxy: given.HERVAT_TRUST_PROXY === "1",
    lanes: given.HERVAT_LANES ?? availableParallelism(),
    workerBeside: given.HERVAT_WORKER === "beside",
    workerAlive: given.HERVAT_WORKER_ALIVE,
    logLevel: given.HERVAT_LOG_LEVEL,
    production,
  };
}
/** The names that `readEnv` reads. */
export const VARIABLE_NAMES: readonly string[] = Variables.keyof().options;
export type Env = ReturnType<typeof readEnv>;
