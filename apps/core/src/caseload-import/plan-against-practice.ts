import { createHash } from "node:crypto";
import type { Db } from "@hervat/database";
import { codesIn, type ImportPlan, type KnownCaseload, planImport } from "@hervat/domain/caseload-import";
import { type MembershipId, ok, type PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedImport } from "./import-request.ts";
import { readCoaches, readKnownCaseload } from "./read-known-caseload.ts";

export interface PlannedImport {
  readonly plan: ImportPlan;
  readonly known: KnownCaseload;
  /** Equal as long as the file, its columns and what the practice knows of them are equal. */
  readonly fingerprint: string;
}
export type PlanRefusal = { readonly kind: "no-coach" } | { readonly kind: "coach-unknown" };

/**
 * Decides a file against what the practice has at this moment. Rows without a coach fall to the one that is named; else
 * to whoever imports, when she guides clients herself; else to the owner.
 *
 * @param coachEmail only the command line names one
 */
export async function planAgainstPractice(
  tx: Db,
  ctx: ServiceContext,
  { table, mapping }: OpenedImport,
  coachEmail: string | null,
): Promise<Result<PlannedImport, PlanRefusal>> {
  const tenant = practiceOf(ctx);
  const coaches = await readCoaches(tx, tenant);
  const coach =
    coachEmail === null ? coachOfActor(ctx, coaches) : coaches.find(({ email }) => email === coachEmail.trim().toLowerCase())?.membershipId;
  if (coach === undefined) return refuse({ kind: coachEmail === null ? "no-coach" : "coach-unknown" });

  const known = await readKnownCaseload(tx, ctx, tenant, codesIn(table.rows, mapping), coaches);
  const plan = planImport({ rows: table.rows, mapping, known, coach, today: ctx.today() });
  const fingerprint = createHash("sha256").update(JSON.stringify(plan)).digest("hex");
  return ok({ plan, known, fingerprint });
}

/** @throws NotFoundError for an actor without a practice. */
export function practiceOf({ actor }: ServiceContext): PracticeId {
  if (!("practiceId" in actor) || actor.practiceId === null) throw new NotFoundError("practice");
  return actor.practiceId;
}

function coachOfActor(
  { actor }: ServiceContext,
  coaches: readonly { membershipId: MembershipId; role: string }[],
): MembershipId | undefined {
  if (actor.kind === "coach" || actor.kind === "owner") return actor.membershipId;
  return coaches.find(({ role }) => role === "owner")?.membershipId;
}
