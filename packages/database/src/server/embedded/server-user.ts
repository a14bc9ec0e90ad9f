import { type SpawnOptions, spawn } from "node:child_process";
import { chown, readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ServerRefusal } from "../server-refusal.ts";
import type { Binaries } from "./binaries.ts";

/** As whom PostgreSQL runs: it refuses root, so root starts it as someone else. */
export type ServerUser =
  | { readonly kind: "self"; readonly uid: number }
  /** A user of the system with a home of its own for databases. */
  | { readonly kind: "postgres"; readonly uid: number; readonly gid: number }
  /** A user namespace in which root's own files belong to nobody: works under a folder that only root may enter. */
  | { readonly kind: "namespace"; readonly uid: 0 };

const NOBODY = "65534";

/** An existing cluster keeps the user it was made for. @throws ServerRefusal when root has no way to run it as someone else */
export async function chooseServerUser(folder: string, cluster: string, binaries: Binaries): Promise<ServerUser> {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { kind: "self", uid };

  const madeForRoot = (await stat(cluster).catch(() => undefined))?.uid === 0;
  const postgres = madeForRoot ? undefined : await systemUser("postgres");
  if (postgres && (await mayWalk(postgres, folder)) && (await mayWalk(postgres, binaries.postgres)))
    return { kind: "postgres", ...postgres };
  if (await canRun("unshare", ["-U", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "true"])) return { kind: "namespace", uid: 0 };
  throw new ServerRefusal("cannot-drop-root", {
    nl: "PostgreSQL mag niet als root draaien. Start Hervat als gewone gebruiker, of maak een gebruiker postgres die bij de datamap mag.",
    en: "PostgreSQL may not run as root. Start Hervat as an ordinary user, or make a user postgres that may enter the data folder.",
  });
}

/** How a command is started as that user. */
export function commandAs(
  user: ServerUser,
  command: string,
  args: readonly string[],
): { command: string; args: readonly string[]; options: SpawnOptions } {
  switch (user.kind) {
    case "self":
      return { command, args, options: {} };
    case "postgres":
      return { command, args, options: { uid: user.uid, gid: user.gid } };
    case "namespace":
      return { command: "unshare", args: ["-U", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, command, ...args], options: {} };
  }
}

/** Hands a file or folder to the user that the server runs as. */
export async function giveTo(user: ServerUser, path: string): Promise<void> {
  if (user.kind === "postgres") await chown(path, user.uid, user.gid);
}

async function systemUser(name: string): Promise<{ uid: number; gid: number } | undefined> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** Whether every folder above `path` lets this user through. The last part is ours to give. */
async function mayWalk({ uid, gid }: { uid: number; gid: number }, path: string): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = await stat(folder);
    const execute = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & execute) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function canRun(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: "ignore" });
    child.once("error", () => done(false));
    child.once("exit", (code) => done(code === 0));
  });
}
