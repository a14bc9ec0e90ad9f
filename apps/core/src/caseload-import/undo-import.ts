import { type Db, refusedByReference } from "@hervat/database";
import { type ImportRun, importRunRepository, keepShown, type RecordedCase } from "@hervat/database/repositories";
import { mayUndoImport, type UndoImportRefusal } from "@hervat/domain/caseload-import";
import { ok, type PracticeId, type Result } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { BeforeImport, PRIVATE_COLUMNS } from "./before-import.ts";
import { sicknessHashes } from "./sickness-hashes.ts";

export const UndoImportInput = z.strictObject({ id: z.uuid() });
export type UndoImportInput = z.infer<typeof UndoImportInput>;

export const Undone = z.strictObject({
  removed: z.int(),
  restored: z.int(),
  /** Codes of the clients that stay as they are, because someone worked on them since. */
  kept: z.array(z.string()),
});
export type Undone = z.infer<typeof Undone>;

/**
 * Takes an import back: cases that it made are gone, cases that it changed stand as before. A case on which someone worked
 * since stays as it is, and is named: nothing that a person did is lost.
 */
export async function undoImport(ctx: ServiceContext, { id }: UndoImportInput): Promise<Result<Undone, UndoImportRefusal>> {
  const tenant = practiceOf(ctx);
  ctx.authorise("import.undo", { kind: "practice", practiceId: tenant });
  return ctx.inTransaction(async (tx) => {
    const runs = importRunRepository(tx, tenant);
    const run = await runs.hold(id);
    if (run === undefined || !mayTakeBack(ctx, run)) throw new NotFoundError("import");
    const may = mayUndoImport(run, ctx.now());
    if (!may.ok) return may;

    const cases = await runs.cases(id);
    const hashes = await sicknessHashes(
      tx,
      tenant,
      cases.map(({ trajectoryId }) => trajectoryId),
    );
    const codes = await codesOf(tx, tenant, cases);
    const done = { removed: 0, restored: 0, kept: [] as string[] };
    for (const one of cases) {
      const untouched = (hashes.get(one.trajectoryId) ?? "") === one.sicknessHash;
      if (untouched && (await takeBack(tx, tenant, one))) done[one.before === null ? "removed" : "restored"] += 1;
      else done.kept.push(codes.get(one.clientId) ?? "");
    }
    for (const contact of run.madeContacts) await removeUnused(tx, sql`work.contact`, tenant, contact);
    for (const employer of run.madeEmployers) await removeUnused(tx, sql`work.employer`, tenant, employer);
    await runs.markUndone(id, ctx.now());
    await writeAudit(tx, ctx, {
      action: "import.undone",
      trajectories: cases.map(({ trajectoryId }) => trajectoryId),
      details: { removed: done.removed, restored: done.restored, kept: done.kept.length },
    });
    return ok({ ...done, kept: done.kept.toSorted() });
  });
}

/** A coach takes back what she brought in herself; who runs the practice takes back any. */
export function mayTakeBack({ actor }: Pick<ServiceContext, "actor">, { membershipId }: Pick<ImportRun, "membershipId">): boolean {
  return actor.kind !== "coach" || actor.membershipId === membershipId;
}

async function codesOf(tx: Db, tenant: PracticeId, cases: readonly RecordedCase[]): Promise<ReadonlyMap<string, string>> {
  const ids = JSON.stringify(cases.map(({ clientId }) => clientId));
  const rows = await tx.execute<{ id: string; code: string }>(
    sql`select id, code from work.client where tenant_id = ${tenant} and id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`,
  );
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** @returns false when someone worked on it since: by its version, or because something refers to it */
async function takeBack(tx: Db, tenant: PracticeId, one: RecordedCase): Promise<boolean> {
  return savepoint(tx, (inside) => (one.before === null ? remove(inside, tenant, one) : restore(inside, tenant, one)));
}

/** Thrown to roll back to the savepoint. */
class NotAsItWasError extends Error {
  override name = "NotAsItWasError";
}

async function savepoint(tx: Db, work: (inside: Db) => Promise<boolean>): Promise<boolean> {
  try {
    await tx.transaction(async (inside) => {
      if (!(await work(inside))) throw new NotAsItWasError("someone worked on it since");
    });
    return true;
  } catch (fault) {
    if (fault instanceof NotAsItWasError || refusedByReference(fault)) return false;
    throw fault;
  }
}

async function remove(tx: Db, tenant: PracticeId, one: RecordedCase): Promise<boolean> {
  for (const table of ["spell", "milestone_done", "case_facts"])
    await tx.execute(sql`delete from work.${sql.identifier(table)} where tenant_id = ${tenant} and trajectory_id = ${one.trajectoryId}`);
  const gone = await tx.execute(sql`
    delete from work.trajectory where tenant_id = ${tenant} and id = ${one.trajectoryId} and version = ${one.trajectoryVersion} returning id`);
  await tx.execute(sql`delete from care.client_contact where tenant_id = ${tenant} and client_id = ${one.clientId}`);
  const client = await tx.execute(sql`
    delete from work.client where tenant_id = ${tenant} and id = ${one.clientId} and version = ${one.clientVersion} returning id`);
  return gone.length === 1 && client.length === 1;
}

async function restore(tx: Db, tenant: PracticeId, one: RecordedCase): Promise<boolean> {
  const was = BeforeImport.parse(one.before);
  const client = await tx.execute(sql`
    update work.client set name = ${was.name}, function = ${was.job}, contract_hours_per_week = ${was.hours}, version = version + 1
    where tenant_id = ${tenant} and id = ${one.clientId} and version = ${one.clientVersion} returning id`);
  const address = was.address === null ? null : JSON.stringify(was.address);
  const since = was.since === null ? sql`` : sql`manager_since = ${was.since.manager}::date, hr_since = ${was.since.hr}::date,`;
  const trajectory = await tx.execute(sql`
    update work.trajectory set ${since} manager_contact_id = ${was.manager}, hr_contact_id = ${was.hr}, bedrijfsarts_contact_id = ${was.bedrijfsarts},
      price_agreement_cents = ${was.price}, purchase_order = ${was.po}, invoice_email = ${was.email}, version = version + 1,
      invoice_address = case when ${address}::text is null then null else array(select jsonb_array_elements_text(${address}::jsonb)) end
    where tenant_id = ${tenant} and id = ${one.trajectoryId} and version = ${one.trajectoryVersion} returning id`);
  await keepShown(tx, tenant, [one.trajectoryId]);
  for (const column of PRIVATE_COLUMNS.filter((name) => one.filled.includes(name)))
    await tx.execute(
      sql`update care.client_contact set ${sql.identifier(column)} = null where tenant_id = ${tenant} and client_id = ${one.clientId}`,
    );
  return client.length === 1 && trajectory.length === 1;
}

/** An employer or contact that came along goes too, unless something else uses it by now. */
async function removeUnused(tx: Db, table: ReturnType<typeof sql>, tenant: PracticeId, id: string): Promise<void> {
  await savepoint(tx, async (inside) => {
    await inside.execute(sql`delete from ${table} where tenant_id = ${tenant} and id = ${id}`);
    return true;
  });
}
