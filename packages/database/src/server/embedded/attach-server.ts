import { chmod, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ServerRefusal } from "../server-refusal.ts";
import { findBinaries } from "./binaries.ts";
import { type ClusterPlace, ensureCluster, SUPERUSER } from "./cluster.ts";
import { didNotStart, ensureRunning, PATIENCE_MS, stopServer } from "./ensure-running.ts";
import { type Hold, pause, takeHold } from "./hold.ts";
import { chooseServerUser } from "./server-user.ts";

export interface EmbeddedServer {
  readonly port: number;
  /** Address of a database on it, for the superuser. */
  adminUrl(database: string): string;
  /** Lets go of the server; who is last stops it. */
  leave(): Promise<void>;
}

export interface AttachOptions {
  readonly folder: string;
  readonly superuserPassword: string;
  /** Settings over our own, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The server of this data folder: made, started or found running. Any number of processes may attach. @throws ServerRefusal */
export async function attachServer({ folder, superuserPassword, settings = {} }: AttachOptions): Promise<EmbeddedServer> {
  const place = await prepare(resolve(folder), superuserPassword);
  await ensureCluster(place);

  let left = false;
  let port: number | undefined;
  const adminUrl = (at: number, database: string) =>
    `postgres://${SUPERUSER}:${encodeURIComponent(superuserPassword)}@127.0.0.1:${at}/${database}`;

  async function attach(): Promise<{ port: number; hold: Hold }> {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
      port = await ensureRunning(place, settings, port);
      const hold = await takeHold(adminUrl(port, "postgres"), onLost).catch((error: unknown) => {
        throw isWrongPassword(error) ? wrongSecrets(place.folder) : error;
      });
      if (hold) return { port, hold };
      await pause();
    }
    throw didNotStart(place);
  }

  // A server that fell over is started again on its old port, so that the pools find it where it was.
  function onLost(): void {
    if (left) return;
    current = attach();
    current.catch(() => {});
  }

  let current = attach();
  const attached = await current;
  return {
    port: attached.port,
    adminUrl: (database) => adminUrl(attached.port, database),
    leave: async () => {
      if (left) return;
      const { hold } = await current;
      left = true;
      if (await hold.leave().catch(() => false)) await stopServer(place);
      await hold.close();
    },
  };
}

async function prepare(folder: string, password: string): Promise<ClusterPlace> {
  const cluster = join(folder, "postgres");
  const binaries = await findBinaries();
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const user = await chooseServerUser(folder, cluster, binaries);
    await chmod(folder, user.kind === "postgres" ? 0o711 : 0o700);
    return { folder, cluster, logFile: join(folder, "postgres.log"), binaries, user, password };
  } catch (cause) {
    if (cause instanceof ServerRefusal) throw cause;
    throw new ServerRefusal(
      "folder-not-usable",
      {
        nl: `De datamap ${folder} is niet te gebruiken. Kijk of de map van jou is, of kies met HERVAT_DATA een andere map.`,
        en: `The data folder ${folder} cannot be used. See whether it is yours, or choose another folder with HERVAT_DATA.`,
      },
      { cause },
    );
  }
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "28P01";
}

function wrongSecrets(folder: string): ServerRefusal {
  return new ServerRefusal("folder-broken", {
    nl: `secrets.json in ${folder} hoort niet bij de database die daar staat. Zet het juiste bestand terug.`,
    en: `secrets.json in ${folder} does not belong to the database that is there. Put the right file back.`,
  });
}
