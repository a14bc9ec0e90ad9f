import { m } from "@hervat/messages";
import { formatCents } from "../../app/format.ts";
import { whenText } from "../../app/when-text.ts";
import { EmptyState } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { factColumns } from "./due-part.tsx";
import type { MoneyShown } from "./use-money.ts";

/** Agreed, and not due yet. */
export function LaterPart({ later }: Pick<MoneyShown, "later">) {
  return (
    <section>
      <h2 className="mb-1">{m.money_later()}</h2>
      <p className="mb-3 text-ink-soft">{m.money_later_text()}</p>
      <Table
        excel="later-te-factureren"
        caption={m.money_later()}
        rows={later}
        columns={[
          ...factColumns<MoneyShown["later"][number]>(),
          { key: "moment", header: m.money_column_moment(), cell: ({ moment }) => whenText(moment) },
          {
            key: "amount",
            header: m.money_column_amount(),
            number: true,
            sortBy: ({ laterCents }) => laterCents,
            cell: ({ laterCents }) => formatCents(laterCents),
          },
        ]}
        rowKey={({ trajectoryId }) => trajectoryId}
        empty={<EmptyState title={m.money_later_none()}>{m.money_later_none_text()}</EmptyState>}
      />
    </section>
  );
}
