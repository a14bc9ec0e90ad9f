import { setTimeout as wait } from "node:timers/promises";
import { ServerRefusal } from "../server-refusal.ts";
import type { ClusterPlace } from "./cluster.ts";
import { freePort } from "./free-port.ts";
import { forgetUnburied, readPostmaster } from "./postmaster-file.ts";
import { runAs } from "./run.ts";
import { asOptions, serverSettings } from "./settings.ts";

export const PATIENCE_MS = 60_000;

/**
 * Finds the running server of this cluster or starts it. Whoever comes second reads the port from `postmaster.pid`; when two
 * start it at once, PostgreSQL lets one through and the other attaches.
 *
 * @returns the port on 127.0.0.1
 */
export async function ensureRunning(
  place: ClusterPlace,
  settings: Readonly<Record<string, string>>,
  preferredPort?: number,
): Promise<number> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let failures = 0; Date.now() < deadline; ) {
    const running = await readPostmaster(place.cluster);
    if (running?.status === "ready") return running.port;
    if (running === undefined) {
      if (failures >= 3) break;
      await forgetUnburied(place.cluster);
      failures += (await start(place, settings, preferredPort)) ? 0 : 1;
    }
    await wait(20);
  }
  throw didNotStart(place);
}

export function didNotStart({ logFile }: ClusterPlace): ServerRefusal {
  return new ServerRefusal("did-not-start", {
    nl: `De database startte niet; de reden staat onderaan ${logFile}.`,
    en: `The database did not start; the reason is at the end of ${logFile}.`,
  });
}

async function start(
  { cluster, logFile, binaries, user }: ClusterPlace,
  settings: Readonly<Record<string, string>>,
  preferredPort?: number,
): Promise<boolean> {
  const options = asOptions(serverSettings(await freePort(preferredPort), settings));
  const code = await runAs(
    user,
    binaries.pgCtl,
    ["start", "-w", "-t", String(PATIENCE_MS / 1000), "-s", "-D", cluster, "-o", options],
    logFile,
  );
  return code === 0;
}

/** Stops the server; whoever is connected is disconnected, what was committed stays. */
export async function stopServer({ cluster, logFile, binaries, user }: ClusterPlace): Promise<void> {
  await runAs(user, binaries.pgCtl, ["stop", "-w", "-s", "-m", "fast", "-D", cluster], logFile);
}
