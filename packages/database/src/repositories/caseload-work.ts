import type { PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq, sql } from "drizzle-orm";
import { invoices } from "../schema/invoice.ts";
import { resumptionSteps } from "../schema/resumption.ts";
import { trajectories } from "../schema/trajectory.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { MOST_ROWS } from "./stored.ts";

/** What a list tells of a case from this side of the wall: its build-up and its invoices. */
export interface CaseloadWork {
  readonly trajectoryId: TrajectoryId;
  /** In the step that runs today the manager reported fewer hours than were planned. */
  readonly hoursBehind: boolean;
  /** An invoice was issued and not taken back. */
  readonly invoiced: boolean;
  /** An invoice is being written. */
  readonly conceptInvoice: boolean;
}

const workOf = builtOnce<OfMany & { today: PlainDate }>()((db, given) => {
  const t = trajectories;
  const steps = sql`${resumptionSteps.tenantId} = ${t.tenantId} and ${resumptionSteps.trajectoryId} = ${t.id}`;
  const bills = sql`${invoices.tenantId} = ${t.tenantId} and ${invoices.trajectoryId} = ${t.id}`;
  return db
    .select({
      trajectoryId: t.id,
      hoursBehind: sql<boolean>`exists (select 1 from ${resumptionSteps} where ${steps} and ${given("today")}::date between ${resumptionSteps.fromOn} and ${resumptionSteps.toOn} and ${resumptionSteps.hoursWorked} < ${resumptionSteps.hoursPerWeek})`,
      invoiced: sql<boolean>`exists (select 1 from ${invoices} where ${bills} and ${invoices.status} = 'issued')`,
      conceptInvoice: sql<boolean>`exists (select 1 from ${invoices} where ${bills} and ${invoices.status} = 'concept')`,
    })
    .from(t)
    .where(and(eq(t.tenantId, given("tenant")), anyOf(t.id, given("ids"))))
    .limit(MOST_ROWS);
});

/** For these cases in one query. */
export function readCaseloadWork(db: Db, tenant: PracticeId, ids: readonly TrajectoryId[], today: PlainDate): Promise<CaseloadWork[]> {
  return workOf(db, { tenant, ids, today });
}
