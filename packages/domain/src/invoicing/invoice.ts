import { z } from "zod";
import { Cents } from "../money/index.ts";
import { Employer, PracticeProfile } from "../practice/index.ts";
import { EmployerId, InvoiceId, PlainDate, PracticeId, TrajectoryId } from "../primitives/index.ts";
import { InvoiceLine } from "./invoice-line.ts";
import { InvoiceNumber } from "./invoice-number.ts";
import { ServicePeriod } from "./service-period.ts";

/** Money that came in; a payment back to the employer is negative. */
export const Payment = z.strictObject({ receivedOn: PlainDate, amountCents: Cents });
export type Payment = z.infer<typeof Payment>;

/** The invoice that a credit note takes back, in full. */
export const CreditedInvoice = z.strictObject({ invoiceId: InvoiceId, number: InvoiceNumber, issuedOn: PlainDate });
export type CreditedInvoice = z.infer<typeof CreditedInvoice>;

const base = z.strictObject({
  id: InvoiceId,
  practiceId: PracticeId,
  employerId: EmployerId,
  /** Null on a collective invoice over several trajectories. */
  trajectoryId: TrajectoryId.nullable(),
  /** The practice's own reference: no name, no date of birth. */
  dossierReference: z.string().trim().min(1).max(60),
  purchaseOrder: z.string().trim().min(1).max(60).nullable(),
  servicePeriod: ServicePeriod.nullable(),
  lines: z.array(InvoiceLine).max(200),
});

/** Both parties as they were on the day of issue: what was issued never changes with an address. */
const issuedBase = base.extend({
  number: InvoiceNumber,
  issuedOn: PlainDate,
  paymentTermDays: z.int().min(0).max(60),
  seller: PracticeProfile,
  customer: Employer,
  sentOn: PlainDate.nullable(),
});

/**
 * An invoice from concept to its end. A number exists from issue on and never before; what was issued
 * is never changed or deleted, only paid or credited.
 *
 * @source art. 35a Wet OB 1968: unique sequential number; corrections by credit note
 */
export const Invoice = z.discriminatedUnion("status", [
  base.extend({ status: z.literal("concept") }),
  issuedBase.extend({ status: z.literal("issued"), dueOn: PlainDate, payments: z.array(Payment) }),
  issuedBase.extend({
    status: z.literal("credited"),
    dueOn: PlainDate,
    payments: z.array(Payment),
    creditedBy: z.strictObject({ invoiceId: InvoiceId, number: InvoiceNumber, issuedOn: PlainDate }),
  }),
  issuedBase.extend({ status: z.literal("credit-note"), credits: CreditedInvoice }),
]);
export type Invoice = z.infer<typeof Invoice>;
export type ConceptInvoice = Extract<Invoice, { status: "concept" }>;
export type IssuedInvoice = Extract<Invoice, { status: "issued" }>;
export type CreditedInvoiceState = Extract<Invoice, { status: "credited" }>;
export type CreditNote = Extract<Invoice, { status: "credit-note" }>;
