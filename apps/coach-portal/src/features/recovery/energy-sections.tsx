import { m } from "@hervat/messages";
import { type ReactNode, useState } from "react";
import { formatDay, formatNumber } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { LineChart } from "../../ui/line-chart.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { type EntryAsked, EntryDialog } from "./entry-dialog.tsx";
import type { KnownEntry } from "./entry-form.ts";
import { balanceSentence, effectText, hoursSentence, itemText, scoreText } from "./recovery-text.ts";
import type { RecoveryShown } from "./use-recovery.ts";

type Shown = OfCase & { shown: RecoveryShown };
type Measured = RecoveryShown["entries"][number];

/** Hours until rested again: a sentence, a line against the norm, and a table that says the same. */
export function HoursSection({ trajectoryId, shown }: Shown) {
  const [asked, setAsked] = useState<EntryAsked | null>(null);
  const entries = shown.entries.flatMap((entry) => (entry.kind === "recovery" ? [entry] : []));
  const level =
    shown.normHours === null
      ? undefined
      : { value: shown.normHours, name: m.recovery_chart_norm({ hours: formatNumber(shown.normHours) }) };
  return (
    <section id="hersteltijd" className="scroll-mt-6">
      <h2>{m.recovery_hours_title()}</h2>
      <p className="text-ink-soft">{m.recovery_hours_explain()}</p>
      <p className="mt-2 text-lg">{hoursSentence(shown)}</p>
      <LineChart
        label={`${m.recovery_chart()}. ${hoursSentence(shown)}`}
        series={[{ name: m.recovery_column_hours(), points: shown.trend.map(({ on, hoursToRecover }) => ({ on, value: hoursToRecover })) }]}
        level={level}
      />
      <Entries
        trajectoryId={trajectoryId}
        may={shown.may.add}
        add={{ kinds: ["recovery"], title: m.recovery_add() }}
        asked={asked}
        onAsk={setAsked}
        caption={m.recovery_table()}
        rows={entries}
        columns={[
          { key: "hours", header: m.recovery_column_hours(), number: true, cell: ({ hoursToRecover }) => formatNumber(hoursToRecover) },
          { key: "by", header: m.recovery_column_by(), cell: ({ by }) => m.area_recovery[`recovery_by_${by}`]() },
        ]}
      />
    </section>
  );
}

/** Load beside capacity over time: two numbers, no verdict. */
export function BalanceSection({ trajectoryId, shown }: Shown) {
  const [asked, setAsked] = useState<EntryAsked | null>(null);
  const entries = shown.entries.flatMap((entry) => (entry.kind === "recovery" ? [] : [entry]));
  const side = (name: "load" | "capacity") =>
    shown.balanceTrend.flatMap((point) => {
      const value = point[name];
      return value === null ? [] : [{ on: point.on, value }];
    });
  return (
    <section id="energie" className="scroll-mt-6">
      <h2>{m.recovery_balance_title()}</h2>
      <p className="text-ink-soft">{m.recovery_balance_explain()}</p>
      <p className="mt-2 text-lg">{balanceSentence(shown)}</p>
      <LineChart
        label={`${m.recovery_balance_chart()}. ${balanceSentence(shown)}`}
        max={10}
        series={[
          { name: m.recovery_balance_capacity(), points: side("capacity") },
          { name: m.recovery_balance_load(), points: side("load") },
        ]}
      />
      <Entries
        trajectoryId={trajectoryId}
        may={shown.may.add}
        add={{ kinds: ["load", "capacity"], title: m.recovery_balance_add() }}
        asked={asked}
        onAsk={setAsked}
        caption={m.recovery_balance_title()}
        rows={entries}
        columns={[
          { key: "item", header: m.recovery_item(), cell: ({ item }: Exclude<Measured, { kind: "recovery" }>) => itemText(item) },
          { key: "score", header: m.recovery_score(), number: true, cell: ({ score }) => scoreText(score) },
          { key: "by", header: m.recovery_column_by(), cell: ({ by }) => m.area_recovery[`recovery_by_${by}`]() },
        ]}
      />
    </section>
  );
}

/** What a day cost and gave. */
export function DiarySection({ trajectoryId, shown }: Shown) {
  const [asked, setAsked] = useState<EntryAsked | null>(null);
  const { diary, diaryDays, diarySummary } = shown;
  return (
    <section id="dagboek" className="scroll-mt-6">
      <h2>{m.recovery_diary_title()}</h2>
      <p className="text-ink-soft">{m.recovery_diary_explain()}</p>
      <p className="mt-2 text-lg">
        {diary.length === 0
          ? m.recovery_diary_none()
          : m.recovery_diary_summary({ days: diaryDays, gave: diarySummary.gave, cost: diarySummary.cost })}
      </p>
      {shown.days.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-11 py-2 font-semibold">{m.client_access_told({ count: shown.days.length })}</summary>
          <ul className="rows list-none p-0">
            {shown.days.map(({ on, energy, line }) => (
              <li key={on}>
                {formatDay(on)}
                {energy !== null && ` · ${m.client_access_told_energy({ score: energy })}`}
                {line !== null && ` · ${line}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Entries
        trajectoryId={trajectoryId}
        may={shown.may.add}
        add={{ kinds: ["diary"], title: m.recovery_diary_add() }}
        asked={asked}
        onAsk={setAsked}
        caption={m.recovery_diary_title()}
        rows={diary.map((entry) => ({ ...entry, kind: "diary" as const }))}
        columns={[
          { key: "activity", header: m.recovery_diary_column_activity(), cell: ({ activity }) => activity },
          { key: "minutes", header: m.recovery_diary_column_minutes(), number: true, cell: ({ minutes }) => formatNumber(minutes) },
          { key: "effect", header: m.recovery_diary_column_effect(), number: true, cell: ({ effect }) => effectText(effect) },
          {
            key: "recovery",
            header: m.recovery_diary_column_recovery(),
            number: true,
            cell: ({ recoveryHours }) => (recoveryHours === null ? m.energy_unknown() : formatNumber(recoveryHours)),
          },
        ]}
      />
    </section>
  );
}

/** Load raised at home, step by step. */
export function HomeSection({ trajectoryId, shown }: Shown) {
  const [asked, setAsked] = useState<EntryAsked | null>(null);
  const { home, homeChange } = shown;
  const sentence =
    homeChange === null
      ? null
      : m.recovery_home_change({
          fromMinutes: formatNumber(homeChange.minutes.from),
          toMinutes: formatNumber(homeChange.minutes.to),
          fromHours: formatNumber(homeChange.hours.from),
          toHours: formatNumber(homeChange.hours.to),
        });
  return (
    <section id="opbouw-thuis" className="scroll-mt-6">
      <h2>{m.recovery_home_title()}</h2>
      <p className="text-ink-soft">{m.recovery_home_explain()}</p>
      {home.length === 0 && <p className="mt-2 text-lg">{m.recovery_home_none()}</p>}
      {sentence !== null && <p className="mt-2 text-lg">{sentence}</p>}
      {sentence !== null && (
        <LineChart
          label={`${m.recovery_home_chart()}. ${sentence}`}
          series={[
            { name: m.recovery_home_series_minutes(), points: home.toReversed().map(({ on, minutes }) => ({ on, value: minutes })) },
          ]}
        />
      )}
      <Entries
        trajectoryId={trajectoryId}
        may={shown.may.add}
        add={{ kinds: ["home"], title: m.recovery_home_add() }}
        asked={asked}
        onAsk={setAsked}
        caption={m.recovery_home_title()}
        rows={home.map((entry) => ({ ...entry, kind: "home" as const }))}
        columns={[
          { key: "activity", header: m.recovery_diary_column_activity(), cell: ({ activity }) => activity },
          { key: "minutes", header: m.recovery_diary_column_minutes(), number: true, cell: ({ minutes }) => formatNumber(minutes) },
          {
            key: "recovery",
            header: m.recovery_diary_column_recovery(),
            number: true,
            cell: ({ recoveryHours }) => formatNumber(recoveryHours),
          },
        ]}
      />
    </section>
  );
}

interface EntriesProps<Row extends KnownEntry> extends OfCase {
  may: boolean;
  add: Extract<EntryAsked, { kinds: unknown }>;
  asked: EntryAsked | null;
  onAsk: (asked: EntryAsked | null) => void;
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}

/** The button for a new entry, and every entry in a table from which it can be corrected. */
function Entries<Row extends KnownEntry>({ trajectoryId, may, add, asked, onAsk, caption, rows, columns }: EntriesProps<Row>): ReactNode {
  const change: Column<Row>[] = may
    ? [
        {
          key: "change",
          screenOnly: true,
          header: m.recovery_entry_change(),
          cell: (row) => (
            <Button
              kind="quiet"
              className="no-print -my-2"
              aria-label={`${m.recovery_entry_change()}: ${formatDay(row.on)}`}
              onClick={() => onAsk({ known: row })}
            >
              {m.recovery_entry_change()}
            </Button>
          ),
        },
      ]
    : [];
  return (
    <>
      {may && (
        <Button className="no-print mt-2" onClick={() => onAsk(add)}>
          {add.title}
        </Button>
      )}
      {rows.length > 0 && (
        <details className="mt-3">
          <summary className="link inline-block">
            {m.recovery_entries_show()} ({formatNumber(rows.length)})
          </summary>
          <Table
            excel="metingen"
            caption={caption}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[{ key: "on", header: m.recovery_column_on(), wide: true, cell: ({ on }) => formatDay(on) }, ...columns, ...change]}
          />
        </details>
      )}
      {asked !== null && <EntryDialog trajectoryId={trajectoryId} asked={asked} onClose={() => onAsk(null)} />}
    </>
  );
}
