import type { CoachRouter } from "@hervat/core/coach-router";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { formatDay, formatTime } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { Badge } from "../../ui/badge.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Skeleton } from "../../ui/waiting.tsx";

type AuditEvent = inferRouterOutputs<CoachRouter>["audit"]["ofCase"]["events"][number];

const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

function columns(): Column<AuditEvent>[] {
  return [
    {
      key: "when",
      header: m.today_audit_when(),
      sortBy: ({ seq }) => seq,
      cell: ({ at }) => `${formatDay(day.format(new Date(at)), "weekday")} ${formatTime(at)}`,
    },
    { key: "what", header: m.today_audit_what(), wide: true, sortBy: ({ who }) => who, cell: ({ sentence }) => sentence },
    { key: "why", header: m.audit_why(), cell: ({ purpose }) => purpose ?? "" },
    {
      key: "outcome",
      header: m.today_audit_outcome(),
      cell: ({ outcome }) => <Badge kind={outcome === "done" ? "done" : "wait"}>{m.area_today[`today_audit_outcome_${outcome}`]()}</Badge>,
    },
  ];
}

/** Who looked at one file and what they did to it, the newest first. */
export function CaseAuditPage({ trajectoryId }: { trajectoryId: TrajectoryId }) {
  const audit = useQuery(trpc.audit.ofCase.queryOptions({ trajectoryId }));
  const [text, setText] = useState("");
  const [on, setOn] = useState("");
  const wanted = text.trim().toLowerCase();
  const rows = (audit.data?.events ?? []).filter(
    ({ sentence, at }) => sentence.toLowerCase().includes(wanted) && (on === "" || day.format(new Date(at)) === on),
  );
  return (
    <>
      <PageHeader
        title={audit.data === undefined ? m.today_audit_title() : `${m.today_audit_title()}: ${audit.data.code}`}
        subtitle={m.today_audit_intro()}
        windowTitle={m.today_audit_title()}
      />
      {audit.isError && <LoadFailed />}
      {audit.isPending && <Skeleton lines={6} />}
      {audit.data && (
        <>
          <search className="mb-6 flex max-w-2xl flex-wrap items-end gap-4">
            <TextField label={m.audit_find()} type="search" value={text} onChange={setText} />
            <DateField label={m.audit_day()} optional value={on} onChange={setOn} />
          </search>
          <Table
            excel="inzage-dossier"
            caption={m.today_audit_title()}
            rows={rows}
            rowKey={({ seq }) => String(seq)}
            columns={columns()}
            empty={<EmptyState title={m.today_audit_none()} />}
          />
        </>
      )}
    </>
  );
}
