import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatCents } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { AccountantPart } from "./accountant-part.tsx";
import { DuePart } from "./due-part.tsx";
import { LaterPart } from "./later-part.tsx";
import { UnpaidPart } from "./unpaid-part.tsx";
import { useMoney } from "./use-money.ts";

/** What is not invoiced yet, what comes later and what is not paid; codes stand for people. */
export function MoneyPage() {
  const money = useMoney();
  if (money.isError) return <LoadFailed />;
  if (money.isPending) return <Skeleton lines={10} />;
  const { due, later, withoutPrice, unpaid, may } = money.data;
  const toInvoice = due.reduce((sum, { dueCents, timeCents }) => sum + dueCents + timeCents, 0);
  const open = unpaid.reduce((sum, { openCents }) => sum + openCents, 0);
  return (
    <>
      <PageHeader
        title={m.money_title()}
        subtitle={m.money_subtitle({ toInvoice: formatCents(toInvoice), open: formatCents(open) })}
        actions={
          <Link to="/facturen" className="btn">
            {m.money_all_invoices()}
          </Link>
        }
      />
      <div className="space-y-12">
        <UnpaidPart unpaid={unpaid} />
        <DuePart due={due} withoutPrice={withoutPrice} />
        <LaterPart later={later} />
        {may.export && <AccountantPart />}
      </div>
    </>
  );
}
