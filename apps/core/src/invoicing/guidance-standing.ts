import type { CaseloadLine } from "@hervat/database/repositories";
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

/** What of the agreed price these invoices asked, VAT not included: all but the lines for time. What was credited counts for nothing. */
export function fixedInvoiced(invoices: readonly Invoice[]): Cents {
  const travel = m.invoicing_line_travel({}, { locale: "nl" });
  const lines = invoices.filter(({ status }) => status === "concept" || status === "issued").flatMap((invoice) => invoice.lines);
  const fixed = lines.filter(({ unit, description }) => unit !== "session" && description !== travel);
  return cents(fixed.reduce((sum, line) => sum + netOf(line), 0));
}
