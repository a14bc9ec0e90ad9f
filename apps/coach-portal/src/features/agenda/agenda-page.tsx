import { addDays } from "@hervat/domain/calendar";
import { MembershipId, PlainDate } from "@hervat/domain/primitives";
import { closureOn } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { today as todayHere } from "../../app/today.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { type AgendaView, dayOf, daysOf, step } from "./agenda-days.ts";
import type { AgendaSearch } from "./agenda-search.ts";
import { closureText } from "./closure-text.ts";
import { DayList } from "./day-list.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { type Proposed, TalkDialog } from "./talk-dialog.tsx";
import { TeamWeek } from "./team-week.tsx";
import { TimeGrid } from "./time-grid.tsx";
import { type Agenda, type AgendaItem, type TalkItem, useAgenda, useAgendaSettings } from "./use-agenda.ts";

const EVERYONE = "alle";

/** The talks of the practice by day, week or month: hers, a colleague's or everybody's. */
export function AgendaPage({ weergave = "week", op, wie }: AgendaSearch) {
  const navigate = useNavigate();
  const today = PlainDate.parse(todayHere());
  const on = PlainDate.safeParse(op).data ?? today;
  const days = daysOf(weergave, on);
  const agenda = useAgenda({ from: days[0] ?? on, until: addDays(days.at(-1) ?? on, 1) });
  const settings = useAgendaSettings();
  const [opened, setOpened] = useState<{ item: TalkItem; proposed?: Proposed }>();
  const shown = agenda.data?.ok ? agenda.data.value : undefined;
  const who = chosenCoach(wie, shown);
  const go = (to: AgendaSearch) =>
    void navigate({ to: "/agenda", search: { weergave, op: on, ...(wie === undefined ? {} : { wie }), ...to }, replace: true });
  const closedOn = (day: PlainDate) => {
    const closure = closureOn(day, settings.data?.closed ?? []);
    return closure === null ? null : closureText(closure);
  };

  return (
    <>
      <PageHeader
        title={m.agenda_title()}
        subtitle={spanOf(weergave, days, on)}
        actions={
          <>
            <Button onClick={() => window.print()}>{m.agenda_print()}</Button>
            <Link to="/agenda/afwezig" className={buttonClass()}>
              {m.agenda_absence()}
            </Link>
            <Link to="/agenda/instellingen" className={buttonClass()}>
              {m.agenda_settings()}
            </Link>
          </>
        }
      />
      <div className="no-print mb-6 flex flex-wrap items-end gap-x-6 gap-y-4">
        <fieldset className="flex flex-wrap gap-2">
          <legend className="visually-hidden">{m.agenda_period()}</legend>
          <Button onClick={() => go({ op: step(weergave, on, -1) })}>{m.agenda_earlier()}</Button>
          <Button onClick={() => go({ op: today })} aria-current={days.includes(today) ? "date" : undefined}>
            {m.agenda_today()}
          </Button>
          <Button onClick={() => go({ op: step(weergave, on, 1) })}>{m.agenda_later()}</Button>
        </fieldset>
        <Select
          label={m.agenda_view()}
          className="w-36"
          value={weergave}
          onChange={(view: AgendaView) => go({ weergave: view })}
          options={[
            { value: "day", label: m.agenda_view_day() },
            { value: "week", label: m.agenda_view_week() },
            { value: "month", label: m.agenda_view_month() },
          ]}
        />
        {shown !== undefined && shown.coaches.length > 1 && (
          <Select
            label={m.agenda_who()}
            className="w-64"
            value={who ?? EVERYONE}
            onChange={(coach: string) => go({ wie: coach })}
            options={[
              { value: EVERYONE, label: m.agenda_everyone() },
              ...shown.coaches.map(({ membershipId, name, mine }) => ({
                value: `${membershipId}`,
                label: mine ? m.agenda_me({ name }) : name,
              })),
            ]}
          />
        )}
      </div>
      {(agenda.isError || agenda.data?.ok === false) && <LoadFailed />}
      {agenda.isPending && <Skeleton lines={10} />}
      {shown && (
        <Views
          view={weergave}
          on={on}
          days={days}
          today={today}
          who={who}
          agenda={shown}
          closedOn={closedOn}
          onOpen={(item) => setOpened({ item })}
          onDrop={(item, proposed) => setOpened({ item, proposed })}
          onDay={(day) => go({ weergave: "day", op: day })}
        />
      )}
      {opened && <TalkDialog sessionId={opened.item.sessionId} proposed={opened.proposed} onClose={() => setOpened(undefined)} />}
    </>
  );
}

interface ViewsProps {
  view: AgendaView;
  on: PlainDate;
  days: readonly PlainDate[];
  today: PlainDate;
  who: MembershipId | null;
  agenda: Agenda;
  closedOn: (day: PlainDate) => string | null;
  onOpen: (item: TalkItem) => void;
  onDrop: (item: TalkItem, to: Proposed) => void;
  onDay: (day: PlainDate) => void;
}

function Views({ view, on, days, today, who, agenda, closedOn, onOpen, onDrop, onDay }: ViewsProps) {
  const items = who === null ? agenda.items : agenda.items.filter((item) => isOf(item, who, agenda));
  const names = new Map(who === null ? agenda.coaches.map(({ membershipId, name }) => [membershipId, name]) : []);
  const team = who === null && agenda.coaches.length > 1;
  // A weekend without a talk takes no room.
  const working = view === "week" ? days.filter((day, at) => at < 5 || items.some(({ startsAt }) => dayOf(startsAt) === day)) : days;
  const list = view === "month" ? days.filter((day) => day.slice(0, 7) === on.slice(0, 7)) : days;
  const label = spanOf(view, days, on);
  return (
    <>
      {items.length === 0 && <EmptyState title={m.agenda_empty()}>{m.agenda_empty_text()}</EmptyState>}
      <div className="hidden sm:block print:hidden">
        {view === "month" && <MonthGrid {...{ label, days, items, today, closedOn, onOpen, onDay }} month={on.slice(0, 7)} />}
        {view === "week" && team && <TeamWeek days={working} coaches={agenda.coaches} {...{ items, today, closedOn, onOpen }} />}
        {(view === "day" || (view === "week" && !team)) && (
          <>
            <p className="mb-2 text-sm text-ink-soft">{m.agenda_drag_hint()}</p>
            <TimeGrid
              label={label}
              columns={
                view === "day" && team ? byCoach(on, agenda, closedOn(on)) : working.map((day) => columnOf(day, items, closedOn, today))
              }
              onOpen={onOpen}
              onDrop={onDrop}
            />
          </>
        )}
      </div>
      <div className="sm:hidden print:block">
        <DayList days={list} items={items} coaches={names} closedOn={closedOn} onOpen={onOpen} />
      </div>
    </>
  );
}

/** Hers; in her own agenda too what she holds for a colleague. */
function isOf(item: AgendaItem, who: MembershipId, { coaches }: Agenda): boolean {
  return (
    item.coach === who || (item.kind === "talk" && item.standIn && coaches.some(({ membershipId, mine }) => mine && membershipId === who))
  );
}

function columnOf(day: PlainDate, items: readonly AgendaItem[], closedOn: ViewsProps["closedOn"], today: PlainDate) {
  const own = items.filter(({ startsAt }) => dayOf(startsAt) === day);
  return { key: day, day, title: formatDay(day, "weekday"), items: own, closed: closedOn(day), today: day === today };
}

function byCoach(day: PlainDate, { coaches, items }: Agenda, closed: string | null) {
  return coaches.map(({ membershipId, name }) => ({
    ...{ key: membershipId, day, title: name, closed, today: false },
    items: items.filter(({ coach }) => coach === membershipId),
  }));
}

/** The one she asked for; else her own, and of who guides nobody everybody's. */
function chosenCoach(asked: string | undefined, agenda: Agenda | undefined): MembershipId | null {
  if (asked === EVERYONE || agenda === undefined) return null;
  const named = agenda.coaches.find(({ membershipId }) => membershipId === asked);
  const mine = agenda.coaches.find((coach) => coach.mine && agenda.items.some((item) => isOf(item, coach.membershipId, agenda)));
  return MembershipId.safeParse((named ?? mine)?.membershipId).data ?? null;
}

function spanOf(view: AgendaView, days: readonly PlainDate[], on: PlainDate): string {
  if (view === "day") return formatDay(on, "weekday");
  if (view === "week") return m.agenda_span({ from: formatDay(days[0] ?? on, "dayMonth"), until: formatDay(days.at(-1) ?? on, "long") });
  return formatDay(on, "long").replace(/^\d+\s/, "");
}
