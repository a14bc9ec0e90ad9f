import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { CoreProcess } from "../api/core-process.ts";

const SERVER = fileURLToPath(new URL("../../../../apps/manager-portal/server.ts", import.meta.url));
const START_MS = 30_000;

/** The built manager portal before this core. */
export async function startManagerPortal({ dataFolder, managerPort, internalPort }: CoreProcess) {
  const child = spawn(process.execPath, [SERVER], {
    env: {
      ...process.env,
      HERVAT_DATA: dataFolder,
      HERVAT_MANAGER_PORT: String(managerPort),
      HERVAT_CORE_URL: `http://127.0.0.1:${internalPort}`,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const origin = `http://localhost:${managerPort}`;
  const deadline = Date.now() + START_MS;
  while (!(await fetch(`${origin}/inloggen`).catch(() => undefined))?.ok) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error("the manager portal did not start");
    await pause(100);
  }
  return {
    origin,
    close: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
