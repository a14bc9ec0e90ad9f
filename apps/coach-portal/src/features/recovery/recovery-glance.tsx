import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatNumber } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { LineChart } from "../../ui/line-chart.tsx";
import { hoursSentence } from "./recovery-text.ts";
import { useRecovery } from "./use-recovery.ts";

/** Where recovery stands, in a sentence and a line: nothing before the first day that was told. */
export function RecoveryGlance({ trajectoryId }: OfCase) {
  const { data } = useRecovery({ trajectoryId });
  if (data === undefined || data.trend.length === 0) return null;
  const { normHours, trend } = data;
  const sentence = hoursSentence(data);
  return (
    <section>
      <h2>{m.recovery_hours_title()}</h2>
      <p className="text-lg">{sentence}</p>
      {trend.length > 1 && (
        <LineChart
          label={`${m.recovery_chart()}. ${sentence}`}
          series={[{ name: m.recovery_column_hours(), points: trend.map(({ on, hoursToRecover }) => ({ on, value: hoursToRecover })) }]}
          level={normHours === null ? undefined : { value: normHours, name: m.recovery_chart_norm({ hours: formatNumber(normHours) }) }}
        />
      )}
      <Link to="/trajecten/$trajectoryId/herstel" params={{ trajectoryId }} className="no-print link mt-3 inline-block">
        {m.recovery_glance_whole()}
      </Link>
    </section>
  );
}
