import { createHash } from "node:crypto";
import type { BroughtReportId, EmployerId, MembershipId, PracticeId } from "@hervat/domain/primitives";
import { and, asc, eq } from "drizzle-orm";
import { contacts } from "../schema/contact.ts";
import { employers } from "../schema/employer.ts";
import { memberships } from "../schema/membership.ts";
import { type BROUGHT_STATES, broughtReports } from "../schema/plugin.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** All about a report that HR brought but its file. */
export interface BroughtReport {
  readonly id: BroughtReportId;
  readonly employerId: EmployerId;
  /** By name, of whoever brought it. */
  readonly employer: string;
  readonly pluginId: string;
  readonly pluginVersion: string;
  readonly sha256: string;
  readonly status: (typeof BROUGHT_STATES)[number];
  readonly broughtBy: MembershipId;
  readonly broughtAt: Date;
  readonly offeredAt: Date | null;
  readonly answeredAt: Date | null;
}

const b = broughtReports;
const columns = {
  id: b.id,
  employerId: employers.id,
  employer: employers.name,
  pluginId: b.pluginId,
  pluginVersion: b.pluginVersion,
  sha256: b.sha256,
  status: b.status,
  broughtBy: b.broughtBy,
  broughtAt: b.broughtAt,
  offeredAt: b.offeredAt,
  answeredAt: b.answeredAt,
};

/** Reports that employers bring. Each role finds its own: HR those of her employer, the practice those that were offered. */
export function broughtReportRepository(db: Db, tenant: PracticeId) {
  const own = eq(b.tenantId, tenant);
  const withEmployer = () =>
    db
      .select(columns)
      .from(b)
      .innerJoin(memberships, and(eq(memberships.tenantId, b.tenantId), eq(memberships.id, b.broughtBy)))
      .innerJoin(contacts, and(eq(contacts.tenantId, b.tenantId), eq(contacts.id, memberships.contactId)))
      .innerJoin(employers, and(eq(employers.tenantId, b.tenantId), eq(employers.id, contacts.employerId)));
  return {
    /** In the order in which they came. */
    async list(): Promise<BroughtReport[]> {
      return withEmployer().where(own).orderBy(asc(b.broughtAt), asc(b.id)).limit(MOST_ROWS);
    },

    async find(id: BroughtReportId): Promise<BroughtReport | undefined> {
      const [row] = await withEmployer().where(and(own, eq(b.id, id)));
      return row;
    },

    async file(id: BroughtReportId): Promise<Uint8Array | undefined> {
      const [row] = await db
        .select({ file: b.package })
        .from(b)
        .where(and(own, eq(b.id, id)));
      return row?.file;
    },

    /** @returns false when she brought this version before: then nothing was written */
    async add(
      brought: Pick<BroughtReport, "id" | "pluginId" | "pluginVersion" | "broughtBy" | "broughtAt">,
      content: Uint8Array,
    ): Promise<boolean> {
      const sha256 = createHash("sha256").update(content).digest("hex");
      const added = await db
        .insert(b)
        .values({ ...brought, tenantId: tenant, package: content, sha256, status: "draft" })
        .onConflictDoNothing({ target: [b.tenantId, b.broughtBy, b.pluginId, b.pluginVersion] })
        .returning({ id: b.id });
      return added.length === 1;
    },

    /** @returns false when it was no draft any more */
    async offer(id: BroughtReportId, at: Date): Promise<boolean> {
      const changed = await db
        .update(b)
        .set({ status: "offered", offeredAt: at })
        .where(and(own, eq(b.id, id), eq(b.status, "draft")))
        .returning({ id: b.id });
      return changed.length === 1;
    },

    /** @returns false when it was answered, or taken back, in the meantime */
    async answer(
      id: BroughtReportId,
      status: "taken" | "declined",
      { at, by }: { readonly at: Date; readonly by: MembershipId },
    ): Promise<boolean> {
      const changed = await db
        .update(b)
        .set({ status, answeredAt: at, answeredBy: by })
        .where(and(own, eq(b.id, id), eq(b.status, "offered")))
        .returning({ id: b.id });
      return changed.length === 1;
    },

    /** @returns false when it was answered already: then it stays */
    async remove(id: BroughtReportId, status: "draft" | "offered"): Promise<boolean> {
      const gone = await db
        .delete(b)
        .where(and(own, eq(b.id, id), eq(b.status, status)))
        .returning({ id: b.id });
      return gone.length === 1;
    },
  };
}
