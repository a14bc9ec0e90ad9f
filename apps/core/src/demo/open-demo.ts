import { practiceDirectoryRepository } from "@hervat/database/repositories";
import { clearDemo, refreshStatistics } from "@hervat/database/server";
import { sql } from "drizzle-orm";
import type { Service } from "../service-context.ts";
import { type DemoSignIn, forgetDemoAccounts, keepDemoAccounts, readDemoAccounts } from "./demo-accounts.ts";
import { type FilledDemo, fillDemo } from "./fill-demo.ts";

/** Held while the demo is made, so that of two processes that start on one folder one makes it and the other waits. */
const DEMO_LOCK = 7_284_019;

export interface DemoPlace {
  readonly service: Service;
  /** The owner's address: removing needs more than any serving role may. */
  readonly ownerUrl: string;
}

/**
 * The accounts of the demo, made first where there is none yet: on a folder without any practice, and where a demo was left
 * half made. Undefined where no demo may be, or where a practice of somebody's own is.
 */
export async function openDemo(place: DemoPlace): Promise<readonly DemoSignIn[] | undefined> {
  const { service } = place;
  if (!service.installation.demoAllowed) return undefined;
  return underDemoLock(service, async () => {
    const practices = await service.database.transactAs("auth", {}, (tx) => practiceDirectoryRepository(tx).list());
    if (practices.some(({ demo }) => !demo)) return undefined;
    const kept = await readDemoAccounts(service.installation.dataFolder);
    if (practices.length > 0 && kept !== undefined) return kept;
    const cleared = await clearDemo(place.ownerUrl);
    return cleared.ok ? (await makeDemo(place)).signIns : undefined;
  });
}

/** Fills the demo and keeps its accounts, in a database without practices. */
export async function makeDemo({ service, ownerUrl }: DemoPlace): Promise<FilledDemo> {
  const { dataFolder } = service.installation;
  await forgetDemoAccounts(dataFolder);
  const filled = await fillDemo(service);
  await refreshStatistics(ownerUrl);
  await keepDemoAccounts(dataFolder, filled.signIns);
  return filled;
}

/** One at a time. The lock's own transaction touches no table: it would stand in the way of the work it guards. */
export function underDemoLock<Value>(service: Service, work: () => Promise<Value>): Promise<Value> {
  return service.database.transactAs("auth", {}, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${DEMO_LOCK})`);
    return work();
  });
}
