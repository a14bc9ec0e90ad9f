import { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useDraftInvoice } from "./use-invoices.ts";

/** Picks the trajectory of a new invoice; the concept opens as it is made. */
export function NewInvoiceDialog({ onClose }: { onClose: () => void }) {
  const caseload = useQuery(trpc.caseload.list.queryOptions({ whose: "practice", ended: true }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const draft = useDraftInvoice();
  const navigate = useNavigate();
  const trajectoryId = TrajectoryId.safeParse(chosen).data;

  async function make(): Promise<void> {
    setAsked(true);
    if (trajectoryId === undefined) return;
    const outcome = await draft.mutateAsync({ trajectoryId }).catch(() => undefined);
    if (outcome?.ok) await navigate({ to: "/facturen/$invoiceId", params: { invoiceId: outcome.value.invoiceId } });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.invoicing_page_new()}
      description={m.invoicing_page_new_text()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={draft.isPending} onClick={() => void make()}>
          {m.invoicing_page_make_concept()}
        </Button>
      }
    >
      <Combobox
        label={m.invoicing_page_new_for()}
        options={(caseload.data ?? []).map((row) => ({ value: row.trajectoryId, label: `${row.code}, ${row.name}, ${row.employer}` }))}
        value={chosen}
        onChange={setChosen}
        error={asked && trajectoryId === undefined ? m.errors_required() : undefined}
      />
      {caseload.isError && <LoadFailed />}
      {draft.data?.ok === false && (
        <Notice
          kind="error"
          announce
          actions={
            trajectoryId && (
              <Link to="/trajecten/$trajectoryId/facturen" params={{ trajectoryId }} className="link">
                {m.invoicing_page_to_order()}
              </Link>
            )
          }
        >
          {draft.data.refusal.sentence}
        </Notice>
      )}
      {draft.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
    </Dialog>
  );
}
