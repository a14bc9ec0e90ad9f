import type { LinkPurpose } from "@hervat/domain/people";
import type { LinkId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq, gt, isNull } from "drizzle-orm";
import { links } from "../schema/link.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";

export interface Link {
  readonly id: LinkId;
  readonly purpose: LinkPurpose;
  readonly trajectoryId: TrajectoryId;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Links of one practice for people without an account. The token itself is never stored: only its SHA-256. */
export function linkRepository(db: Db, tenant: PracticeId) {
  const own = eq(links.tenantId, tenant);
  return {
    async add(link: Link, tokenHash: Uint8Array): Promise<void> {
      await db.insert(links).values({ ...link, tenantId: tenant, tokenHash });
    },

    async addMany(added: readonly { readonly link: Link; readonly tokenHash: Uint8Array }[]): Promise<void> {
      const rows = added.map(({ link, tokenHash }) => ({ ...link, tenantId: tenant, tokenHash }));
      await insertMany(db, links, rows);
    },

    /** The link behind a token, as long as it opens. Looking uses nothing up: a mail scanner looks too. */
    async findOpen(tokenHash: Uint8Array, now: Date): Promise<Link | undefined> {
      const open = and(own, eq(links.tokenHash, tokenHash), gt(links.expiresAt, now), isNull(links.revokedAt));
      const [row] = await db.select().from(links).where(open);
      if (row === undefined) return undefined;
      const { id, purpose, trajectoryId, createdAt, expiresAt } = row;
      return { id, purpose, trajectoryId, createdAt, expiresAt };
    },

    /** Ends every link of this purpose into this case: only the newest one opens. */
    async revokeAll(trajectoryId: TrajectoryId, purpose: LinkPurpose, now: Date): Promise<void> {
      await db
        .update(links)
        .set({ revokedAt: now })
        .where(and(own, eq(links.trajectoryId, trajectoryId), eq(links.purpose, purpose), isNull(links.revokedAt)));
    },

    async revoke(id: LinkId, now: Date): Promise<void> {
      await db
        .update(links)
        .set({ revokedAt: now })
        .where(and(own, eq(links.id, id), isNull(links.revokedAt)));
    },
  };
}
