import { cents, STANDARD_VAT } from "../money/index.ts";
import { anEmployer, aPractice } from "../practice/practice-for-tests.ts";
import { day, EmployerId, InvoiceId, PracticeId, TrajectoryId } from "../primitives/index.ts";
import { type ConceptInvoice, formatInvoiceNumber, type InvoiceLine, type IssuedInvoice, issue, ServicePeriod } from "./index.ts";

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, "0")}`;

export const invoiceId = (last: number) => InvoiceId.parse(id(last));

/** The fixed price of programme 2, on one neutral line. */
export const programmeLine: InvoiceLine = {
  description: "Begeleiding volgens opdracht",
  quantityHundredths: 100,
  unit: "piece",
  unitPriceCents: cents(212_500),
  vat: STANDARD_VAT,
};

/** A concept that lacks nothing; a test names only what it is about. Used by tests only. */
export function aConcept(facts: Partial<ConceptInvoice> = {}): ConceptInvoice {
  return {
    status: "concept",
    id: invoiceId(1),
    practiceId: PracticeId.parse(id(2)),
    employerId: EmployerId.parse(id(3)),
    trajectoryId: TrajectoryId.parse(id(4)),
    dossierReference: "OE-0042",
    purchaseOrder: "PO-7781",
    servicePeriod: ServicePeriod.parse({ kind: "months", from: "2026-01", to: "2026-04" }),
    lines: [programmeLine],
    ...facts,
  };
}

export function anIssued(facts: Partial<ConceptInvoice> = {}): IssuedInvoice {
  const outcome = issue(aConcept(facts), {
    practice: aPractice(),
    employer: anEmployer(),
    number: formatInvoiceNumber({ series: "", year: 2026, sequence: 1 }),
    on: day("2026-05-01"),
  });
  if (!outcome.ok) throw new Error(`the test's own invoice is refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
