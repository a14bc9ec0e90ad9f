import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { demoCodesQuery } from "../../app/demo-codes.ts";
import { DoorLayout } from "../../app/door-layout.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { DemoAccounts } from "./demo-accounts.tsx";
import { DemoOutbox } from "./demo-outbox.tsx";

/** For who looks around: the accounts, the codes a telephone would show, and the mail that goes nowhere. */
export function DemoPage() {
  const codes = useQuery(demoCodesQuery);
  return (
    <DoorLayout wide>
      <PageHeader
        title={m.demo_title()}
        subtitle={m.demo_people()}
        actions={
          <Link to="/inloggen" className={buttonClass("primary")}>
            {m.sign_in_submit()}
          </Link>
        }
      />
      {codes.isPending && <Skeleton lines={6} />}
      {codes.isError && <Notice>{m.demo_closed()}</Notice>}
      {codes.isSuccess && (
        <div className="space-y-12">
          <DemoAccounts accounts={codes.data} />
          <DemoOutbox />
        </div>
      )}
    </DoorLayout>
  );
}
