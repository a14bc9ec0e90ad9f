import { addDays, yearOf } from "@hervat/domain/calendar";
import {
  type ConceptInvoice,
  credit,
  formatInvoiceNumber,
  type Invoice,
  type InvoiceNumber,
  type IssuedInvoice,
  invoiceTotals,
  issue,
  markSent,
  registerPayment,
} from "@hervat/domain/invoicing";
import { cents } from "@hervat/domain/money";
import type { PracticeProfile } from "@hervat/domain/practice";
import { InvoiceId, type PlainDate, type Result } from "@hervat/domain/primitives";
import type { InvoicePlan, PlanParts } from "./invoice-plan.ts";

/** Something that takes a number on a day. */
interface NumberedEvent {
  readonly on: PlainDate;
  readonly plan: InvoicePlan;
  readonly what: "issue" | "credit" | "issue-again";
}

/**
 * Runs the plans through the rules of invoicing, day by day, so that the numbers follow the days without a gap. A
 * concept that misses something stays a concept, as it would in a practice.
 */
export function buildInvoices(plans: readonly InvoicePlan[], parts: PlanParts): readonly Invoice[] {
  const { profile, today, random, ids } = parts;
  const takeNumber = counter(profile);
  const issued = new Map<InvoicePlan, IssuedInvoice>();
  const done: Invoice[] = [];
  const concepts: Invoice[] = plans.filter(({ course }) => course === "concept").map(({ concept }) => concept);

  for (const { on, plan, what } of eventsOf(plans)) {
    if (what === "credit") {
      const invoice = issued.get(plan);
      if (invoice === undefined) continue;
      const taken = required(credit(invoice, { id: ids.next(InvoiceId), number: takeNumber(on), on }));
      done.push(taken.credited, sent(taken.creditNote, on));
      continue;
    }
    const concept = what === "issue" ? plan.concept : corrected(plan.concept, ids.next(InvoiceId));
    if (!mayBeIssued(concept, plan, profile, on)) {
      // What could not be issued the first time is not corrected either: a case has one concept at a time.
      if (what === "issue" || issued.has(plan)) concepts.push(concept);
      continue;
    }
    const invoice = required(issue(concept, { practice: profile, employer: plan.employer.invoicing, number: takeNumber(on), on }));
    const out = random.chance(0.94) ? sent(invoice, on) : invoice;
    if (what === "issue" && (plan.course === "credited" || plan.course === "corrected")) issued.set(plan, out);
    else done.push(paid(out, plan, today, random.fork(invoice.number)));
  }
  return [...done, ...concepts].toSorted(byNumber);
}

function eventsOf(plans: readonly InvoicePlan[]): NumberedEvent[] {
  const events = plans.flatMap((plan): NumberedEvent[] => {
    const { course, issueOn, creditOn } = plan;
    if (course === "concept" || course === "none") return [];
    const first: NumberedEvent = { on: issueOn, plan, what: "issue" };
    if (course !== "credited" && course !== "corrected") return [first];
    const second: NumberedEvent = { on: creditOn, plan, what: "credit" };
    return course === "credited" ? [first, second] : [first, second, { on: creditOn, plan, what: "issue-again" }];
  });
  return events.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

function counter({ invoiceSeries }: PracticeProfile): (on: PlainDate) => InvoiceNumber {
  const last = new Map<number, number>();
  return (on) => {
    const year = yearOf(on);
    const sequence = (last.get(year) ?? 0) + 1;
    last.set(year, sequence);
    return formatInvoiceNumber({ series: invoiceSeries, year, sequence });
  };
}

/** The employer asked for another order number, hence the credit note. */
function corrected(concept: ConceptInvoice, id: InvoiceId): ConceptInvoice {
  return { ...concept, id, purchaseOrder: `${concept.purchaseOrder ?? "PO"}-B` };
}

function mayBeIssued(concept: ConceptInvoice, { employer }: InvoicePlan, practice: PracticeProfile, on: PlainDate): boolean {
  const probe = formatInvoiceNumber({ series: practice.invoiceSeries, year: yearOf(on), sequence: 1 });
  return issue(concept, { practice, employer: employer.invoicing, number: probe, on }).ok;
}

function sent<Sendable extends Invoice>(invoice: Sendable, on: PlainDate): Sendable {
  required(markSent(invoice, on));
  return { ...invoice, sentOn: on };
}

function paid(
  invoice: IssuedInvoice,
  { course }: InvoicePlan,
  today: PlainDate,
  random: { int(from: number, to: number): number },
): Invoice {
  if (course !== "paid" && course !== "partly-paid" && course !== "corrected") return invoice;
  const wanted = addDays(invoice.issuedOn, random.int(6, invoice.paymentTermDays + 4));
  if (wanted >= today) return invoice;
  const { grossCents } = invoiceTotals(invoice.lines);
  const amountCents = course === "partly-paid" ? cents(Math.round(grossCents / 2)) : grossCents;
  return required(registerPayment(invoice, { receivedOn: wanted, amountCents }));
}

function byNumber(one: Invoice, other: Invoice): number {
  const number = (invoice: Invoice) => (invoice.status === "concept" ? "~" : `${invoice.number.slice(-9).padStart(16)}`);
  return number(one) < number(other) ? -1 : number(one) > number(other) ? 1 : 0;
}

function required<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (!result.ok) throw new Error(`the rules refuse the demo: ${result.refusal.kind}`);
  return result.value;
}
