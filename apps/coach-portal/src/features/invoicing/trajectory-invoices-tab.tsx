import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useNavigate } from "@tanstack/react-router";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { invoiceColumns, invoiceName } from "./invoice-columns.tsx";
import { OrderForm } from "./order-form.tsx";
import { TimePriceForm } from "./time-price-form.tsx";
import { useDraftInvoice, useInvoicesOf, useOrder } from "./use-invoices.ts";

/** What was agreed about this trajectory, and its invoices. */
export function TrajectoryInvoicesTab({ trajectoryId }: { trajectoryId: TrajectoryId }) {
  const list = useInvoicesOf(trajectoryId);
  const order = useOrder(trajectoryId);
  const draft = useDraftInvoice();
  const navigate = useNavigate();
  const hasConcept = list.data?.some(({ state }) => state === "concept") ?? false;
  const issued =
    list.data?.filter(({ state }) => state !== "concept" && state !== "settled" && state !== "to-refund" && state !== "credit-note") ?? [];

  async function make(): Promise<void> {
    const outcome = await draft.mutateAsync({ trajectoryId }).catch(() => undefined);
    if (outcome?.ok) await navigate({ to: "/facturen/$invoiceId", params: { invoiceId: outcome.value.invoiceId } });
  }

  const makeButton = !hasConcept && (
    <Button kind="primary" busy={draft.isPending} onClick={() => void make()}>
      {m.invoicing_page_make_concept()}
    </Button>
  );
  return (
    <div className="space-y-8">
      <section>
        <h2 className="mb-3">{m.invoicing_page_of_trajectory()}</h2>
        {(list.isError || order.isError) && <LoadFailed />}
        {list.isPending && <Skeleton lines={3} />}
        {list.data && (
          <>
            <Table
              excel="facturen"
              caption={m.navigation_invoices()}
              rows={list.data}
              columns={invoiceColumns()}
              rowKey={({ id }) => id}
              rowName={invoiceName}
              empty={<EmptyState title={m.invoicing_page_none_yet()} />}
            />
            {issued.length > 0 && !hasConcept && (
              <p className="mt-3 text-ink-soft">{m.invoicing_page_already({ numbers: issued.map(({ number }) => number).join(", ") })}</p>
            )}
            <div className="mt-4">{makeButton}</div>
          </>
        )}
        {draft.data?.ok === false && (
          <Notice kind="error" announce>
            {draft.data.refusal.sentence}
          </Notice>
        )}
        {draft.isError && (
          <Notice kind="error" announce>
            {m.errors_save_failed()}
          </Notice>
        )}
      </section>
      {order.data && <OrderForm key={trajectoryId} trajectoryId={trajectoryId} order={order.data} />}
      <TimePriceForm key={`time ${trajectoryId}`} trajectoryId={trajectoryId} />
    </div>
  );
}
