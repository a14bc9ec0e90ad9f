import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SERVER = fileURLToPath(new URL("../../../../apps/core/src/server.ts", import.meta.url));

/** Core as `npm start` runs it, worker included, in a process and a data folder of its own, filled with the demo. */
export interface CoreProcess {
  readonly dataFolder: string;
  readonly origin: string;
  readonly internalPort: number;
  /** Where core expects the manager portal; nothing listens there yet. */
  readonly managerPort: number;
  /** The same for the client portal. */
  readonly clientPort: number;
  close(): Promise<void>;
}

export async function startCore(): Promise<CoreProcess> {
  const dataFolder = await mkdtemp(join(tmpdir(), "hervat-bench-"));
  const [port, internalPort, managerPort, clientPort] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const child = fork(SERVER, {
    env: {
      ...process.env,
      HERVAT_DATA: dataFolder,
      HERVAT_PORT: String(port),
      HERVAT_INTERNAL_PORT: String(internalPort),
      HERVAT_MANAGER_PORT: String(managerPort),
      HERVAT_CLIENT_PORT: String(clientPort),
      HERVAT_LOG_LEVEL: "error",
      DATABASE_URL: "",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await ready(child);
  return {
    dataFolder,
    internalPort,
    managerPort,
    clientPort,
    origin: `http://localhost:${port}`,
    close: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess): Promise<void> {
  const [message]: unknown[] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (typeof message !== "object" || message === null || !("ready" in message)) throw new Error("core did not start");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
