import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Skeleton } from "../../ui/waiting.tsx";

type AuditedCase = inferRouterOutputs<CoachRouter>["audit"]["cases"][number];

/** The files a privacy officer may look into, by code alone. */
export function AuditPage() {
  const cases = useQuery(trpc.audit.cases.queryOptions());
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const rows = (cases.data ?? []).filter(({ code, employer }) => `${code} ${employer}`.toLowerCase().includes(wanted));
  return (
    <>
      <PageHeader title={m.today_audit_title()} subtitle={m.today_audit_intro()} />
      {cases.isError && <LoadFailed />}
      {cases.isPending && <Skeleton lines={6} />}
      {cases.data && (
        <>
          <search className="mb-6 block max-w-md">
            <TextField label={m.today_audit_find()} type="search" value={text} onChange={setText} />
          </search>
          <Table
            excel="inzage"
            caption={m.today_audit_cases()}
            rows={rows}
            rowKey={({ trajectoryId }) => trajectoryId}
            columns={[
              {
                key: "code",
                header: m.trajectory_page_fact_code(),
                wide: true,
                sortBy: ({ code }: AuditedCase) => code,
                cell: ({ code, trajectoryId }: AuditedCase) => (
                  <Link to="/inzage/$trajectoryId" params={{ trajectoryId }} className="link font-semibold">
                    {code}
                  </Link>
                ),
              },
              {
                key: "employer",
                header: m.trajectory_page_fact_employer(),
                sortBy: ({ employer }: AuditedCase) => employer,
                cell: ({ employer }: AuditedCase) => employer,
              },
            ]}
            empty={<EmptyState title={m.common_nothing_found()} />}
          />
        </>
      )}
    </>
  );
}
