import { createHash } from "node:crypto";
import { type Db, refusedBy } from "@hervat/database";
import { importRunRepository } from "@hervat/database/repositories";
import { missingColumns } from "@hervat/domain/caseload-import";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { countRows, describeRejection } from "./describe-plan.ts";
import { type ImportRefusal, importRefusal } from "./import-refusal.ts";
import { type ImportRequest, type OpenedImport, openImport } from "./import-request.ts";
import { type PlannedImport, planAgainstPractice } from "./plan-against-practice.ts";
import { sicknessHashes } from "./sickness-hashes.ts";
import { trajectoriesOf } from "./trajectories-of.ts";
import { writePlan } from "./write-plan.ts";

/** What came of an import. `imported` counts rows that were added or brought up to date. */
export const ImportResult = z.strictObject({
  imported: z.int(),
  unchanged: z.int(),
  rejected: z.array(z.strictObject({ row: z.int(), column: z.string(), message: z.string() })),
});
export type ImportResult = z.infer<typeof ImportResult>;

export interface RunRequest extends ImportRequest {
  /** What the person saw when she confirmed; null for the command line, which takes the file as it comes. */
  readonly fingerprint: string | null;
  readonly coachEmail: string | null;
  /** Decide and report, write nothing. */
  readonly dryRun: boolean;
}

/**
 * Imports the good rows of a file in one transaction and reports the others. Two imports for one practice wait for each
 * other; whoever confirmed something that is no longer so gets a refusal, and nothing was written.
 */
export async function runImport(ctx: ServiceContext, request: RunRequest): Promise<Result<ImportResult, ImportRefusal>> {
  ctx.authorise("import.run", { kind: "practice", practiceId: practiceOf(ctx) });
  const opened = await openImport(request);
  if (!opened.ok) return refuse(importRefusal(opened.refusal, ctx.language));
  const missing = missingColumns(opened.value.mapping, request.mode);
  if (missing.length > 0) return refuse(importRefusal({ kind: "missing-columns", fields: missing }, ctx.language));

  try {
    return await ctx.inTransaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`caseload-import ${practiceOf(ctx)}`}, 0))`);
      const planned = await planAgainstPractice(tx, ctx, opened.value, request.coachEmail);
      if (!planned.ok) return refuse(importRefusal(planned.refusal, ctx.language));
      if (request.fingerprint !== null && request.fingerprint !== planned.value.fingerprint) {
        return refuse(importRefusal({ kind: "meanwhile-changed" }, ctx.language));
      }
      await record(tx, ctx, request, planned.value);
      return ok(toResult(planned.value, opened.value, ctx));
    });
  } catch (error) {
    // Someone added the same client or employer by hand between our reading and our writing.
    if (!["client_code", "employer_name"].some((name) => refusedBy(error, name))) throw error;
    return refuse(importRefusal({ kind: "meanwhile-changed" }, ctx.language));
  }
}

async function record(tx: Db, ctx: ServiceContext, request: RunRequest, { plan, known }: PlannedImport): Promise<void> {
  const tenant = practiceOf(ctx);
  const counts = countRows(plan);
  const compared = trajectoriesOf(plan, known);
  if (request.dryRun) return writeAudit(tx, ctx, { action: "import.preview", trajectories: compared, details: counts });

  const now = ctx.now();
  const { cases, ...made } = await writePlan(tx, { plan, known, tenant, now, today: ctx.today() });
  const run = {
    id: v7(),
    fileHash: createHash("sha256").update(request.bytes).digest("hex"),
    imported: counts.new + counts.changed,
    unchanged: counts.unchanged,
    rejected: counts.rejected,
    membershipId: "membershipId" in ctx.actor ? ctx.actor.membershipId : null,
    createdAt: now,
    undoneAt: null,
    ...made,
  };
  const written = cases.map(({ trajectoryId }) => trajectoryId);
  const hashes = await sicknessHashes(tx, tenant, written);
  await importRunRepository(tx, tenant).add(
    run,
    cases.map((done) => ({ ...done, sicknessHash: hashes.get(done.trajectoryId) ?? "" })),
  );
  await writeAudit(tx, ctx, { action: "import.run", trajectories: [...new Set([...compared, ...written])], details: counts });
}

function toResult({ plan }: PlannedImport, opened: OpenedImport, { language }: ServiceContext): ImportResult {
  const counts = countRows(plan);
  return {
    imported: counts.new + counts.changed,
    unchanged: counts.unchanged,
    rejected: plan.rows.flatMap((row) => (row.outcome === "rejected" ? [describeRejection(row.row, row.problems, opened, language)] : [])),
  };
}
