import { addDays } from "../calendar/index.ts";
import type { Employer, EmployerKind, PracticeProfile } from "../practice/index.ts";
import type { PlainDate } from "../primitives/index.ts";

/**
 * The longest term that each kind of customer may agree with a small practice, in days.
 *
 * @source art. 6:119a BW (companies 60, large companies towards small ones 30); art. 6:119b BW (government 30)
 */
const LONGEST: Readonly<Record<EmployerKind, number>> = { company: 60, "large-company": 30, government: 30 };

/** The days an employer has to pay: what it agreed, else what the practice asks, never longer than the law allows. */
export function paymentTermDays(
  { paymentTermDays: usual }: Pick<PracticeProfile, "paymentTermDays">,
  { kind, paymentTermDays: agreed }: Pick<Employer, "kind" | "paymentTermDays">,
): number {
  return Math.min(agreed ?? usual, LONGEST[kind]);
}

/** The last day to pay: so many days after the day of the invoice. */
export function dueOn(issuedOn: PlainDate, termDays: number): PlainDate {
  return addDays(issuedOn, termDays);
}
