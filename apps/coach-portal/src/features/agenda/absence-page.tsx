import { addDays } from "@hervat/domain/calendar";
import { MembershipId, PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatDay, formatMoment } from "../../app/format.ts";
import { talkName } from "../../app/talk-text.ts";
import { today as todayHere } from "../../app/today.ts";
import { trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { type Outputs, useAgenda, useTakeBack } from "./use-agenda.ts";

type Calls = Outputs["agenda"]["absence"]["calls"];
const MOST_DAYS = 14;

/** A coach cannot come: whom to ring, one message to who can be mailed, and every talk waits for another moment. */
export function AbsencePage() {
  const today = PlainDate.parse(todayHere());
  const [range, setRange] = useState({ from: `${today}`, until: `${today}` });
  const [chosen, setChosen] = useState<string>();
  const agenda = useAgenda({ from: today, until: addDays(today, 1) });
  const coaches = agenda.data?.ok ? agenda.data.value.coaches : [];
  const coach = MembershipId.safeParse(chosen ?? coaches.find(({ mine }) => mine)?.membershipId).data;
  const days = daysBetween(range);
  const ready = coach !== undefined && days.length > 0;
  const list = useQuery({
    ...trpc.agenda.absence.queryOptions({
      coach: coach ?? MembershipId.parse("00000000-0000-7000-8000-000000000000"),
      days: days.length > 0 ? days : [today],
    }),
    enabled: ready,
    staleTime: 0,
  });
  return (
    <>
      <PageHeader title={m.agenda_absence_title()} subtitle={m.agenda_absence_text()} />
      <div className="no-print mb-6 flex flex-wrap items-end gap-x-6 gap-y-4">
        <Select
          label={m.agenda_coach()}
          className="w-64"
          value={coach ?? null}
          placeholder={m.agenda_absence_choose()}
          onChange={(id: string) => setChosen(id)}
          options={coaches.map(({ membershipId, name }) => ({ value: `${membershipId}`, label: name }))}
        />
        <DateField
          label={m.agenda_absence_from()}
          value={range.from}
          onChange={(from) => setRange({ from, until: range.until.localeCompare(from) < 0 ? from : range.until })}
        />
        <DateField
          label={m.agenda_absence_until()}
          value={range.until}
          onChange={(until) => setRange({ ...range, until })}
          error={range.until !== "" && days.length === 0 ? m.agenda_absence_range({ days: MOST_DAYS }) : undefined}
        />
      </div>
      {list.isError && <Notice kind="error">{m.agenda_absence_not_yours()}</Notice>}
      {ready && list.isPending && <Skeleton lines={5} />}
      {ready && list.data && (
        <CallList
          key={`${coach} ${days.join()} ${list.data.calls.length}`}
          coach={coach}
          name={list.data.coach}
          days={days}
          calls={list.data.calls}
        />
      )}
    </>
  );
}

interface CallListProps {
  coach: MembershipId;
  name: string;
  days: PlainDate[];
  calls: Calls;
}

function CallList({ coach, name, days, calls }: CallListProps) {
  const [mail, setMail] = useState(true);
  const [asking, setAsking] = useState(false);
  const takeBack = useTakeBack();
  const mailed = calls.filter((call) => call.mail).length;
  if (calls.length === 0)
    return <EmptyState title={m.agenda_absence_none()}>{takeBack.isSuccess ? null : m.agenda_absence_none_text()}</EmptyState>;

  function confirm(): void {
    takeBack.mutate(
      { coach, days, sessionIds: calls.map(({ sessionId }) => sessionId), mail },
      {
        onSuccess: ({ takenBack }) => {
          setAsking(false);
          toast(m.agenda_absence_done({ count: takenBack }));
        },
      },
    );
  }

  return (
    <section aria-labelledby="calls">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="calls">
          {m.agenda_absence_list({
            name,
            days: [days[0], days.at(-1)]
              .filter((day, at, all) => all.indexOf(day) === at)
              .map((day) => formatDay(day ?? "", "weekday"))
              .join(" - "),
          })}
        </h2>
        <Button className="no-print" onClick={() => window.print()}>
          {m.agenda_print()}
        </Button>
      </div>
      <ol className="rows list-none p-0">
        {calls.map((call) => (
          <li key={call.sessionId} className="flex flex-wrap gap-x-6 gap-y-1">
            <span className="w-44 tabular-nums">{formatMoment(call.startsAt)}</span>
            <span className="min-w-40 flex-1">
              <span className="font-semibold">{call.name}</span>
              <span className="block text-sm text-ink-soft">
                {talkName({ kind: call.kind, number: null })} · {call.mail ? m.agenda_absence_mail() : m.agenda_absence_ring()}
              </span>
            </span>
            <span>
              {call.phone === null ? (
                <span className="text-ink-soft">{m.agenda_no_phone()}</span>
              ) : (
                <a className="link" href={`tel:${call.phone.replace(/[^+\d]/g, "")}`}>
                  {call.phone}
                </a>
              )}
            </span>
          </li>
        ))}
      </ol>
      <div className="no-print mt-6 space-y-4">
        {mailed > 0 && (
          <Checkbox
            label={m.agenda_absence_send({ count: mailed })}
            hint={m.agenda_absence_send_hint()}
            checked={mail}
            onChange={setMail}
          />
        )}
        <Button kind="primary" onClick={() => setAsking(true)}>
          {m.agenda_absence_take_back({ count: calls.length })}
        </Button>
        <VerbError refusal={undefined} error={takeBack.error} />
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={m.agenda_absence_take_back({ count: calls.length })}
        confirm={m.agenda_absence_confirm()}
        busy={takeBack.isPending}
        onConfirm={confirm}
      >
        {m.agenda_absence_confirm_text()}
      </ConfirmDialog>
    </section>
  );
}

function daysBetween({ from, until }: { from: string; until: string }): PlainDate[] {
  const [first, last] = [PlainDate.safeParse(from), PlainDate.safeParse(until)];
  if (!first.success || !last.success || last.data < first.data) return [];
  const days: PlainDate[] = [];
  for (let day = first.data; day <= last.data; day = addDays(day, 1)) {
    if (days.length === MOST_DAYS) return [];
    days.push(day);
  }
  return days;
}
