import type { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import type { ReactNode } from "react";
import { formatDay, formatTime } from "../../app/format.ts";
import { talkName } from "../../app/talk-text.ts";
import { classes } from "../../ui/classes.ts";
import { dayOf, minutesOf, toTime } from "./agenda-days.ts";
import { hoursText, stateText, whereText } from "./agenda-text.ts";
import { inLanes } from "./lanes.ts";
import type { AgendaItem, TalkItem } from "./use-agenda.ts";
import { useDrag } from "./use-drag.ts";

const PIXELS_PER_MINUTE = 0.95;
/** In minutes. A shorter talk shows its time and name; the rest is read out, stands in its dialog and under the mouse. */
const ROOM_FOR_THREE_LINES = 50;
const EARLY = 8 * 60;
const LATE = 18 * 60;

export interface GridColumn {
  readonly key: string;
  readonly title: ReactNode;
  readonly day: PlainDate;
  readonly items: readonly AgendaItem[];
  /** Why nothing is planned here by itself. */
  readonly closed: string | null;
  readonly today: boolean;
}

export interface TimeGridProps {
  label: string;
  columns: readonly GridColumn[];
  onOpen: (item: TalkItem) => void;
  onDrop: (item: TalkItem, to: { on: PlainDate; at: string }) => void;
}

/** Days or colleagues beside each other, the hours downwards. */
export function TimeGrid({ label, columns, onOpen, onDrop }: TimeGridProps) {
  const all = columns.flatMap(({ items }) => items.map(toBlock));
  const first = Math.min(EARLY, ...all.map(({ from }) => Math.floor(from / 60) * 60));
  const last = Math.max(LATE, ...all.map(({ until }) => Math.ceil(until / 60) * 60));
  const days = [...new Set(columns.map(({ day }) => day))];
  const { carried, carry, wasDrag } = useDrag({ days, pixelsPerMinute: PIXELS_PER_MINUTE, onDrop });
  const hours = Array.from({ length: (last - first) / 60 }, (_, hour) => first + hour * 60);
  const height = (last - first) * PIXELS_PER_MINUTE;
  return (
    <section aria-label={label} className="overflow-x-auto rounded border border-line bg-surface">
      <p className="visually-hidden" aria-live="assertive">
        {carried !== null && m.agenda_carried({ moment: `${formatDay(carried.day, "weekday")} ${toTime(carried.from)}` })}
      </p>
      <div className="grid min-w-2xl" style={{ gridTemplateColumns: `3.5rem repeat(${columns.length}, minmax(7rem, 1fr))` }}>
        <div className="border-b border-line" />
        {columns.map(({ key, title, today, closed }) => (
          <div key={key} className={classes("border-b border-l border-line px-2 py-2", today && "bg-accent-tint")}>
            <h2 className="text-base font-semibold">{title}</h2>
            {closed !== null && <p className="text-sm text-ink-soft">{closed}</p>}
          </div>
        ))}
        <div aria-hidden="true" className="relative" style={{ height }}>
          {hours.slice(1).map((hour) => (
            <span
              key={hour}
              className="absolute right-2 -translate-y-1/2 text-sm text-ink-soft tabular-nums"
              style={{ top: (hour - first) * PIXELS_PER_MINUTE }}
            >
              {toTime(hour)}
            </span>
          ))}
        </div>
        {columns.map((column) => (
          <div
            key={column.key}
            data-day={column.day}
            className={classes("relative border-l border-line", column.closed !== null && "bg-paper")}
            style={{ height }}
          >
            {hours.slice(1).map((hour) => (
              <span
                key={hour}
                aria-hidden="true"
                className="absolute inset-x-0 border-t border-line"
                style={{ top: (hour - first) * PIXELS_PER_MINUTE }}
              />
            ))}
            <ol className="list-none p-0">
              {inLanes(column.items.map(toBlock)).map(({ item: block, lane, lanes }) => (
                <li
                  key={block.item.sessionId}
                  className="absolute px-0.5"
                  style={{
                    top: (block.from - first) * PIXELS_PER_MINUTE + 1,
                    height: Math.max((block.until - block.from) * PIXELS_PER_MINUTE - 2, 22),
                    left: `${(100 * lane) / lanes}%`,
                    width: `${100 / lanes}%`,
                  }}
                >
                  <BlockButton
                    item={block.item}
                    lifted={carried?.item.sessionId === block.item.sessionId}
                    handlers={block.item.kind === "talk" ? carry(block.item, column.day) : {}}
                    onOpen={(item) => !wasDrag() && onOpen(item)}
                  />
                </li>
              ))}
            </ol>
            {carried !== null && carried.day === column.day && holds(column, carried.item) && (
              <div
                aria-hidden="true"
                className="pointer-events-none absolute inset-x-0.5 z-10 rounded border-2 border-dashed border-accent bg-accent-tint px-2 text-sm font-semibold"
                style={{ top: (carried.from - first) * PIXELS_PER_MINUTE, height: carried.item.durationMinutes * PIXELS_PER_MINUTE }}
              >
                {toTime(carried.from)} {carried.item.name}
              </div>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Beside colleagues a talk stays with its own; beside days it goes anywhere. */
function holds({ items, day }: GridColumn, item: TalkItem): boolean {
  return dayOf(item.startsAt) !== day || items.some(({ sessionId }) => sessionId === item.sessionId);
}

interface BlockButtonProps {
  item: AgendaItem;
  lifted: boolean;
  handlers: object;
  onOpen: (item: TalkItem) => void;
}

function BlockButton({ item, lifted, handlers, onOpen }: BlockButtonProps) {
  const [state, where] = [stateText(item), whereText(item)];
  const look =
    "flex h-full w-full flex-col items-stretch justify-start overflow-hidden rounded border-l-4 px-1.5 py-0.5 text-left text-sm leading-snug";
  if (item.kind === "taken")
    return (
      <p className={classes(look, "border-field-line bg-paper text-ink-soft")}>
        {hoursText(item)} {m.agenda_taken()}
        {where !== null && ` · ${where}`}
      </p>
    );
  const waits = item.status === "to-replan";
  const short = item.durationMinutes < ROOM_FOR_THREE_LINES;
  const what = [talkName({ kind: item.talk, number: item.number }), where].filter((part) => part !== null).join(" · ");
  return (
    <button
      type="button"
      {...handlers}
      className={classes(
        look,
        "cursor-pointer touch-auto select-none text-ink",
        waits ? "border-dashed border-ochre bg-paper" : "border-accent bg-accent-tint",
        item.movable && "active:cursor-grabbing",
        lifted && "opacity-50",
      )}
      aria-keyshortcuts={item.movable ? "Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight" : undefined}
      title={short ? [what, state].filter((part) => part !== null).join(", ") : undefined}
      onClick={() => onOpen(item)}
    >
      <span className="block truncate">
        <span className="tabular-nums">{formatTime(item.startsAt)}</span> <span className="font-semibold">{item.name}</span>
      </span>
      <span className={classes("block truncate", short && "visually-hidden")}>{what}</span>
      <span className="visually-hidden">{m.notes_minutes({ minutes: item.durationMinutes })}</span>
      {state !== null && <span className={classes("block truncate font-semibold", short && "visually-hidden")}>{state}</span>}
    </button>
  );
}

function toBlock(item: AgendaItem) {
  const from = minutesOf(item.startsAt);
  return { item, from, until: from + item.durationMinutes };
}
