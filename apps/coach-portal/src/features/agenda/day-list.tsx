import type { MembershipId, PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { talkName } from "../../app/talk-text.ts";
import { dayOf } from "./agenda-days.ts";
import { hoursText, stateText, whereText } from "./agenda-text.ts";
import type { AgendaItem, TalkItem } from "./use-agenda.ts";

export interface DayListProps {
  days: readonly PlainDate[];
  items: readonly AgendaItem[];
  /** Empty where one coach is shown. */
  coaches: ReadonlyMap<MembershipId, string>;
  closedOn: (day: PlainDate) => string | null;
  onOpen: (item: TalkItem) => void;
}

/** The same days as a list: on a telephone, at 400 %, and on paper. */
export function DayList({ days, items, coaches, closedOn, onOpen }: DayListProps) {
  const shown = days.map((day) => ({ day, closed: closedOn(day), talks: items.filter(({ startsAt }) => dayOf(startsAt) === day) }));
  return (
    <ol className="list-none space-y-6 p-0">
      {shown
        .filter(({ talks, closed }) => talks.length > 0 || closed !== null)
        .map(({ day, talks, closed }) => (
          <li key={day} className="break-inside-avoid">
            <h2 className="mb-1 text-base font-semibold">
              {formatDay(day, "weekday")}
              {closed !== null && <span className="font-normal text-ink-soft"> · {closed}</span>}
            </h2>
            <ol className="rows list-none p-0">
              {talks.map((item) => (
                <li key={item.sessionId} className="flex flex-wrap gap-x-4">
                  <span className="w-32 shrink-0 tabular-nums">{hoursText(item)}</span>
                  <span className="min-w-0 flex-1">
                    {item.kind === "talk" ? (
                      <button type="button" className="link cursor-pointer text-left font-semibold" onClick={() => onOpen(item)}>
                        {item.name}
                      </button>
                    ) : (
                      m.agenda_taken()
                    )}
                    <span className="block text-sm text-ink-soft">{factsOf(item, coaches.get(item.coach))}</span>
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
    </ol>
  );
}

function factsOf(item: AgendaItem, coach: string | undefined): string {
  const name = item.kind === "talk" ? talkName({ kind: item.talk, number: item.number }) : null;
  return [name, whereText(item), coach, stateText(item)].filter((fact) => fact !== null && fact !== undefined).join(" · ");
}
