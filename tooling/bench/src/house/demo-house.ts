import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { openDemo, readEnv, type ServiceContext, type StartedService, startService } from "@hervat/core/bench";
import { practiceDirectoryRepository } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";

/** The product on an embedded database of its own, filled with the demo. Close it: a server and a folder go with it. */
export interface DemoHouse extends StartedService {
  readonly dataFolder: string;
  readonly practices: readonly PracticeId[];
  /** As the command line asks: every case of the practice. */
  contextIn(practiceId: PracticeId): ServiceContext;
  /** The process of the database server; those of its connections are below it. */
  serverPid(): Promise<number>;
}

export async function openDemoHouse(): Promise<DemoHouse> {
  const dataFolder = await mkdtemp(join(tmpdir(), "hervat-bench-"));
  const started = await startService(readEnv({ HERVAT_DATA: dataFolder, HERVAT_LOG_LEVEL: "error" }), {});
  const { service, database } = started;
  await openDemo({ service, ownerUrl: database.ownerUrl });
  const practices = await database.transactAs("auth", {}, (tx) => practiceDirectoryRepository(tx).list());
  return {
    ...started,
    dataFolder,
    practices: practices.map(({ tenantId }) => tenantId),
    contextIn: (practiceId) =>
      service.contextFor({ actor: { kind: "console", practiceId, osUser: userInfo().username }, requestId: randomUUID() }),
    serverPid: async () => Number((await readFile(join(dataFolder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]),
    close: async () => {
      await started.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
