import { REPORT_KINDS } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDay } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import { statusText } from "../../app/status-text.ts";
import { underscored } from "../../app/underscored.ts";
import type { Found } from "./use-search.ts";

/** What was found, by what it is. */
export function FoundList({ found, onChoose }: { found: Found; onChoose: () => void }) {
  const link = { className: "link", onClick: onChoose };
  return (
    <div className="max-h-[60dvh] space-y-5 overflow-y-auto">
      <Group title={m.search_clients()} more={found.clients.more}>
        {found.clients.items.map(({ trajectoryId, name, code, employer, coach, status }) => (
          <Line key={trajectoryId} about={[code, employer, coach, ...(status === "active" ? [] : [statusText(status)])]}>
            <Link to="/trajecten/$trajectoryId" params={{ trajectoryId }} {...link}>
              {name}
            </Link>
          </Line>
        ))}
      </Group>
      <Group title={m.search_employers()} more={found.employers.more}>
        {found.employers.items.map(({ id, name }) => (
          <Line key={id} about={[m.search_employer_clients()]}>
            <Link to="/caseload" search={{}} state={{ lookFor: name }} {...link}>
              {name}
            </Link>
          </Line>
        ))}
      </Group>
      <Group title={m.search_reports()} more={found.reports.more}>
        {found.reports.items.map(({ id, trajectoryId, client, kind, on }) => (
          <Line key={id} about={[formatDay(on)]}>
            <Link to="/trajecten/$trajectoryId/rapporten" params={{ trajectoryId }} {...link}>
              {`${localText(REPORT_KINDS[kind].names)}, ${client}`}
            </Link>
          </Line>
        ))}
      </Group>
      <Group title={m.search_documents()} more={found.documents.more}>
        {found.documents.items.map(({ id, trajectoryId, client, kind, on }) => (
          <Line key={id} about={[formatDay(on)]}>
            <Link to="/trajecten/$trajectoryId/documenten" params={{ trajectoryId }} {...link}>
              {`${m.area_received[`received_kind_${underscored(kind)}`]()}, ${client}`}
            </Link>
          </Line>
        ))}
      </Group>
      <Group title={m.search_invoices()} more={found.invoices.more}>
        {found.invoices.items.map(({ id, client, number, reference, on }) => (
          <Line key={id} about={[client, ...(on === null ? [] : [formatDay(on)])]}>
            <Link to="/facturen/$invoiceId" params={{ invoiceId: id }} {...link}>
              {number === null ? m.search_invoice_concept({ reference }) : m.search_invoice_number({ number })}
            </Link>
          </Line>
        ))}
      </Group>
    </div>
  );
}

function Group({ title, more, children }: { title: string; more: boolean; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-base">{title}</h3>
      <ul className="list-none space-y-1 p-0">{children}</ul>
      {more && <p className="mt-1 text-sm text-ink-soft">{m.search_more()}</p>}
    </section>
  );
}

function Line({ about, children }: { about: readonly string[]; children: ReactNode }) {
  return (
    <li>
      {children} <span className="text-sm text-ink-soft">{about.join(" · ")}</span>
    </li>
  );
}
