import type { Billed, CaseloadLine } from "@hervat/database/repositories";
import { type GuidanceStanding, type Invoice, netOf } from "@hervat/domain/invoicing";
import { type Cents, cents } from "@hervat/domain/money";
import type { Programme } from "@hervat/domain/programme";
import { m } from "@hervat/messages";

/** Where a trajectory stands, as far as its instalments ask. */
export function standingOf(
  { status, sessionsHeld }: Pick<CaseloadLine, "status" | "sessionsHeld">,
  { sessions }: Programme,
): GuidanceStanding {
  const ended = status === "completed" || status === "stopped";
  return { begun: status !== "intake", ended, sessionsHeld, sessionsPlanned: sessions.planned };
}

/** As much of an invoice as these sums ask. */
type Bill = { readonly status: Invoice["status"]; readonly lines: Billed["lines"] };
type BillLine = Bill["lines"][number];

/** What of the agreed price these invoices asked, VAT not included: all but the lines for time. What was credited counts for nothing. */
export function fixedInvoiced(invoices: readonly Bill[]): Cents {
  return sumOf(invoices, (line) => !isTime(line));
}

/** The same for the lines for time: talks, and kilometres travelled. */
export function timeInvoiced(invoices: readonly Bill[]): Cents {
  return sumOf(invoices, isTime);
}

function isTime({ unit, description }: BillLine): boolean {
  return unit === "session" || description === m.invoicing_line_travel({}, { locale: "nl" });
}

function sumOf(invoices: readonly Bill[], counts: (line: BillLine) => boolean): Cents {
  const lines = invoices.filter(({ status }) => status === "concept" || status === "issued").flatMap((invoice) => invoice.lines);
  return cents(lines.filter(counts).reduce((sum, line) => sum + netOf(line), 0));
}
