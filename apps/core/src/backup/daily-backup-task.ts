import type { Service } from "../service-context.ts";
import type { WorkerTask } from "../worker/worker-task.ts";
import { keptBackups, nextBackupFile, removeOldBackups } from "./backup-folder.ts";
import { makeBackup } from "./make-backup.ts";

const LOOK_EVERY_MS = 60 * 60 * 1000;
const FIRST_LOOK_MS = 10 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Once a day all practices into a file in the data folder. Elsewhere is better: the start says so, and `doctor` looks at its age. */
export const dailyBackupTask: WorkerTask = async (service) => {
  let running: Promise<void> = Promise.resolve();
  const look = () => {
    running = backUpWhenDue(service).catch((err: unknown) => service.log.error({ err }, "the daily backup failed"));
  };
  const first = setTimeout(look, FIRST_LOOK_MS);
  const every = setInterval(look, LOOK_EVERY_MS);
  return {
    async stop() {
      clearTimeout(first);
      clearInterval(every);
      await running;
    },
  };
};

/** Makes the backup of today unless it is there. */
export async function backUpWhenDue(service: Service): Promise<void> {
  const { dataFolder } = service.installation;
  const now = service.clock.now();
  const [newest] = await keptBackups(dataFolder);
  if (newest !== undefined && now.getTime() - newest.madeAt.getTime() < DAY_MS) return;
  await makeBackup(service, await nextBackupFile(dataFolder, now), "hervat");
  await removeOldBackups(dataFolder);
}
