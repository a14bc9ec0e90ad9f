import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { CoreProcess } from "../api/core-process.ts";

const START_MS = 30_000;

/** The built portal of managers or of clients before this core. */
export async function startPortal(name: "manager-portal" | "client-portal", core: CoreProcess) {
  const port = name === "manager-portal" ? core.managerPort : core.clientPort;
  const server = fileURLToPath(new URL(`../../../../apps/${name}/server.ts`, import.meta.url));
  const child = spawn(process.execPath, [server], {
    env: {
      ...process.env,
      HERVAT_DATA: core.dataFolder,
      HERVAT_MANAGER_PORT: String(core.managerPort),
      HERVAT_CLIENT_PORT: String(core.clientPort),
      HERVAT_CORE_URL: `http://127.0.0.1:${core.internalPort}`,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const origin = `http://localhost:${port}`;
  const deadline = Date.now() + START_MS;
  while (!(await fetch(`${origin}/inloggen`).catch(() => undefined))?.ok) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error(`the ${name} did not start`);
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
