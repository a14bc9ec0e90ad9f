import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { milestoneTitle } from "../../app/milestone-title.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { Moves } from "./use-clock.ts";

type Move = Moves["milestones"][number];
interface Line {
  key: string;
  title: string;
  before: string | null;
  after: string | null;
  meaning: string;
}

const DONE_OTHERWISE = new Set<Move["verdict"]>(["done-late-now", "done-late-no-more", "done-too-early-now", "done-in-earlier-case"]);

/** Everything that a correction would move, before it moves. */
export function MovesView({ moves }: { moves: Moves }) {
  const { cases, milestones } = moves;
  const lines = [...dayLines(moves), ...milestones.map(milestoneLine)];
  if (lines.length === 0) return <p>{m.clock_moves_nothing()}</p>;
  const attention = milestones.filter(({ verdict }) => DONE_OTHERWISE.has(verdict)).length;
  const overdue = milestones.filter(({ verdict }) => verdict === "overdue-now").length;
  return (
    <div className="space-y-3">
      {cases.after > cases.before && cases.before > 0 && <Notice kind="wait">{m.clock_moves_cases_split()}</Notice>}
      {cases.after < cases.before && cases.after > 0 && <Notice kind="wait">{m.clock_moves_cases_joined()}</Notice>}
      <p>
        {m.clock_moves_count({ count: lines.length })} {overdue > 0 && m.clock_moves_overdue({ count: overdue })}{" "}
        {attention > 0 && m.clock_moves_attention({ count: attention })}
      </p>
      <Table caption={m.clock_moves_title()} rows={lines} rowKey={({ key }) => key} columns={columns()} />
    </div>
  );
}

function columns(): Column<Line>[] {
  const day = (on: string | null) => (on === null ? m.clock_move_none() : formatDay(on, "short"));
  return [
    { key: "step", header: m.clock_move_step(), wide: true, cell: ({ title }) => <span className="font-semibold">{title}</span> },
    {
      key: "before",
      header: m.clock_move_before(),
      cell: ({ before, after }) => <span className={before === after ? "" : "line-through"}>{day(before)}</span>,
    },
    { key: "after", header: m.clock_move_after(), cell: ({ after }) => <strong>{day(after)}</strong> },
    { key: "meaning", header: m.clock_move_meaning(), cell: ({ meaning }) => meaning },
  ];
}

function dayLines({ firstSickDay, lastDayOfWaitingPeriod, firstWiaDay, wagesUntil }: Moves): Line[] {
  const days = [
    { key: "first", title: m.clock_move_first_sick_day(), ...firstSickDay },
    { key: "last", title: m.clock_move_last_day(), ...lastDayOfWaitingPeriod },
    { key: "wia", title: m.clock_move_wia(), ...firstWiaDay },
    { key: "wages", title: m.clock_move_wages(), ...wagesUntil },
  ];
  return days.filter(({ before, after }) => before !== after).map((line) => ({ ...line, meaning: shift(line) }));
}

function shift({ before, after }: { before: string | null; after: string | null }): string {
  if (before === null || after === null) return "";
  const days = Math.round((Date.parse(after) - Date.parse(before)) / 86_400_000);
  if (days === 0) return m.clock_verdict_moves_same();
  return days > 0 ? m.clock_verdict_moves_later({ days }) : m.clock_verdict_moves_earlier({ days: -days });
}

function milestoneLine(move: Move): Line {
  const { key, before, after } = move;
  return { key, title: milestoneTitle(key), before, after, meaning: verdictText(move) };
}

function verdictText(move: Move): string {
  const date = move.doneOn === null ? "" : formatDay(move.doneOn);
  switch (move.verdict) {
    case "moves":
      return shift(move);
    case "overdue-now":
      return m.clock_verdict_overdue_now();
    case "done-in-time":
      return date === "" ? m.clock_verdict_done_in_time_unknown() : m.clock_verdict_done_in_time({ date });
    case "done-late-now":
      return m.clock_verdict_done_late_now({ date });
    case "done-late-no-more":
      return m.clock_verdict_done_late_no_more({ date });
    case "done-late-still":
      return m.clock_verdict_done_late_still({ date });
    case "done-too-early-now":
      return m.clock_verdict_done_too_early_now({ date });
    case "done-in-earlier-case":
      return m.clock_verdict_done_in_earlier_case();
    case "lapses":
      return m.clock_verdict_lapses();
    case "asked-again":
      return m.clock_verdict_asked_again();
  }
}
