import type { PracticeId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";
import { pluginRuns } from "../schema/plugin.ts";
import type { Db } from "../tenancy/db.ts";

/** How some documents of one version went. */
export interface PluginRun {
  readonly pluginId: string;
  readonly pluginVersion: string;
  /** Of each that was made, in ms. */
  readonly ms: readonly number[];
  /** How much memory the VM had in use at most in one of them, in bytes; null when none was made. */
  readonly peakBytes: number | null;
  readonly failed: number;
  /** Why the last that failed did: a refusal of the engine. Null when none failed. */
  readonly failure: unknown;
}

/** One version over a while: how many documents, how long half and nearly all of them took at most in ms, the most memory in bytes, and what went wrong last. */
const HealthRow = z.object({
  pluginId: z.string(),
  pluginVersion: z.string(),
  made: z.int(),
  failed: z.int(),
  p50: z.int().nullable(),
  p95: z.int().nullable(),
  peakBytes: z.int().nullable(),
  lastAt: z.coerce.date(),
  lastFailure: z.unknown(),
  lastFailureAt: z.coerce.date().nullable(),
});
export type PluginHealth = z.infer<typeof HealthRow>;

export function pluginRunRepository(db: Db, tenant: PracticeId) {
  return {
    async add({ ms, ...run }: PluginRun, at: Date): Promise<void> {
      await db.insert(pluginRuns).values({ ...run, ms: [...ms], tenantId: tenant, id: v7(), at });
    },

    /** Per version, of what was made since then. */
    async health(since: Date): Promise<PluginHealth[]> {
      const rows = await db.execute(sql`
        with runs as (select * from reports.plugin_run where tenant_id = ${tenant} and at >= ${since.toISOString()}::timestamptz),
        took as (
          select plugin_id, plugin_version, count(*)::int as made,
            percentile_cont(0.5) within group (order by one)::int as p50, percentile_cont(0.95) within group (order by one)::int as p95
          from runs cross join unnest(ms) as one group by plugin_id, plugin_version)
        select runs.plugin_id as "pluginId", runs.plugin_version as "pluginVersion", coalesce(min(made), 0) as made,
          sum(failed)::int as failed, min(p50) as p50, min(p95) as p95,
          max(peak_bytes) as "peakBytes", max(at) as "lastAt",
          (array_agg(failure order by at desc) filter (where failed > 0))[1] as "lastFailure",
          max(at) filter (where failed > 0) as "lastFailureAt"
        from runs left join took using (plugin_id, plugin_version) group by plugin_id, plugin_version order by 1, 2`);
      return rows.map((row) => HealthRow.parse(row));
    },
  };
}
