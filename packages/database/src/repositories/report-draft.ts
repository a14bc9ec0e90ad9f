import type { MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { ReportDraft } from "@hervat/domain/reports";
import { and, eq, inArray } from "drizzle-orm";
import { v7 } from "uuid";
import { reportDrafts } from "../schema/dossier.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { readTogether } from "./read-together.ts";
import { assertSaved, StaleSaveError, type Stored } from "./stored.ts";

type DraftOf<Kind extends ReportDraft["kind"]> = Extract<ReportDraft, { kind: Kind }>;
const contentAt = (row: string) => ({ table: "care.report_draft", row, column: "content" });

const rowsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select()
    .from(reportDrafts)
    .where(and(eq(reportDrafts.tenantId, tenant), anyOf(reportDrafts.trajectoryId, ids)));
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

/** The texts that a coach is writing, one sealed row per trajectory and kind. */
export function reportDraftRepository(db: Db, sealer: Sealer) {
  const of = (trajectoryId: TrajectoryId, kind: ReportDraft["kind"]) =>
    and(eq(reportDrafts.tenantId, sealer.tenant), eq(reportDrafts.trajectoryId, trajectoryId), eq(reportDrafts.kind, kind));
  return {
    async find<Kind extends ReportDraft["kind"]>(trajectoryId: TrajectoryId, kind: Kind): Promise<Stored<DraftOf<Kind>> | undefined> {
      const rows = (await rowsById(db, sealer.tenant, [trajectoryId])).get(trajectoryId) ?? [];
      const row = rows.find((found) => found.kind === kind);
      if (row === undefined) return undefined;
      const draft = sealer.openJson(contentAt(row.id), ReportDraft, row.content);
      if (!isOfKind(draft, kind)) throw new Error(`the ${kind} draft of trajectory ${trajectoryId} holds another kind`);
      return { version: row.version, value: draft };
    },

    /** Which kinds have something written, without opening any. */
    async written(ids: readonly TrajectoryId[]): Promise<{ trajectoryId: TrajectoryId; kind: string; savedAt: Date }[]> {
      return db
        .select({ trajectoryId: reportDrafts.trajectoryId, kind: reportDrafts.kind, savedAt: reportDrafts.savedAt })
        .from(reportDrafts)
        .where(and(eq(reportDrafts.tenantId, sealer.tenant), inArray(reportDrafts.trajectoryId, [...ids])));
    },

    /** `version` 0 is a draft that was never saved. @throws StaleSaveError */
    async save({ version, value }: Stored<ReportDraft>, { by, at }: { by: MembershipId | null; at: Date }): Promise<void> {
      if (version === 0) {
        const id = v7();
        const added = await db
          .insert(reportDrafts)
          .values({
            tenantId: sealer.tenant,
            id,
            trajectoryId: value.trajectoryId,
            kind: value.kind,
            content: sealer.sealJson(contentAt(id), value),
            savedBy: by,
            savedAt: at,
          })
          .onConflictDoNothing()
          .returning({ id: reportDrafts.id });
        if (added.length === 0) throw new StaleSaveError("report-draft", value.trajectoryId);
        return;
      }
      const [row] = await db.select({ id: reportDrafts.id }).from(reportDrafts).where(of(value.trajectoryId, value.kind));
      const saved =
        row === undefined
          ? []
          : await db
              .update(reportDrafts)
              .set({ content: sealer.sealJson(contentAt(row.id), value), savedBy: by, savedAt: at, version: version + 1 })
              .where(and(of(value.trajectoryId, value.kind), eq(reportDrafts.version, version)))
              .returning({ id: reportDrafts.id });
      assertSaved(saved, "report-draft", value.trajectoryId);
    },
  };
}

function isOfKind<Kind extends ReportDraft["kind"]>(draft: ReportDraft, kind: Kind): draft is DraftOf<Kind> {
  return draft.kind === kind;
}
