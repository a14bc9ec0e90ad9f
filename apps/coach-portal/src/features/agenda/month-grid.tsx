import type { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { formatDay, formatTime } from "../../app/format.ts";
import { classes } from "../../ui/classes.ts";
import { dayOf } from "./agenda-days.ts";
import type { AgendaItem, TalkItem } from "./use-agenda.ts";

const MOST_IN_A_DAY = 4;

export interface MonthGridProps {
  label: string;
  days: readonly PlainDate[];
  /** `YYYY-MM`: the days of another month stand softer. */
  month: string;
  items: readonly AgendaItem[];
  today: PlainDate;
  closedOn: (day: PlainDate) => string | null;
  onOpen: (item: TalkItem) => void;
  onDay: (day: PlainDate) => void;
}

/** A month as a table of weeks; a day that is full leads to itself. */
export function MonthGrid({ label, days, month, items, today, closedOn, onOpen, onDay }: MonthGridProps) {
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7));
  return (
    <div className="overflow-x-auto rounded border border-line bg-surface">
      <table className="w-full min-w-3xl table-fixed border-collapse text-sm">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col" className="border-l border-line p-2 text-left first:border-l-0">
                {weekdayOf(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]} className="border-t border-line">
              {week.map((day) => {
                const talks = items.filter(({ startsAt }) => dayOf(startsAt) === day);
                const closed = closedOn(day);
                return (
                  <td
                    key={day}
                    className={classes("h-28 border-l border-line p-1 align-top first:border-l-0", day === today && "bg-accent-tint")}
                  >
                    <button
                      type="button"
                      className={classes("link cursor-pointer px-1", !day.startsWith(month) && "opacity-70")}
                      onClick={() => onDay(day)}
                    >
                      {formatDay(day, "dayMonth")}
                    </button>
                    {closed !== null && <p className="px-1 text-ink-soft">{closed}</p>}
                    <ol className="list-none p-0">
                      {talks.slice(0, MOST_IN_A_DAY).map((item) => (
                        <li key={item.sessionId} className="truncate px-1">
                          {item.kind === "talk" ? (
                            <button
                              type="button"
                              className="max-w-full cursor-pointer truncate text-left hover:underline"
                              onClick={() => onOpen(item)}
                            >
                              <span className="tabular-nums">{formatTime(item.startsAt)}</span> {item.name}
                            </button>
                          ) : (
                            <span className="text-ink-soft">
                              {formatTime(item.startsAt)} {m.agenda_taken()}
                            </span>
                          )}
                        </li>
                      ))}
                    </ol>
                    {talks.length > MOST_IN_A_DAY && (
                      <button type="button" className="link cursor-pointer px-1" onClick={() => onDay(day)}>
                        {m.agenda_more({ count: talks.length - MOST_IN_A_DAY })}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function weekdayOf(day: PlainDate): string {
  return formatDay(day, "weekday").split(" ")[0] ?? "";
}
