import { yearsAfter } from "@hervat/domain/calendar";
import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { today } from "../../app/today.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import { HoldDialog } from "./hold-dialog.tsx";
import { KeepDialog } from "./keep-dialog.tsx";
import { holdReasonText } from "./retention-text.ts";
import { type DueErasure, useDueErasures } from "./use-closing.ts";

const BECAUSE = {
  withdrawn: () => m.closing_page_due_withdrawn(),
  retention: () => m.closing_page_due_retention(),
  "kept-until": () => m.closing_page_due_kept_until(),
} as const;

/** Dossiers whose day has come: each waits for somebody who erases it, or says why it stays. */
export function DueErasuresSection() {
  const due = useDueErasures();
  const [asked, setAsked] = useState<{ of: DueErasure; to: "erase" | "keep" | "hold" }>();
  const columns: Column<DueErasure>[] = [
    {
      key: "code",
      header: m.closing_page_due_code(),
      wide: true,
      sortBy: ({ code }) => code,
      cell: ({ code }) => <span className="whitespace-nowrap">{code}</span>,
    },
    {
      key: "due",
      header: m.closing_page_due_on(),
      sortBy: ({ due }) => due ?? undefined,
      cell: ({ due }) => (due === null ? "" : formatDay(due)),
    },
    { key: "because", header: m.closing_page_due_because(), cell: ({ because, due }) => (due === null ? "" : BECAUSE[because]()) },
    { key: "status", header: m.retention_status(), cell: (of) => <Standing of={of} /> },
    {
      key: "choose",
      header: m.closing_page_due_choose(),
      cell: (of) => (
        <span className="flex flex-wrap gap-2">
          <Button aria-label={`${m.closing_page_erase_action()}: ${of.code}`} onClick={() => setAsked({ of, to: "erase" })}>
            {m.closing_page_erase_action()}
          </Button>
          {of.isDue && (
            <Button aria-label={`${m.closing_page_keep_action()}: ${of.code}`} onClick={() => setAsked({ of, to: "keep" })}>
              {m.closing_page_keep_action()}
            </Button>
          )}
          {of.held === null && (
            <Button aria-label={`${m.retention_hold_action()}: ${of.code}`} onClick={() => setAsked({ of, to: "hold" })}>
              {m.retention_hold_action()}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <section>
      <h2 className="mb-2">{m.closing_page_due_title()}</h2>
      <p className="mb-4 max-w-prose">{m.closing_page_due_text()}</p>
      {due.isError && <LoadFailed />}
      {due.isPending && <Skeleton lines={4} />}
      {due.data && (
        <Table
          excel="te-wissen"
          caption={m.closing_page_due_title()}
          rows={due.data}
          columns={columns}
          rowKey={({ trajectoryId }) => trajectoryId}
          empty={<EmptyState title={m.closing_page_due_none()} />}
        />
      )}
      {asked?.to === "erase" && <EraseDialog trajectoryId={asked.of.trajectoryId} onClose={() => setAsked(undefined)} />}
      {asked?.to === "hold" && <HoldDialog trajectoryId={asked.of.trajectoryId} onClose={() => setAsked(undefined)} />}
      {asked?.to === "keep" && (
        <KeepDialog
          trajectoryId={asked.of.trajectoryId}
          until={yearsAfter(PlainDate.parse(today()), 1)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

function Standing({ of: { held, asked } }: { of: DueErasure }) {
  if (held !== null) return <Badge kind="error">{m.retention_held({ reason: holdReasonText(held.reason) })}</Badge>;
  return asked ? <Badge kind="wait">{m.retention_asked()}</Badge> : <Badge>{m.retention_due()}</Badge>;
}
