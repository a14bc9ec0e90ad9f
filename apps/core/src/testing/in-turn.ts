import { holdCase } from "@hervat/database/repositories";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { expect } from "vitest";
import type { GivenTeam } from "./given-team.ts";

/** Each of these calls waits for the case, one behind the other, before the first is done. */
export async function inTurn(
  { test, practice }: Pick<GivenTeam, "test" | "practice">,
  trajectoryId: TrajectoryId,
  calls: readonly (() => Promise<unknown>)[],
): Promise<PromiseSettledResult<unknown>[]> {
  const waiting = async () => {
    const [row] = await test.database.admin`select count(*)::int as n from pg_locks
      where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;
    return row?.["n"];
  };
  const under: Promise<unknown>[] = [];
  await test.service.database.transactAs("coach", { tenant: practice.id }, async (tx) => {
    await holdCase(tx, trajectoryId);
    for (const call of calls) {
      const made = call();
      made.catch(() => undefined);
      under.push(made);
      await expect.poll(waiting, { timeout: 10_000 }).toBe(under.length);
    }
  });
  return Promise.allSettled(under);
}
