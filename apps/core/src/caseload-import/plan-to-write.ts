import type { ImportPlan, KnownCaseload } from "@hervat/domain/caseload-import";
import type { PlainDate, PracticeId } from "@hervat/domain/primitives";

/** What was decided, against what, and when it is written down. */
export interface PlanToWrite {
  readonly plan: ImportPlan;
  readonly known: KnownCaseload;
  readonly tenant: PracticeId;
  readonly now: Date;
  readonly today: PlainDate;
}
