import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ServerRefusal } from "../server-refusal.ts";
import type { Binaries } from "./binaries.ts";
import { runAs } from "./run.ts";
import { giveTo, type ServerUser } from "./server-user.ts";

export const SUPERUSER = "postgres";
const MAJOR = "18";

/**
 * Makes the cluster when there is none. It is built beside its place and then renamed, so that a half-made one is never
 * found; of several that start at once the first to rename wins and the others use what they find.
 */
export async function ensureCluster({ folder, cluster, logFile, binaries, user, password }: ClusterPlace): Promise<void> {
  if (await checkCluster(cluster, user)) return;

  const building = join(folder, `postgres.tmp-${process.pid}-${randomBytes(3).toString("hex")}`);
  const passwordFile = `${building}.pw`;
  try {
    await mkdir(building, { mode: 0o700 });
    await giveTo(user, building);
    await writeFile(passwordFile, password, { mode: 0o600 });
    await giveTo(user, passwordFile);
    const code = await runAs(
      user,
      binaries.initdb,
      [
        "-D",
        building,
        "-U",
        SUPERUSER,
        "-A",
        "scram-sha-256",
        `--pwfile=${passwordFile}`,
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--locale=C.UTF-8",
        "--no-instructions",
      ],
      logFile,
    );
    if (code !== 0) throw notUsable(folder, logFile);
    await rename(building, cluster).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(building, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}

export interface ClusterPlace {
  readonly folder: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly password: string;
}

/** @returns false when there is no cluster yet. @throws ServerRefusal when what is there cannot be used */
async function checkCluster(cluster: string, user: ServerUser): Promise<boolean> {
  const found = await stat(cluster).catch(() => undefined);
  if (found === undefined) return false;
  if (process.platform !== "win32" && found.uid !== user.uid) {
    throw new ServerRefusal("folder-of-another-user", {
      nl: `De database in ${cluster} is van een andere gebruiker (uid ${found.uid}). Start Hervat als die gebruiker, of kies met HERVAT_DATA een andere map.`,
      en: `The database in ${cluster} belongs to another user (uid ${found.uid}). Start Hervat as that user, or choose another folder with HERVAT_DATA.`,
    });
  }
  const version = (await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => "")).trim();
  if (version === MAJOR) return true;
  if (/^\d+$/.test(version)) {
    throw new ServerRefusal("folder-of-another-version", {
      nl: `De database in ${cluster} is van PostgreSQL ${version}; deze Hervat gebruikt ${MAJOR}. Zet een back-up terug in een nieuwe map.`,
      en: `The database in ${cluster} is of PostgreSQL ${version}; this Hervat uses ${MAJOR}. Restore a backup into a new folder.`,
    });
  }
  throw new ServerRefusal("folder-broken", {
    nl: `De datamap is beschadigd: ${cluster} is geen database. Zet een back-up terug, of kies met HERVAT_DATA een andere map.`,
    en: `The data folder is broken: ${cluster} is not a database. Restore a backup, or choose another folder with HERVAT_DATA.`,
  });
}

function notUsable(folder: string, logFile: string): ServerRefusal {
  return new ServerRefusal("folder-not-usable", {
    nl: `In ${folder} kon geen database gemaakt worden; de reden staat onderaan ${logFile}.`,
    en: `No database could be made in ${folder}; the reason is at the end of ${logFile}.`,
  });
}
