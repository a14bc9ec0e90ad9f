import type { Db } from "@hervat/database";
import { reportRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { ContactId, PlainDate } from "@hervat/domain/primitives";
import { REPORT_KINDS, type Report, readersAtWork } from "@hervat/domain/reports";
import type { Trajectory } from "@hervat/domain/trajectory";
import { namedReaders } from "../reports/stop-use.ts";

/** To whom at the employer her yes to an evaluation lets it go today, and since when. */
export async function readYesToEvaluation(tx: Db, sealer: Sealer, trajectory: Trajectory): Promise<ReadonlyMap<ContactId, PlainDate>> {
  const yes = new Map<ContactId, PlainDate>();
  for (const { value: report } of await reportRepository(tx, sealer).ofTrajectory(trajectory.id)) {
    const agreedOn = agreedDay(report);
    if (agreedOn === null) continue;
    const named = (await namedReaders(tx, sealer, report)) ?? readersAtWork(trajectory).map(({ contactId }) => contactId);
    for (const id of named) if (!yes.has(id)) yes.set(id, agreedOn);
  }
  return yes;
}

function agreedDay(report: Report): PlainDate | null {
  if (REPORT_KINDS[report.kind].audience !== "manager" || !("agreement" in report)) return null;
  return report.status === "fetched" && report.regrettedOn !== null ? null : report.agreement.agreedOn;
}
