import { addDays, earliest, latest, nextWorkingDay } from "@hervat/domain/calendar";
import { type ConceptInvoice, conceptForTrajectory, YearMonth } from "@hervat/domain/invoicing";
import { cents } from "@hervat/domain/money";
import type { PracticeProfile } from "@hervat/domain/practice";
import { InvoiceId, type PlainDate, type PracticeId } from "@hervat/domain/primitives";
import type { Programme } from "@hervat/domain/programme";
import type { InvoiceCourse } from "../cases/case-brief.ts";
import type { DemoIds } from "../random/demo-ids.ts";
import type { Random } from "../random/random.ts";
import type { DemoDossier, DemoEmployer } from "../world.ts";

/** A concept and the days on which something happens to it. */
export interface InvoicePlan {
  readonly concept: ConceptInvoice;
  readonly employer: DemoEmployer;
  readonly course: InvoiceCourse;
  readonly issueOn: PlainDate;
  readonly creditOn: PlainDate;
}

export interface PlanParts {
  readonly practiceId: PracticeId;
  readonly profile: PracticeProfile;
  readonly today: PlainDate;
  readonly ids: DemoIds;
  readonly random: Random;
}

/** What will become of the invoice of one dossier; null where none is asked, or no price was agreed. */
export function invoicePlan(
  { dossier, programme }: { readonly dossier: DemoDossier; readonly programme: Programme },
  employer: DemoEmployer,
  course: InvoiceCourse,
  { practiceId, profile, today, ids, random }: PlanParts,
): InvoicePlan | null {
  const { trajectory, client } = dossier;
  const { priceCents, purchaseOrder } = trajectory.agreement;
  if (course === "none" || priceCents === null) return null;

  const begin = "activeSince" in trajectory ? trajectory.activeSince : trajectory.startedOn;
  const wanted = course === "overdue" ? addDays(today, -random.int(34, 60)) : addDays(begin, random.int(2, 24));
  const bounded = earliest(latest(wanted, begin), today);
  const issueOn = nextWorkingDay(bounded) <= today ? nextWorkingDay(bounded) : bounded;
  const concept = conceptForTrajectory(profile, {
    id: ids.next(InvoiceId),
    practiceId,
    employerId: employer.id,
    trajectoryId: trajectory.id,
    dossierReference: client.code,
    purchaseOrder,
    priceAgreementCents: cents(priceCents),
    servicePeriod: { kind: "months", from: monthOf(trajectory.startedOn), to: monthOf(lastMonthDay(dossier, issueOn)) },
    names: [client.name],
    usualLineText: programme.invoiceLine.nl,
    timeLines: [],
  });
  if (!concept.ok) throw new Error(`the invoice of ${client.code} was refused: ${concept.refusal.kind}`);
  return {
    concept: concept.value,
    employer,
    course,
    issueOn,
    creditOn: earliest(nextWorkingDay(addDays(issueOn, random.int(6, 15))), today),
  };
}

/** A programme at a fixed price is invoiced over the months it takes; what is over is over. */
function lastMonthDay({ trajectory }: DemoDossier, issueOn: PlainDate): PlainDate {
  if (trajectory.status === "completed") return trajectory.completedOn;
  if (trajectory.status === "stopped") return trajectory.stoppedOn;
  const expected = addDays(trajectory.startedOn, 120);
  return latest(expected, issueOn);
}

function monthOf(day: PlainDate): YearMonth {
  return YearMonth.parse(day.slice(0, 7));
}
