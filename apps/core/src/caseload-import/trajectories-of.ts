import type { ImportPlan, KnownCaseload } from "@hervat/domain/caseload-import";
import type { TrajectoryId } from "@hervat/domain/primitives";

/** The existing cases whose facts a file was compared with: also a row that was rejected has told something of them. */
export function trajectoriesOf({ rows }: ImportPlan, known: KnownCaseload): readonly TrajectoryId[] {
  const byCode = new Map(known.clients.map(({ code, trajectoryId }) => [code.toLowerCase(), trajectoryId]));
  return [...new Set(rows.flatMap(({ code }) => byCode.get(code.toLowerCase()) ?? []))];
}
