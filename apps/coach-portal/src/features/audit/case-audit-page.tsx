import type { CoachRouter } from "@hervat/core/coach-router";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { formatDay, formatTime } from "../../app/format.ts";
import { trpc } from "../../app/trpc.ts";
import { Badge } from "../../ui/badge.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { actionText } from "./action-text.ts";
import { actorText } from "./actor-text.ts";

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
    { key: "who", header: m.today_audit_who(), wide: true, sortBy: ({ name }) => name ?? undefined, cell: whoText },
    { key: "what", header: m.today_audit_what(), sortBy: ({ action }) => actionText(action), cell: ({ action }) => actionText(action) },
    {
      key: "outcome",
      header: m.today_audit_outcome(),
      cell: ({ outcome }) => <Badge kind={outcome === "done" ? "done" : "wait"}>{m.area_today[`today_audit_outcome_${outcome}`]()}</Badge>,
    },
  ];
}

function whoText({ name, actorKind }: AuditEvent): string {
  const role = actorText(actorKind);
  return name === null ? role : `${name} (${role})`;
}

/** Who looked at one file and what they did to it, the newest first. */
export function CaseAuditPage({ trajectoryId }: { trajectoryId: TrajectoryId }) {
  const audit = useQuery(trpc.audit.ofCase.queryOptions({ trajectoryId }));
  return (
    <>
      <PageHeader
        title={audit.data === undefined ? m.today_audit_title() : `${m.today_audit_title()}: ${audit.data.code}`}
        subtitle={m.today_audit_intro()}
        windowTitle={m.today_audit_title()}
      />
      {audit.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
      {audit.isPending && <Skeleton lines={6} />}
      {audit.data && (
        <Table
          excel="inzage-dossier"
          caption={m.today_audit_title()}
          rows={audit.data.events}
          rowKey={({ seq }) => String(seq)}
          columns={columns()}
          empty={<EmptyState title={m.today_audit_none()} />}
        />
      )}
    </>
  );
}
