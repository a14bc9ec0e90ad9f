import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay, formatNumber } from "../../app/format.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { itemText } from "./item-text.ts";
import { MeasurementDialog } from "./measurement-dialog.tsx";
import { RecoveryChart } from "./recovery-chart.tsx";
import { type OfCase, type RecoveryShown, useRecovery } from "./use-recovery.ts";

type Point = RecoveryShown["trend"][number];
type Score = RecoveryShown["scores"][number];

/** How a client recovers, in a sentence, a line and a table that say the same. */
export function RecoveryTab({ trajectoryId }: OfCase) {
  const shown = useRecovery({ trajectoryId });
  const [adding, setAdding] = useState(false);
  if (shown.isError) return <Notice kind="error">{m.errors_load_failed()}</Notice>;
  if (shown.data === undefined) return <Skeleton lines={6} />;
  const { trend, balance, scores, may } = shown.data;
  return (
    <div className="max-w-3xl space-y-10">
      {may.add && (
        <Button className="no-print" onClick={() => setAdding(true)}>
          {m.recovery_add()}
        </Button>
      )}
      <section>
        <h2>{m.recovery_hours_title()}</h2>
        <p className="text-ink-soft">{m.recovery_hours_explain()}</p>
        <p className="mt-2 text-lg">{trendSentence(shown.data)}</p>
        <RecoveryChart trend={trend} />
        {trend.length > 0 && (
          <Table
            caption={m.recovery_table()}
            rows={trend.toReversed()}
            rowKey={({ on }) => on}
            columns={[
              { key: "on", header: m.recovery_column_on(), wide: true, cell: ({ on }: Point) => formatDay(on) },
              {
                key: "hours",
                header: m.recovery_column_hours(),
                number: true,
                cell: ({ hoursToRecover }: Point) => formatNumber(hoursToRecover),
              },
            ]}
          />
        )}
      </section>
      <section>
        <h2>{m.recovery_balance_title()}</h2>
        <p className="text-ink-soft">{m.recovery_balance_explain()}</p>
        <dl className="facts mt-2">
          <dt>{m.recovery_balance_load()}</dt>
          <dd>{scoreText(balance.load)}</dd>
          <dt>{m.recovery_balance_capacity()}</dt>
          <dd>{scoreText(balance.capacity)}</dd>
        </dl>
        {scores.length > 0 && (
          <Table
            caption={m.recovery_balance_title()}
            rows={scores}
            rowKey={(score) => `${score.kind} ${score.item} ${score.on} ${score.score} ${scores.indexOf(score)}`}
            columns={[
              { key: "item", header: m.recovery_item(), wide: true, cell: ({ item }: Score) => itemText(item) },
              { key: "score", header: m.recovery_score(), number: true, cell: ({ score }: Score) => scoreText(score) },
              { key: "on", header: m.recovery_column_on(), cell: ({ on }: Score) => formatDay(on) },
              { key: "by", header: m.recovery_column_by(), cell: ({ by }: Score) => m.area_recovery[`recovery_by_${by}`]() },
            ]}
          />
        )}
      </section>
      {adding && <MeasurementDialog trajectoryId={trajectoryId} onClose={() => setAdding(false)} />}
    </div>
  );
}

function scoreText(score: number | null): string {
  return score === null ? m.energy_unknown() : m.recovery_balance_of_ten({ score: formatNumber(score) });
}

function trendSentence({ trend, change }: RecoveryShown): string {
  const [first] = trend;
  if (first === undefined) return m.recovery_hours_none();
  if (change === null) return m.recovery_hours_one({ hours: formatNumber(first.hoursToRecover), date: formatDay(first.on) });
  if (change.from === change.to) return m.recovery_hours_same({ hours: formatNumber(change.to) });
  return m.recovery_hours_change({ from: formatNumber(change.from), to: formatNumber(change.to) });
}
