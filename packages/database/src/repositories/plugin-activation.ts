import type { MembershipId, PracticeId } from "@hervat/domain/primitives";
import type { ReportKindKey } from "@hervat/domain/reports";
import { and, asc, eq } from "drizzle-orm";
import { pluginActivations } from "../schema/report.ts";
import type { Db } from "../tenancy/db.ts";

/** Which version of which plugin a practice uses for a kind, with its options. */
export interface PluginActivation {
  readonly kind: ReportKindKey;
  readonly pluginId: string;
  readonly pluginVersion: string;
  readonly options: unknown;
}

export function pluginActivationRepository(db: Db, tenant: PracticeId) {
  const own = eq(pluginActivations.tenantId, tenant);
  const columns = {
    kind: pluginActivations.kind,
    pluginId: pluginActivations.pluginId,
    pluginVersion: pluginActivations.pluginVersion,
    options: pluginActivations.options,
  };
  return {
    async find(kind: ReportKindKey): Promise<PluginActivation | undefined> {
      const [row] = await db
        .select(columns)
        .from(pluginActivations)
        .where(and(own, eq(pluginActivations.kind, kind)));
      return row;
    },

    async list(): Promise<PluginActivation[]> {
      return db.select(columns).from(pluginActivations).where(own).orderBy(asc(pluginActivations.kind));
    },

    async save({ kind, ...activation }: PluginActivation, { by, at }: { by: MembershipId | null; at: Date }): Promise<void> {
      const values = { ...activation, options: activation.options ?? {}, activatedBy: by, activatedAt: at };
      await db
        .insert(pluginActivations)
        .values({ tenantId: tenant, kind, ...values })
        .onConflictDoUpdate({ target: [pluginActivations.tenantId, pluginActivations.kind], set: values });
    },
  };
}
