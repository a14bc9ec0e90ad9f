import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const SERVER = fileURLToPath(new URL("../../../../apps/core/src/server.ts", import.meta.url));

/** Core as `npm start` runs it, worker included, in a process of its own. */
export interface CoreProcess {
  readonly child: ChildProcess;
  readonly dataFolder: string;
  readonly origin: string;
  readonly internalPort: number;
  /** Where core expects the manager portal; nothing listens there yet. */
  readonly managerPort: number;
  /** The same for the client portal. */
  readonly clientPort: number;
  close(): Promise<void>;
}

/**
 * @param dataFolder filled with the demo when there is nothing in it
 * @param first a module that runs in it before core does
 */
export async function startCore(dataFolder: string, first?: URL): Promise<CoreProcess> {
  const [port, internalPort, managerPort, clientPort] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const child = fork(SERVER, {
    execArgv: first === undefined ? [] : ["--import", first.href],
    // So that moments and bytes come over as they are.
    serialization: "advanced",
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
    child,
    dataFolder,
    internalPort,
    managerPort,
    clientPort,
    origin: `http://localhost:${port}`,
    close: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
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
