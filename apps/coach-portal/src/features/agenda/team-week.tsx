import type { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { formatDay, formatTime } from "../../app/format.ts";
import { talkName } from "../../app/talk-text.ts";
import { classes } from "../../ui/classes.ts";
import { dayOf } from "./agenda-days.ts";
import { stateText, whereText } from "./agenda-text.ts";
import type { Agenda, AgendaItem, TalkItem } from "./use-agenda.ts";

export interface TeamWeekProps {
  days: readonly PlainDate[];
  coaches: Agenda["coaches"];
  items: readonly AgendaItem[];
  today: PlainDate;
  closedOn: (day: PlainDate) => string | null;
  onOpen: (item: TalkItem) => void;
}

/** A week of everybody: who, on which day, when. */
export function TeamWeek({ days, coaches, items, today, closedOn, onOpen }: TeamWeekProps) {
  return (
    <div className="overflow-x-auto rounded border border-line bg-surface">
      <table className="w-full min-w-3xl table-fixed border-collapse text-sm">
        <caption className="visually-hidden">{m.agenda_team_week()}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-32 p-2 text-left align-top">
              {m.agenda_coach()}
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                className={classes("border-l border-line p-2 text-left align-top", day === today && "bg-accent-tint")}
              >
                {formatDay(day, "weekday")}
                {closedOn(day) !== null && <span className="block font-normal text-ink-soft">{closedOn(day)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coaches.map(({ membershipId, name }) => (
            <tr key={membershipId} className="border-t border-line">
              <th scope="row" className="p-2 text-left align-top font-semibold">
                {name}
              </th>
              {days.map((day) => (
                <td key={day} className="border-l border-line p-1 align-top">
                  <ol className="list-none space-y-1 p-0">
                    {items
                      .filter((item) => item.coach === membershipId && dayOf(item.startsAt) === day)
                      .map((item) => (
                        <li key={item.sessionId}>
                          <Entry item={item} onOpen={onOpen} />
                        </li>
                      ))}
                  </ol>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Entry({ item, onOpen }: { item: AgendaItem; onOpen: (item: TalkItem) => void }) {
  const time = <span className="tabular-nums">{formatTime(item.startsAt)}</span>;
  if (item.kind === "taken")
    return (
      <p className="px-1.5 py-1 text-ink-soft">
        {time} {m.agenda_taken()}
      </p>
    );
  const facts = [talkName({ kind: item.talk, number: item.number }), whereText(item), stateText(item)].filter((fact) => fact !== null);
  return (
    <button
      type="button"
      className="w-full cursor-pointer rounded border-l-4 border-accent bg-accent-tint px-1.5 py-1 text-left"
      onClick={() => onOpen(item)}
    >
      {time} <span className="font-semibold">{item.name}</span>
      <span className="block text-ink-soft">{facts.join(" · ")}</span>
    </button>
  );
}
