import { authSessions, authVerifications } from "@hervat/database/schema";
import { lt } from "drizzle-orm";
import type { Service } from "../service-context.ts";
import type { WorkerTask } from "../worker/worker-task.ts";
import { sweepBudgets } from "./budget.ts";

const EVERY_MS = 60 * 60 * 1000;

/** Removes what signing in leaves behind: sessions that ran out, codes nobody used, budgets whose window is over. */
export const sweepSignInTask: WorkerTask = async (service) => {
  let running: Promise<void> = Promise.resolve();
  const sweep = () => {
    running = sweepSignIn(service).catch((err: unknown) => service.log.error({ err }, "sweeping sign-in failed"));
  };
  const every = setInterval(sweep, EVERY_MS);
  return {
    async stop() {
      clearInterval(every);
      await running;
    },
  };
};

async function sweepSignIn({ database, clock }: Service): Promise<void> {
  const now = clock.now();
  await database.transactAs("auth", {}, async (tx) => {
    await tx.delete(authSessions).where(lt(authSessions.expiresAt, now));
    await tx.delete(authVerifications).where(lt(authVerifications.expiresAt, now));
    await sweepBudgets(tx, now);
  });
}
