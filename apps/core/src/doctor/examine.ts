import type { Env } from "../env.ts";
import { examineAddresses } from "./examine-addresses.ts";
import { examineBackups } from "./examine-backups.ts";
import { examineBrowser } from "./examine-browser.ts";
import { examineDatabase } from "./examine-database.ts";
import { examineFolder } from "./examine-folder.ts";
import type { Finding } from "./finding.ts";

/** Looks at everything Hervat needs, and goes on where something is missing. A folder that is not there yet is left so. */
export async function examine(env: Env, variables: NodeJS.ProcessEnv): Promise<Finding[]> {
  const folder = await examineFolder(env.dataFolder);
  return [
    ...folder.findings,
    ...(folder.exists || env.databaseUrl !== undefined ? await examineDatabase(env, variables) : []),
    ...(await examineBrowser()),
    ...(folder.exists ? await examineBackups(env.dataFolder, new Date()) : []),
    ...examineAddresses(env),
  ];
}
