import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "../money/index.ts";
import { day } from "../primitives/index.ts";
import {
  type CreditedInvoiceState,
  credit,
  formatInvoiceNumber,
  type Invoice,
  type IssuedInvoice,
  openCents,
  paymentState,
  receivedCents,
  registerPayment,
} from "./index.ts";
import { aConcept, anIssued, invoiceId } from "./invoice-for-tests.ts";

const TOTAL = 257_125;
const paid = (amount: number, on = "2026-05-20") => ({ receivedOn: day(on), amountCents: cents(amount) });

function after(invoice: Invoice, ...amounts: number[]): IssuedInvoice | CreditedInvoiceState {
  const [amount, ...rest] = amounts;
  if (amount === undefined) {
    if (invoice.status === "issued" || invoice.status === "credited") return invoice;
    throw new Error("the test's own invoice is not payable");
  }
  const outcome = registerPayment(invoice, paid(amount));
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return after(outcome.value, ...rest);
}

function credited(invoice: IssuedInvoice | CreditedInvoiceState): CreditedInvoiceState {
  const outcome = credit(invoice, {
    id: invoiceId(9),
    number: formatInvoiceNumber({ series: "", year: 2026, sequence: 2 }),
    on: day("2026-06-01"),
  });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.credited;
}

describe("an invoice", () => {
  it.each([
    [[], TOTAL, "open"],
    [[100_000], 157_125, "partly-paid"],
    [[100_000, 157_125], 0, "paid"],
    [[257_125], 0, "paid"],
    [[257_125, -57_125], 57_125, "partly-paid"],
  ])("after payments %j has %i cents open and is %s", (amounts, open, state) => {
    const invoice = after(anIssued(), ...amounts);
    expect(openCents(invoice)).toBe(open);
    expect(paymentState(invoice, day("2026-05-31"))).toBe(state);
  });

  it("is overdue from the day after its last day to pay, also when part was paid", () => {
    expect(paymentState(anIssued(), day("2026-05-31"))).toBe("open");
    expect(paymentState(anIssued(), day("2026-06-01"))).toBe("overdue");
    expect(paymentState(after(anIssued(), 100), day("2026-06-01"))).toBe("overdue");
    expect(paymentState(after(anIssued(), TOTAL), day("2026-06-01"))).toBe("paid");
  });

  it("that was credited owes nothing; what came in must go back", () => {
    expect(paymentState(credited(anIssued()), day("2026-06-02"))).toBe("settled");
    const half = credited(after(anIssued(), 100_000));
    expect(openCents(half)).toBe(-100_000);
    expect(paymentState(half, day("2026-06-02"))).toBe("to-refund");
    expect(paymentState(after(half, -100_000), day("2026-06-02"))).toBe("settled");
  });
});

describe("a payment is refused", () => {
  it.each([
    ["more than is open", anIssued(), paid(257_126), { kind: "more-than-open", openCents: TOTAL }],
    ["more on a paid invoice", after(anIssued(), TOTAL), paid(1), { kind: "more-than-open", openCents: 0 }],
    ["money on a credited invoice", credited(anIssued()), paid(100), { kind: "more-than-open", openCents: 0 }],
    ["more back than came in", after(anIssued(), 100), paid(-101), { kind: "more-than-received", receivedCents: 100 }],
    ["nothing", anIssued(), paid(0), { kind: "nothing-paid" }],
    ["before the invoice", anIssued(), paid(100, "2026-04-30"), { kind: "before-issue", issuedOn: "2026-05-01" }],
    ["on a concept", aConcept(), paid(100), { kind: "not-payable", status: "concept" }],
  ] as const)("when it is %s", (_, invoice, payment, refusal) => {
    expect(registerPayment(invoice, payment)).toEqual({ ok: false, refusal });
  });

  it("and otherwise nothing is ever overpaid or paid back twice", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -300_000, max: 300_000 }), { maxLength: 12 }), (amounts) => {
        let invoice: IssuedInvoice | CreditedInvoiceState = anIssued();
        for (const amount of amounts) {
          const outcome = registerPayment(invoice, paid(amount));
          if (outcome.ok) invoice = outcome.value;
          expect(receivedCents(invoice)).toBeGreaterThanOrEqual(0);
          expect(receivedCents(invoice) + openCents(invoice)).toBe(TOTAL);
          expect(openCents(invoice)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
