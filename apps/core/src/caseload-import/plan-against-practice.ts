import { createHash } from "node:crypto";
import type { Db } from "@hervat/database";
import { membershipRepository, programmeRepository, readKnownCaseload } from "@hervat/database/repositories";
import { codesIn, type ImportPlan, type KnownCaseload, planImport } from "@hervat/domain/caseload-import";
import { policyRow } from "@hervat/domain/policy";
import { type MembershipId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { newestOfEach } from "@hervat/domain/programme";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { OpenedImport } from "./import-request.ts";

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
  { table, mapping, mode }: OpenedImport,
  coachEmail: string | null,
): Promise<Result<PlannedImport, PlanRefusal>> {
  const tenant = practiceOf(ctx);
  const programmes = programmeRepository(tx, tenant);
  const known = {
    // By its newest name alone: a row begins with the version that stands now.
    programmes: newestOfEach(await programmes.everything()),
    retired: await programmes.retired(),
    ...(await readKnownCaseload(tx, tenant, { codes: codesIn(table.rows, mapping), ...onlyOf(ctx) })),
  };
  const coach = coachEmail === null ? await coachWithoutName(tx, ctx) : byEmail(known, coachEmail);
  if (coach === undefined) return refuse({ kind: coachEmail === null ? "no-coach" : "coach-unknown" });

  const plan = planImport({ rows: table.rows, mapping, known, coach, today: ctx.today(), mode });
  const fingerprint = createHash("sha256").update(JSON.stringify(plan)).digest("hex");
  return ok({ plan, known, fingerprint });
}

/** Who may read only her own cases compares a file with those alone. The console holds the whole data folder. */
function onlyOf({ actor }: ServiceContext): { onlyOf?: MembershipId } {
  const ownOnly = policyRow("trajectory.read").may[actor.kind] !== "practice";
  return ownOnly && "membershipId" in actor ? { onlyOf: actor.membershipId } : {};
}

async function coachWithoutName(tx: Db, ctx: ServiceContext): Promise<MembershipId | undefined> {
  if (ctx.actor.kind === "coach" || ctx.actor.kind === "owner") return ctx.actor.membershipId;
  const standing = await membershipRepository(tx, practiceOf(ctx)).list();
  return standing.find(({ role }) => role === "owner")?.id;
}

function byEmail({ coaches }: KnownCaseload, written: string): MembershipId | undefined {
  const address = written.trim().toLowerCase();
  return coaches.find(({ email }) => email === address)?.membershipId;
}
