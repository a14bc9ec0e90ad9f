import { EmployerScope, PilotScope, PluginChoice, type PluginStep } from "@hervat/domain/plugins";
import type { MembershipId, PracticeId } from "@hervat/domain/primitives";
import type { ReportKindKey } from "@hervat/domain/reports";
import { and, asc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { pluginSteps } from "../schema/plugin.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** A step with its place in the history of its kind. */
export interface TakenStep {
  readonly kind: ReportKindKey;
  readonly number: number;
  readonly step: PluginStep;
  readonly at: Date;
  readonly by: MembershipId | null;
}

type Row = typeof pluginSteps.$inferSelect;

function toStep({ did, installedPluginId: versionId, options, scope }: Row): PluginStep {
  switch (did) {
    case "preview":
    case "use":
      return { did, ...PluginChoice.parse({ versionId, options }) };
    case "pilot":
      return { did, ...PluginChoice.parse({ versionId, options }), scope: PilotScope.parse(scope) };
    case "use-for":
      return { did, ...PluginChoice.parse({ versionId, options }), scope: EmployerScope.parse(scope) };
    case "stop-for":
      return { did, scope: EmployerScope.parse(scope) };
    case "stop-trial":
    case "roll-back":
      return { did };
  }
}

function toTaken(row: Row): TakenStep {
  return { kind: row.kind, number: row.number, step: toStep(row), at: row.takenAt, by: row.takenBy };
}

/** What a practice did about the versions of its reports, the oldest first. */
export function pluginStepRepository(db: Db, tenant: PracticeId) {
  const own = eq(pluginSteps.tenantId, tenant);
  return {
    async ofKind(kind: ReportKindKey): Promise<TakenStep[]> {
      const rows = await db
        .select()
        .from(pluginSteps)
        .where(and(own, eq(pluginSteps.kind, kind)))
        .orderBy(asc(pluginSteps.number))
        .limit(MOST_ROWS);
      return rows.map(toTaken);
    },

    async list(): Promise<TakenStep[]> {
      const rows = await db.select().from(pluginSteps).where(own).orderBy(asc(pluginSteps.kind), asc(pluginSteps.number)).limit(MOST_ROWS);
      return rows.map(toTaken);
    },

    /** @returns false when a colleague took this number first: then nothing was written */
    async add({ kind, number, step, at, by }: TakenStep): Promise<boolean> {
      const choice = "versionId" in step ? { installedPluginId: step.versionId, options: step.options } : {};
      const scope = "scope" in step ? { scope: step.scope } : {};
      const added = await db
        .insert(pluginSteps)
        .values({ tenantId: tenant, id: v7(), kind, number, did: step.did, ...choice, ...scope, takenAt: at, takenBy: by })
        .onConflictDoNothing({ target: [pluginSteps.tenantId, pluginSteps.kind, pluginSteps.number] })
        .returning({ id: pluginSteps.id });
      return added.length === 1;
    },
  };
}
