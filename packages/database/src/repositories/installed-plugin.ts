import { createHash } from "node:crypto";
import type { InstalledPluginId, MembershipId, PracticeId } from "@hervat/domain/primitives";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { batches, documents } from "../schema/batch.ts";
import { installedPlugins } from "../schema/plugin.ts";
import { reportVersions } from "../schema/report.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** All about an installed version but its file. */
export interface InstalledPlugin {
  readonly id: InstalledPluginId;
  readonly pluginId: string;
  readonly pluginVersion: string;
  readonly kind: string;
  readonly audience: string;
  /** As it was read from the file when it came. */
  readonly manifest: unknown;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly signedBy: string | null;
  readonly installedAt: Date;
  readonly installedBy: MembershipId | null;
  readonly removedAt: Date | null;
  readonly disabledAt: Date | null;
  readonly disabledBy: MembershipId | null;
}

const {
  tenantId: _tenant,
  package: file,
  ...columns
} = {
  tenantId: installedPlugins.tenantId,
  package: installedPlugins.package,
  id: installedPlugins.id,
  pluginId: installedPlugins.pluginId,
  pluginVersion: installedPlugins.pluginVersion,
  kind: installedPlugins.kind,
  audience: installedPlugins.audience,
  manifest: installedPlugins.manifest,
  sha256: installedPlugins.sha256,
  size: installedPlugins.size,
  signedBy: installedPlugins.signedBy,
  installedAt: installedPlugins.installedAt,
  installedBy: installedPlugins.installedBy,
  removedAt: installedPlugins.removedAt,
  disabledAt: installedPlugins.disabledAt,
  disabledBy: installedPlugins.disabledBy,
};

/** What is known of a version when it comes. */
export type NewPlugin = Omit<InstalledPlugin, "sha256" | "size" | "removedAt" | "disabledAt" | "disabledBy">;

/** The plugins that a practice brought itself, version by version. */
export function installedPluginRepository(db: Db, tenant: PracticeId) {
  const own = eq(installedPlugins.tenantId, tenant);
  const named = (pluginId: string, pluginVersion: string) =>
    and(own, eq(installedPlugins.pluginId, pluginId), eq(installedPlugins.pluginVersion, pluginVersion));
  return {
    /** In the order in which they came. */
    async list(): Promise<InstalledPlugin[]> {
      return db.select(columns).from(installedPlugins).where(own).orderBy(asc(installedPlugins.installedAt)).limit(MOST_ROWS);
    },

    async find(id: InstalledPluginId): Promise<InstalledPlugin | undefined> {
      const [row] = await db
        .select(columns)
        .from(installedPlugins)
        .where(and(own, eq(installedPlugins.id, id)));
      return row;
    },

    /** The one with this name and version, as a report or a batch keeps it; one that was removed too. */
    async named(pluginId: string, pluginVersion: string): Promise<InstalledPlugin | undefined> {
      const [row] = await db.select(columns).from(installedPlugins).where(named(pluginId, pluginVersion));
      return row;
    },

    /** The file of a version; undefined once it was removed. */
    async file(id: InstalledPluginId): Promise<Uint8Array | undefined> {
      const [row] = await db
        .select({ file })
        .from(installedPlugins)
        .where(and(own, eq(installedPlugins.id, id)));
      return row?.file ?? undefined;
    },

    /** @returns false when this name and version came in the meantime: then nothing was written */
    async add(plugin: NewPlugin, content: Uint8Array): Promise<boolean> {
      const sha256 = createHash("sha256").update(content).digest("hex");
      const added = await db
        .insert(installedPlugins)
        .values({ ...plugin, tenantId: tenant, package: content, sha256, size: content.length })
        .onConflictDoNothing({ target: [installedPlugins.tenantId, installedPlugins.pluginId, installedPlugins.pluginVersion] })
        .returning({ id: installedPlugins.id });
      return added.length === 1;
    },

    /** Takes the file away; that there was such a version stays. @returns false when it was gone */
    async remove(id: InstalledPluginId, at: Date): Promise<boolean> {
      const gone = await db
        .update(installedPlugins)
        .set({ package: null, removedAt: at })
        .where(and(own, eq(installedPlugins.id, id), isNull(installedPlugins.removedAt)))
        .returning({ id: installedPlugins.id });
      return gone.length > 0;
    },

    /** The versions that are switched off. */
    async disabled(): Promise<ReadonlySet<InstalledPluginId>> {
      const rows = await db
        .select({ id: installedPlugins.id })
        .from(installedPlugins)
        .where(and(own, isNotNull(installedPlugins.disabledAt)))
        .limit(MOST_ROWS);
      return new Set(rows.map(({ id }) => id));
    },

    /** Switches a version off, or on again. @returns false when it stood so already, or was removed */
    async setDisabled(id: InstalledPluginId, disabled: { readonly at: Date; readonly by: MembershipId } | null): Promise<boolean> {
      const stands = disabled === null ? isNotNull(installedPlugins.disabledAt) : isNull(installedPlugins.disabledAt);
      const set = await db
        .update(installedPlugins)
        .set({ disabledAt: disabled?.at ?? null, disabledBy: disabled?.by ?? null })
        .where(and(own, eq(installedPlugins.id, id), isNull(installedPlugins.removedAt), stands))
        .returning({ id: installedPlugins.id });
      return set.length > 0;
    },

    /** Whether a text, a document or a batch names this version. */
    async isNamed({ pluginId, pluginVersion }: Pick<InstalledPlugin, "pluginId" | "pluginVersion">): Promise<boolean> {
      for (const table of [reportVersions, documents, batches]) {
        const named = and(eq(table.tenantId, tenant), eq(table.pluginId, pluginId), eq(table.pluginVersion, pluginVersion));
        const found = await db.select({ id: table.id }).from(table).where(named).limit(1);
        if (found.length > 0) return true;
      }
      return false;
    },
  };
}
