import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Badge } from "../../ui/badge.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { BreachDeadlines } from "./breach-deadline.tsx";
import { authorityText, clientsText, dataText, kindText, stepText } from "./breach-text.ts";
import { type BreachShown, useBreaches } from "./use-breach.ts";

function columns(): Column<BreachShown>[] {
  return [
    {
      key: "kind",
      header: m.breach_column_kind(),
      wide: true,
      sortBy: ({ kind }) => kindText(kind),
      cell: ({ id, kind, words }) => (
        <>
          <Link to="/datalekken/$breachId" params={{ breachId: id }} className="link font-semibold">
            {kindText(kind)}
          </Link>
          <p>{words.note}</p>
        </>
      ),
    },
    {
      key: "when",
      header: m.breach_column_when(),
      sortBy: ({ discoveredAt }) => new Date(discoveredAt).getTime(),
      cell: ({ discoveredAt }) => formatMoment(discoveredAt),
    },
    {
      key: "cases",
      header: m.breach_column_cases(),
      cell: ({ casesKnown, cases }) => (casesKnown ? cases.map(({ code }) => code).join(", ") : m.breach_cases_unknown()),
    },
    { key: "data", header: m.breach_column_data(), cell: ({ data }) => data.map(dataText).join("; ") },
    {
      key: "decision",
      header: m.breach_column_decision(),
      cell: (breach) => (
        <>
          <p>{authorityText(breach)}</p>
          <p>{clientsText(breach)}</p>
        </>
      ),
    },
    {
      key: "after",
      header: m.breach_column_after(),
      cell: ({ words }) => (
        <>
          <p>{words.measures}</p>
          <p>{words.lessons}</p>
        </>
      ),
    },
    {
      key: "step",
      header: m.breach_column_step(),
      sortBy: stepText,
      cell: (breach) => <Badge kind={breach.step === "closed" ? "done" : "wait"}>{stepText(breach)}</Badge>,
    },
  ];
}

/** The register of data breaches, for the privacy officer and the owner. */
export function BreachesPage() {
  const breaches = useBreaches();
  return (
    <>
      <PageHeader
        title={m.breach_title()}
        subtitle={m.breach_intro()}
        actions={
          <Link to="/datalekken/melden" className={buttonClass("primary")}>
            {m.breach_report()}
          </Link>
        }
      />
      <BreachDeadlines />
      {breaches.isError && <LoadFailed />}
      {breaches.isPending && <Skeleton lines={4} />}
      {breaches.data && (
        <Table
          excel="datalekken"
          caption={m.breach_title()}
          rows={breaches.data}
          rowKey={({ id }) => id}
          columns={columns()}
          empty={<EmptyState title={m.breach_none()}>{m.breach_none_hint()}</EmptyState>}
        />
      )}
    </>
  );
}
