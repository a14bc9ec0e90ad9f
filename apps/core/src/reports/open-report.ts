import type { Db } from "@hervat/database";
import { holdCase, reportRepository, type Stored } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { type Action, policyRow, type ResourceOf } from "@hervat/domain/policy";
import type { ReportId } from "@hervat/domain/primitives";
import type { Report } from "@hervat/domain/reports";
import { NotFoundError } from "../errors.ts";
import { holdBasis } from "../privacy/hold-basis.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readCoachRelation } from "../trajectory/read-relations.ts";

type TrajectoryAction = { [A in Action]: ResourceOf<A>["kind"] extends "trajectory" ? A : never }[Action];

export interface OpenedReport {
  readonly stored: Stored<Report>;
  readonly sealer: Sealer;
  readonly reports: ReturnType<typeof reportRepository>;
}

/**
 * A report that whoever asks may do this to, locked until the end of the transaction.
 *
 * @throws NotFoundError
 * @throws BasisMissingError when the action enters health data and the case has no privacy basis
 */
export async function openReport(tx: Db, ctx: ServiceContext, action: TrajectoryAction, id: ReportId): Promise<OpenedReport> {
  const practiceId = practiceOf(ctx);
  const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
  const reports = reportRepository(tx, sealer);
  const known = await reports.find(id);
  if (known === undefined) throw new NotFoundError("report");
  if (ctx.changes) await holdCase(tx, known.value.trajectoryId);
  const stored = await reports.find(id, { forRelease: true });
  if (stored === undefined) throw new NotFoundError("report");
  ctx.authorise(action, { kind: "trajectory", ...(await readCoachRelation(tx, ctx, stored.value.trajectoryId)) });
  if (policyRow(action).entersHealth === true) await holdBasis(tx, ctx, stored.value.trajectoryId);
  return { stored, sealer, reports };
}
