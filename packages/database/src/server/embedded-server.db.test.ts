import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WITHOUT_DELAY } from "../tenancy/connect-without-delay.ts";
import { attachServer } from "./embedded/attach-server.ts";
import { readPostmaster } from "./embedded/postmaster-file.ts";
import { readSecrets } from "./secrets.ts";

const HOLDER = fileURLToPath(new URL("hold-for-tests.ts", import.meta.url));
const isRoot = process.getuid?.() === 0;

let parent: string;
let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "hervat-server-"));
  await chmod(parent, 0o755);
  folder = join(parent, "var");
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  const left = await readPostmaster(join(folder, "postgres"));
  if (left) process.kill(left.pid, "SIGQUIT");
  await rm(parent, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});

interface Holder {
  readonly child: ChildProcess;
  readonly postmaster: number;
  readonly port: number;
  leave(): Promise<void>;
}

async function startHolder(): Promise<Holder> {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  const [line] = await once(createInterface(child.stdout), "line");
  const said: { postmaster: number; port: number } = JSON.parse(String(line));
  return {
    child,
    ...said,
    leave: async () => {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}

const running = () => readPostmaster(join(folder, "postgres"));

describe("the embedded server", () => {
  it("is one server for six that start cold at once, and the last one out stops it", { timeout: 60_000 }, async () => {
    const holders = await Promise.all(Array.from({ length: 6 }, startHolder));
    expect(new Set(holders.map(({ postmaster }) => postmaster)).size).toBe(1);

    const [last, ...others] = holders;
    await Promise.all(others.map((holder) => holder.leave()));
    expect((await running())?.pid).toBe(last?.postmaster);
    await last?.leave();
    expect(await running()).toBeUndefined();
  });

  it("needs no clean-up after a holder was killed", { timeout: 60_000 }, async () => {
    const [killed, other] = [await startHolder(), await startHolder()];
    killed.child.kill("SIGKILL");
    await once(killed.child, "exit");
    await other.leave();
    expect(await running()).toBeUndefined();

    const alone = await startHolder();
    alone.child.kill("SIGKILL");
    await once(alone.child, "exit");
    const next = await startHolder();
    expect(next.postmaster).toBe(alone.postmaster);
    await next.leave();
    expect(await running()).toBeUndefined();
  });

  it("comes back on its own port when it is killed under its holder, and the pools with it", { timeout: 60_000 }, async () => {
    const holder = await startHolder();
    const { superuserPassword } = await readSecrets(folder, {});
    const sql = postgres(`postgres://postgres:${superuserPassword}@127.0.0.1:${holder.port}/postgres`, { ...WITHOUT_DELAY, max: 2 });
    const four = () => Promise.all(Array.from({ length: 4 }, () => sql`select 1`));
    await four();
    process.kill(holder.postmaster, "SIGKILL");
    await expect(vi.waitFor(() => four(), { timeout: 20_000, interval: 20 })).resolves.toHaveLength(4);
    const again = await vi.waitFor(
      async () => {
        const found = await running();
        if (found?.status !== "ready" || found.pid === holder.postmaster) throw new Error("not back yet");
        return found;
      },
      { timeout: 20_000, interval: 50 },
    );
    expect(again.port).toBe(holder.port);
    await four();
    await sql.end();
    await holder.leave();
    expect(await running()).toBeUndefined();
  });

  it.runIf(isRoot)("runs under a folder that only root may enter", { timeout: 60_000 }, async () => {
    await chmod(parent, 0o700);
    const holder = await startHolder();
    expect((await stat(join(folder, "postgres"))).uid).toBe(0);
    await holder.leave();
  });

  it("listens on 127.0.0.1 alone and keeps parameters out of its log", { timeout: 60_000 }, async () => {
    const { superuserPassword } = await readSecrets(folder, {});
    const server = await attachServer({ folder, superuserPassword });
    const sql = postgres(server.adminUrl("postgres"), { max: 1 });
    const [settings] = await sql`
      select current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as sockets,
        current_setting('max_connections') as connections, current_setting('log_parameter_max_length') as logged, current_setting('server_version') as version`;
    await sql.end();
    await server.leave();
    expect(settings).toMatchObject({
      listen: "127.0.0.1",
      sockets: "",
      connections: "200",
      logged: "0",
      version: expect.stringMatching(/^18\./),
    });
    expect((await stat(join(folder, "secrets.json"))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o066).toBe(0);
  });
});

describe("a data folder that cannot be used", () => {
  const attach = () => attachServer({ folder, superuserPassword: "x" });

  it("is refused in one sentence when it holds something else than a database", async () => {
    await mkdir(join(folder, "postgres"), { recursive: true });
    await expect(attach()).rejects.toMatchObject({ kind: "folder-broken", sentences: { nl: expect.stringContaining("beschadigd") } });
  });

  it("is refused when its database is of another version", async () => {
    await mkdir(join(folder, "postgres"), { recursive: true });
    await writeFile(join(folder, "postgres", "PG_VERSION"), "17\n");
    await expect(attach()).rejects.toMatchObject({ kind: "folder-of-another-version", message: expect.stringContaining("17") });
  });

  it("is refused when it is a file", async () => {
    await writeFile(folder, "");
    await expect(attach()).rejects.toMatchObject({ kind: "folder-not-usable" });
  });

  it.runIf(isRoot)("is refused when its database belongs to another user", async () => {
    await mkdir(join(folder, "postgres"), { recursive: true });
    await chown(join(folder, "postgres"), 12_345, 12_345);
    await expect(attach()).rejects.toMatchObject({ kind: "folder-of-another-user", sentences: { nl: expect.stringContaining("12345") } });
  });

  it("is refused when its secrets are not those of its database", { timeout: 60_000 }, async () => {
    const holder = await startHolder();
    await expect(attach()).rejects.toMatchObject({ kind: "folder-broken", message: expect.stringContaining("secrets.json") });
    await holder.leave();
  });
});

describe("the secrets", () => {
  it("are written once, however many start at once", async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => readSecrets(folder, {})));
    expect(new Set(all.map((secrets) => JSON.stringify(secrets))).size).toBe(1);
  });

  it("may each come from the environment or from a file named there", async () => {
    await writeFile(join(parent, "door"), "from a file\n");
    const key = Buffer.alloc(32, 7).toString("base64");
    const secrets = await readSecrets(folder, {
      HERVAT_KEY_ENCRYPTION_KEY: key,
      HERVAT_DOOR_KEY_FILE: join(parent, "door"),
      HERVAT_DB_PASSWORD_COACH: "c",
    });
    expect(secrets).toMatchObject({
      doorKey: "from a file",
      rolePasswords: { coach: "c" },
      fromEnvironment: ["HERVAT_KEY_ENCRYPTION_KEY", "HERVAT_DB_PASSWORD_COACH", "HERVAT_DOOR_KEY"],
    });
    expect(Buffer.from(secrets.keyEncryptionKey)).toEqual(Buffer.alloc(32, 7));
  });

  it("are refused in one sentence when their file is damaged, and never written over", async () => {
    await readSecrets(folder, {});
    await writeFile(join(folder, "secrets.json"), "{");
    await expect(readSecrets(folder, {})).rejects.toMatchObject({
      kind: "folder-broken",
      message: expect.stringContaining("secrets.json"),
    });
  });
});
